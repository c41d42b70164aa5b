import { createRequire } from 'node:module';
import type * as Zones from 'date-fns-tz';

let loaded: typeof Zones | undefined;

/** The library of time zones, loaded when it is first needed, for the server must start fast without it. */
function zones(): typeof Zones {
  loaded ??= createRequire(__filename)('date-fns-tz') as typeof Zones;
  return loaded;
}


/** An instant as stored and sent: UTC, whole seconds, `2026-01-31T05:00:00Z`. */
export type Instant = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** The zone rules of the site; every conversion between an instant and a local day goes through here. */
export class Zone {
  /** Instants known for wall times, and midnights known for instants (told apart by their `Z`). */
  private readonly midnights = new Map<string, Instant>();

  public constructor(public readonly name: string) {}

  /** Reads an ISO date or date-time; without an offset it is site-local. Undefined when it is none or does not exist. */
  public parse(text: string): Instant | undefined {
    const match = ISO.exec(text.trim());
    if (!match) {
      return undefined;
    }
    const [, year, month, day, hour = '00', minute = '00', second = '00', offset] = match;
    const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    const check = new Date(`${wall}Z`);
    if (Number.isNaN(check.getTime()) || check.getUTCDate() !== Number(day)) {
      return undefined;
    }
    if (!offset) {
      return this.fromLocal(wall);
    }
    if (offset.toUpperCase() === 'Z') {
      return `${wall}Z`;
    }
    const zoned = new Date(`${wall}${offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`}`);
    return Number.isNaN(zoned.getTime()) ? undefined : instant(zoned);
  }

  /** The instant of a site-local wall time `2026-01-31T00:00:00`. */
  public fromLocal(wall: string): Instant {
    const known = this.midnights.get(wall);
    if (known) {
      return known;
    }
    const found = instant(zones().fromZonedTime(wall, this.name));
    if (this.midnights.size > 50000) {
      this.midnights.clear();
    }
    this.midnights.set(wall, found);
    return found;
  }

  /** The instant of the site-local midnight that begins the local day of `at`. */
  public midnight(at: Instant): Instant {
    const known = this.midnights.get(at);
    if (known) {
      return known;
    }
    const found = this.fromLocal(`${this.format(at, 'yyyy-MM-dd')}T00:00:00`);
    this.midnights.set(at, found);
    return found;
  }

  /** Formats an instant in the site's zone by a date-fns pattern. */
  public format(at: Instant, pattern: string): string {
    return zones().formatInTimeZone(at, this.name, pattern);
  }
}

/** The instant of a `Date`, whole seconds. */
export function instant(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z`;
}
