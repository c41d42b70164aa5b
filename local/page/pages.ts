import type { Localized } from './builtManifest';

/** One page of the sample site: where it is, what it is called, which web part it shows. */
export interface SitePage {
  file: string;
  title: Localized;
  /** The alias in the web part's manifest. */
  webPart: string;
  /** Which of the manifest's preconfigured entries was put on the page; the first when absent. */
  entry?: number;
  /** Tells this web part from others on the site; fixed, so that what a browser keeps for it is found again. */
  instanceId: string;
}

/** The pages of the site, in the order of its navigation. */
export const pages: readonly SitePage[] = [
  {
    file: 'Change-requests.aspx',
    title: { default: 'Change requests', 'fr-FR': 'Demandes de changement' },
    webPart: 'ChangeRequestsWebPart',
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e101'
  },
  {
    file: 'Committee.aspx',
    title: { default: 'Committee', 'fr-FR': 'Comité' },
    webPart: 'CommitteeWebPart',
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e102'
  },
  {
    file: 'Published-lists.aspx',
    title: { default: 'Published lists', 'fr-FR': 'Listes publiées' },
    webPart: 'PublishedListsWebPart',
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e103'
  },
  {
    file: 'Practices-and-training.aspx',
    title: { default: 'Practices and training', 'fr-FR': 'Pratiques et formation' },
    webPart: 'RegistersWebPart', entry: 1,
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e104'
  },
  {
    file: 'Work-items.aspx',
    title: { default: 'Work items', 'fr-FR': 'Éléments de travail' },
    webPart: 'RegistersWebPart', entry: 2,
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e105'
  },
  {
    file: 'Registers.aspx',
    title: { default: 'Registers', 'fr-FR': 'Registres' },
    webPart: 'RegistersWebPart', entry: 0,
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e106'
  },
  {
    file: 'Distribution-lists.aspx',
    title: { default: 'Distribution lists', 'fr-FR': 'Listes de distribution' },
    webPart: 'RegistersWebPart', entry: 3,
    instanceId: 'a2f0ba6c-6d2d-4f0e-9f5a-30a7c2f7e107'
  }
];
