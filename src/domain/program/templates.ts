import * as v from 'valibot';
import type { Words } from '../../schema/define';

/**
 * A sentence or heading of a program's documents in both languages, with places like `{mover}`. `P` are the names of its places:
 * saying it asks for a value for each.
 */
export interface Template<P extends string = never> extends Words {
  /** Carries the names of the places and never exists at run time. */
  readonly _places?: P;
}

const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(found => found[1]);

/** A template whose texts may use these places and no others. */
const withPlaces = <const P extends string = never>(...places: readonly P[]): v.GenericSchema<Words, Template<P>> => {
  const known = places.length > 0 ? `known are ${places.map(place => `{${place}}`).join(', ')}` : 'it has none';
  const Text = v.pipe(
    v.string(), v.trim(), v.nonEmpty('must not be empty'),
    v.check(text => placesIn(text).every(place => (places as readonly string[]).includes(place)), issue => {
      const unknown = placesIn(issue.input).filter(place => !(places as readonly string[]).includes(place));
      return `there is no place ${unknown.map(place => `{${place}}`).join(', ')} here: ${known}`;
    })
  );
  return v.pipe(v.object({ en: Text, fr: Text }), v.transform((words): Template<P> => words));
};

/** What is decided on, in words that fit into the sentences of `outcome`. */
const subject = v.object({
  changeRequest: withPlaces('number', 'title'),
  practice: withPlaces('title'),
  workItem: withPlaces('title'),
  minutes: withPlaces('title'),
  other: withPlaces('title')
});

/** One sentence for each outcome of `resolutions.ts`. */
const outcome = v.object({
  'endorsed': withPlaces('subject'),
  'endorsed as amended': withPlaces('subject'),
  'deferred': withPlaces('subject'),
  /** When the day is known. */
  'deferred until': withPlaces('subject', 'day'),
  'declined': withPlaces('subject'),
  'returned': withPlaces('subject'),
  'adopted': withPlaces('subject'),
  'adopted as amended': withPlaces('subject'),
  'defeated': withPlaces('subject')
});

/** The other sentences of a resolution; those that do not apply are left out. */
const resolution = v.object({
  number: withPlaces('number'),
  moved: withPlaces('mover'),
  movedAndSeconded: withPlaces('mover', 'seconder'),
  consensus: withPlaces(),
  consent: withPlaces(),
  count: withPlaces('for', 'against', 'abstained'),
  names: withPlaces('for', 'against', 'abstained'),
  /** Stands for the names where there are none. */
  nobody: withPlaces(),
  conflicts: withPlaces('names'),
  withoutQuorum: withPlaces('present', 'needed'),
  reason: withPlaces('reason'),
  supersedes: withPlaces('number'),
  supersededBy: withPlaces('number')
});

const agenda = v.object({
  title: withPlaces('body'),
  /** The group of items without a section of their own. */
  items: withPlaces(),
  allotted: withPlaces('minutes'),
  routine: withPlaces(),
  lastCall: withPlaces('day'),
  empty: withPlaces()
});

/** Sentences that agendas and minutes share. */
const meeting = v.object({
  when: withPlaces('day', 'time'),
  place: withPlaces('place'),
  presenter: withPlaces('presenter'),
  /** Items without a section that come after a section. A pack from before there was such a heading repeats that of the first. */
  otherItems: v.optional(withPlaces()),
  cancelled: withPlaces('reason')
});

const minutes = v.object({
  title: withPlaces('body'),
  attendance: withPlaces(),
  present: withPlaces('names'),
  left: withPlaces('names'),
  regrets: withPlaces('names'),
  absent: withPlaces('names'),
  guests: withPlaces('names'),
  /** A person with a role other than that of a member. */
  withRole: withPlaces('name', 'role'),
  votersPresent: withPlaces('present'),
  quorumMet: withPlaces('present', 'needed'),
  quorumNotMet: withPlaces('present', 'needed'),
  /** Said where the quorum was met until members left. */
  quorumLost: withPlaces(),
  calledToOrder: withPlaces('time'),
  reopened: withPlaces('reason'),
  items: withPlaces(),
  conflicts: withPlaces('names'),
  discussed: withPlaces(),
  carried: withPlaces(),
  /** Resolutions of the meeting on what is not on its agenda any more. */
  otherDecisions: withPlaces(),
  action: withPlaces('what', 'who'),
  actionDue: withPlaces('what', 'who', 'day'),
  actions: withPlaces(),
  adjournment: withPlaces(),
  adjourned: withPlaces('time'),
  /** Where the meeting ended on another day; packs from before say the time alone. */
  adjournedOn: v.optional(withPlaces('day', 'time')),
  /** Says on the posted document where the minutes stand. */
  draft: withPlaces(),
  adopted: withPlaces('number')
});

/** All sentences and headings of agendas, minutes and resolutions (domain.md, "Program pack": templates are the program's words). */
export const Templates = v.object({ meeting, agenda, minutes, subject, outcome, resolution });

export type TemplateSet = v.InferOutput<typeof Templates>;
