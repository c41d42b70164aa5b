const millisecondsADay = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** The calendar day (`YYYY-MM-DD`) so many days later; fewer than none: earlier. Clocks and zones have no part in it. */
export const addDays = (day: string, days: number): string => new Date(noon(day) + days * millisecondsADay).toISOString().slice(0, 10);

/** How many days the second calendar day is after the first; negative when it is before. */
export const daysFrom = (first: string, second: string): number => Math.round((noon(second) - noon(first)) / millisecondsADay);
