import type { Chance } from './random';

const places = [
  'intake screen', 'referral summary', 'person search', 'case notes', 'service plan', 'contact log', 'placement record', 'kinship assessment form',
  'visit schedule', 'team caseload view', 'document index', 'court calendar', 'expense claim', 'subsidy payment run', 'monthly compliance report',
  'supervision report', 'transfer checklist', 'closing summary', 'reference data table', 'address validation', 'email notices', 'print template'
] as const;
const parts = [
  'reason for change', 'preferred language', 'date of last contact', 'assigned worker', 'band or community affiliation', 'document type', 'office location',
  'secondary contact', 'review date', 'approval level', 'currency code', 'fiscal period', 'service code', 'sort order', 'effective date'
] as const;
const patterns: ReadonlyArray<(place: string, part: string) => { readonly title: string; readonly details: string }> = [
  (place, part) => ({
    title: `Add "${part}" to the ${place}`,
    details: `Staff keep the ${part} on paper because the ${place} has no place for it. It should be optional and appear in exports.`
  }),
  (place, part) => ({
    title: `Keep the ${part} when the ${place} is copied`,
    details: `Copying from the ${place} clears the ${part}. It has to be typed again each time.`
  }),
  place => ({
    title: `Make the ${place} faster on large caseloads`,
    details: `The ${place} takes more than 30 seconds for a team of twelve. Please page the results.`
  }),
  (place, part) => ({
    title: `Sort and filter the ${place} by ${part}`,
    details: `Supervisors scroll through the ${place} to find one ${part}.`
  }),
  (place, part) => ({
    title: `Warn when the ${part} in the ${place} is out of range`,
    details: `A ${part} in the wrong fiscal year is accepted by the ${place} and found only at month end.`
  }),
  place => ({
    title: `Align the ${place} with the harmonized practice`,
    details: `The steps in the ${place} differ from the endorsed practice. Labels and order should follow it.`
  }),
  place => ({
    title: `French wording of the ${place}`,
    details: `Plusieurs libellés ne sont pas traduits ou sont tronqués. La liste des libellés est jointe au dossier de la société.`
  }),
  (place, part) => ({
    title: `Training material for the ${part} in the ${place}`,
    details: `New staff ask how the ${part} is to be filled in. A one-page guide and a short exercise would do.`
  })
];

/** A believable change request about no child, family or real person. */
export function subject(chance: Chance): { readonly title: string; readonly details: string } {
  return chance.one(patterns)(chance.one(places), chance.one(parts));
}
