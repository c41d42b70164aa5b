/** A calendar day as the `Date` that Fluent's calendar wants: noon of that day in the browser's zone, far from both midnights. */
export function noonOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** The day that the calendar's `Date` shows, `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
