import { defaults } from './defaults';
import type { Pack } from './pack';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function withDefaults(pack: Pack): Pack {
  const choices = Object.entries(pack.choices).map(([set, options]) =>
    [set, options.map(option => ({ ...defaults.option, ...option }))] as const);
  const editions = pack.editions.map(edition => ({
    ...defaults.edition, ...edition,
    sources: edition.sources.map(source => ({ ...defaults.source, ...source })),
    order: (edition.order ?? defaults.edition.order).map(one => ({ ...defaults.order, ...one }))
  }));
  return {
    ...pack, choices: Object.fromEntries(choices), editions,
    bodies: pack.bodies.map(body => ({ ...defaults.body, ...body })),
    // A pack from before there were such rules has none.
    work: (pack as Partial<Pack>).work ?? defaults.work,
    distribution: ((pack as Partial<Pack>).distribution ?? []).map(list => ({ ...defaults.distribution, ...list }))
  };
}

/**
 * A pack out of its JSON text when it has the parts of one; whole validation ({@link readPack}) is left to whoever has time for it,
 * so that first rows need not wait for the validator.
 */
export function packIn(json: string): Pack | undefined {
  let pack: unknown;
  try {
    pack = JSON.parse(json);
  } catch {
    return undefined;
  }
  const whole = isRecord(pack) && isRecord(pack.words) && isRecord(pack.choices) && Array.isArray(pack.bodies) && pack.bodies.length > 0
    && Array.isArray(pack.editions) && isRecord(pack.templates) && Object.values(pack.choices).every(Array.isArray)
    && pack.editions.every(edition => isRecord(edition) && Array.isArray(edition.sources));
  return whole ? withDefaults(pack as unknown as Pack) : undefined;
}
