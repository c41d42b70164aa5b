import * as v from 'valibot';
import { changeRequestStatuses } from '../../schema/lists/changeRequests';
import { outcomes } from '../../schema/lists/resolutions';
import { Filled, Key, Words } from './words';
import { defaults } from './defaults';
import { editionProblems } from './editionProblems';
import { Edition } from './editions';
import { Templates } from './templates';

/**
 * The program pack: all that differs between programs and fiscal years, as one validated JSON document (domain.md, "Program pack").
 * No word of it stands in code.
 */
const Option = v.object({
  key: Key,
  words: Words,
  /** Other names that an imported register may use. */
  alsoKnownAs: v.optional(v.array(Filled), [])
});

const Share = v.pipe(v.number(), v.gtValue(0, 'a share is above 0'), v.maxValue(1, 'a share is at most 1'));

/** What a threshold is a share of: votes for and against; voting members present and counted; voting members in office. */
export const thresholdBases = ['cast', 'present', 'members'] as const;

const Body = v.object({
  key: Key,
  /** Starts the numbers of its resolutions. */
  code: v.pipe(v.string(), v.regex(/^[A-Z]{1,6}$/, 'a code is one to six capital letters')),
  words: Words,
  /** Statuses of change requests that wait for this body: its agendas fill themselves with them. */
  waitsFor: v.optional(v.array(v.picklist(changeRequestStatuses)), []),
  /** What kind of body it is; words in the choice set `bodyKind`. */
  kind: v.optional(Key),
  /** Outcomes it may record on what is before it; empty: it advises or is informed, and decides on nothing but its own minutes. */
  decides: v.optional(v.array(v.picklist(outcomes)), []),
  /** Voting members present for a decision to count; absent: `quorumShare`, or not asked for. */
  quorum: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The quorum as a share of the voting members in office, rounded up; `quorum` goes before it. */
  quorumShare: v.optional(Share),
  /** What share of which votes carries a motion; `strictly`: more than that. Absent: more than half of the votes cast. */
  threshold: v.optional(v.object({ share: Share, of: v.picklist(thresholdBases), strictly: v.boolean() }), defaults.body.threshold),
  /** Days that a last call runs when nobody says otherwise. */
  lastCallDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), defaults.body.lastCallDays),
  /** Does its endorsement make a practice an endorsed one? */
  endorsesPractices: v.optional(v.boolean(), defaults.body.endorsesPractices),
  /** What must be on the site once a meeting was held; missing ones are shown as exceptions (domain.md, "Committees"). */
  mustPost: v.optional(v.array(v.picklist(['agenda', 'minutes'])), []),
  /** The body that takes on what this one cannot settle. */
  escalatesTo: v.optional(Key),
  /** Longest time between two meetings, in days. */
  intervalDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});

export const PackSchema = v.object({
  program: Key,
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+)*$/, 'a version is numbers and dots, for example 2022.1')),
  fiscalYear: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'a fiscal year looks like 2022-23')),
  words: Words,
  /** Sets of choices by name; a column's `vocabulary` names one. */
  choices: v.record(Key, v.pipe(v.array(Option), v.minLength(1, 'a choice set needs at least one choice'))),
  bodies: v.pipe(v.array(Body), v.minLength(1)),
  editions: v.array(Edition),
  templates: Templates,
  /** What holds for work items. */
  work: v.optional(v.object({
    /** Days after which an open work item that nobody changed is shown as stale; absent: none is. */
    staleAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
  }), defaults.work),
  /** What the distribution lists must hold; a list that is not named here is free. */
  distribution: v.optional(v.array(v.object({
    list: Key,
    /** Organizations of which at least one member must be on it. */
    mustInclude: v.optional(v.array(Key), defaults.distribution.mustInclude),
    /** Should every active society have somebody on it? */
    everySociety: v.optional(v.boolean(), defaults.distribution.everySociety)
  })), [])
});

export type Pack = v.InferOutput<typeof PackSchema>;
export type { EditionDefinition } from './editions';
export type PackBody = Pack['bodies'][number];
export type PackOption = Pack['choices'][string][number];

/** One thing that is wrong with a pack: where (`bodies.0.code`), and what. */
export interface PackProblem {
  readonly at: string;
  readonly message: string;
}

const twice = (keys: readonly string[], at: string): PackProblem[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index).map(key => ({ at, message: `"${key}" is there twice` }));

/** Rules between parts, which no single part can state. */
function crossCheck(pack: Pack, required: readonly RequiredChoices[]): PackProblem[] {
  const bodies = pack.bodies.map(body => body.key);
  const problems = [
    ...twice(bodies, 'bodies'), ...twice(pack.bodies.map(body => body.code), 'bodies'), ...twice(pack.editions.map(e => e.key), 'editions'),
    ...Object.entries(pack.choices).flatMap(([set, options]) => twice(options.map(option => option.key), `choices.${set}`)),
    ...twice(pack.editions.map(e => e.fileName), 'editions'),
    ...editionProblems(pack.editions, bodies, pack.choices)
  ];
  problems.push(...pack.bodies.filter(body => body.escalatesTo !== undefined && !bodies.includes(body.escalatesTo))
    .map(body => ({ at: `bodies.${body.key}.escalatesTo`, message: `there is no body "${body.escalatesTo}"` })));
  const known = (set: string, key: string, at: string): PackProblem[] =>
    pack.choices[set]?.some(option => option.key === key) ? [] : [{ at, message: `there is no "${key}" in choices.${set}` }];
  problems.push(...pack.distribution.flatMap(({ list, mustInclude }) => [
    ...known('distributionList', list, `distribution.${list}`),
    ...mustInclude.flatMap(key => known('organization', key, `distribution.${list}.mustInclude`))
  ]));
  for (const { set, keys } of required) {
    const known = pack.choices[set]?.map(option => option.key);
    if (!known) problems.push({ at: `choices.${set}`, message: 'is missing' });
    else {
      for (const key of keys.filter(one => !known.includes(one))) {
        problems.push({ at: `choices.${set}`, message: `has no words for "${key}"` });
      }
    }
  }
  return problems;
}

/** A choice set that the lists need, and the stored values it must have words for. */
export interface RequiredChoices {
  readonly set: string;
  readonly keys: readonly string[];
}

/**
 * A pack out of a JSON text, or everything that is wrong with it, each with its place.
 * @param required choice sets that the list definitions ask for, see {@link requiredChoices}
 */
export function readPack(json: string, required: readonly RequiredChoices[]):
  { readonly pack: Pack } | { readonly problems: readonly PackProblem[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return { problems: [{ at: '', message: `is not JSON: ${(error as Error).message}` }] };
  }
  const result = v.safeParse(PackSchema, parsed);
  if (!result.success) {
    return { problems: result.issues.map(issue => ({ at: v.getDotPath(issue) ?? '', message: issue.message })) };
  }
  const problems = crossCheck(result.output, required);
  return problems.length > 0 ? { problems } : { pack: result.output };
}
