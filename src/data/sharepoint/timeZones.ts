/**
 * SharePoint's time zone ids (SPTimeZone.ID) as IANA names: those of North America, where the sector's sites are, and UTC.
 * The local hours of an id are Microsoft's "Windows time zone" of that description.
 */
export const timeZones: Readonly<Record<number, string>> = {
  2: 'Europe/London',
  9: 'America/Halifax',
  10: 'America/Toronto',
  11: 'America/Winnipeg',
  12: 'America/Edmonton',
  13: 'America/Vancouver',
  14: 'America/Anchorage',
  15: 'Pacific/Honolulu',
  28: 'America/St_Johns',
  34: 'America/Indiana/Indianapolis',
  36: 'America/Regina',
  38: 'America/Phoenix',
  93: 'Etc/UTC'
};

/** What `web/regionalsettings/timezone` answers. */
export interface SiteTimeZone {
  readonly Id?: number;
  readonly Description?: string;
  /** Minutes to add to local time for UTC, and what daylight saving adds to that. */
  readonly Information?: { readonly Bias: number; readonly StandardBias: number; readonly DaylightBias: number };
}

/** The IANA name; undefined when it is not known for sure. A zone without daylight saving is known by its bias alone. */
export function ianaName({ Id, Information }: SiteTimeZone): string | undefined {
  const known = Id === undefined ? undefined : timeZones[Id];
  if (known || !Information) return known;
  const { Bias, StandardBias, DaylightBias } = Information;
  const hours = (Bias + StandardBias) / 60;
  if (DaylightBias !== 0 || !Number.isInteger(hours) || hours < -14 || hours > 12) return undefined;
  // The sign of these names is the one of Bias: hours behind UTC are positive.
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '+' : ''}${hours}`;
}
