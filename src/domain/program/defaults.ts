/** What stands where the text of a pack leaves it out; validation fills in the same. */
export const defaults = {
  option: { alsoKnownAs: [] },
  work: {},
  distribution: { mustInclude: [], everySociety: false },
  body: {
    waitsFor: [], decides: [], mustPost: [], endorsesPractices: false,
    /** More than half of the votes cast. */
    threshold: { share: 0.5, of: 'cast', strictly: true },
    lastCallDays: 5
  },
  edition: { order: [], count: false, totals: [] },
  source: { where: [] },
  order: { descending: false }
} as const;
