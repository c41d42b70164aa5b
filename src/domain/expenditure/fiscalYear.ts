/** The fiscal year of a day (`YYYY-MM-DD`): `2026-27` runs from April 1, 2026 to March 31, 2027. Source: domain.md, "Measures", 18. */
export function fiscalYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The first and last day of a fiscal year named as in `2026-27`. */
export function fiscalYearDays(fiscalYear: string): { readonly from: string; readonly to: string } {
  const year = Number(fiscalYear.slice(0, 4));
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}
