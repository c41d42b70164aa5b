/** The package's extensions of SharePoint's own list pages, by the ids of their manifests (src/extensions). */
export interface Extensions {
  /** What draws the new, display and edit form of a list. */
  readonly form: string;
  /** What stands in the command bar of a list. */
  readonly commands: string;
}

/** Those of this package. Whoever sets a site up from the package has them; the ids never change. */
export const extensions: Extensions = {
  form: '6eabccc0-2db9-4388-bfcb-de71577de39b',
  commands: 'c2d64527-9eea-4863-b4e2-d07e25880a02'
};
