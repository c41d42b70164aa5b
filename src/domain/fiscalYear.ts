/** The first day of the fiscal year that a day is in: April 1 (domain.md, "Measures", 18). Days are `YYYY-MM-DD` in the site's zone. */
export function fiscalYearStart(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5, 7) >= '04' ? year : year - 1}-04-01`;
}

/** The fiscal year of a day as people write it: `2026-27`. */
export function fiscalYearOf(day: string): string {
  const year = Number(fiscalYearStart(day).slice(0, 4));
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
