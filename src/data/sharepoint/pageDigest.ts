import type { KnownDigest } from './digest';

/**
 * The form digest that SharePoint puts into every page, so that the first batch needs no request for one.
 * @param legacyPageContext SPFx's untyped bag; nothing is taken for granted in it
 */
export function pageDigest(legacyPageContext: unknown): KnownDigest | undefined {
  const { formDigestValue: value, formDigestTimeoutSeconds: seconds } = (legacyPageContext ?? {}) as Readonly<Record<string, unknown>>;
  return typeof value === 'string' && value !== '' && typeof seconds === 'number' ? { value, seconds } : undefined;
}
