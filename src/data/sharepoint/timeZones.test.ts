import { ianaName, timeZones } from './timeZones';
import { zoneNamed } from './zone';

describe('SharePoint time zones', () => {
  it('are all known to this browser', () => {
    for (const name of Object.values(timeZones)) expect(zoneNamed(name).dayOf('2026-06-15T12:00:00Z')).toBe('2026-06-15');
  });

  it('knows Eastern time as Toronto', () => {
    expect(ianaName({ Id: 10, Information: { Bias: 300, StandardBias: 0, DaylightBias: -60 } })).toBe('America/Toronto');
  });

  it('reads a zone without daylight saving from its bias', () => {
    const name = ianaName({ Id: 35, Information: { Bias: 300, StandardBias: 0, DaylightBias: 0 } });
    expect(name).toBe('Etc/GMT+5');
    expect(zoneNamed(name ?? '').midnightOf('2026-07-01')).toBe('2026-07-01T05:00:00Z');
    expect(ianaName({ Id: 20, Information: { Bias: -540, StandardBias: 0, DaylightBias: 0 } })).toBe('Etc/GMT-9');
  });

  it('does not guess when clocks change in a zone that it does not know', () => {
    expect(ianaName({ Id: 76, Information: { Bias: -600, StandardBias: 0, DaylightBias: -60 } })).toBeUndefined();
    expect(ianaName({ Id: 23, Information: { Bias: -330, StandardBias: 0, DaylightBias: 0 } })).toBeUndefined();
    expect(ianaName({})).toBeUndefined();
  });
});
