import type { Language } from '../../schema/define';

/** A file's size as a person reads it: `1.2 MB`, « 1,2 Mo ». */
export function sizeText(bytes: number, language: Language): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return new Intl.NumberFormat(`${language}-CA`, {
    style: 'unit', unit: units[power - 1], unitDisplay: 'short', maximumFractionDigits: power > 1 ? 1 : 0
  }).format(Math.max(power === 1 && bytes > 0 ? 1 : 0, bytes / 1000 ** power));
}
