import { Context } from '../context';
import { refuse } from '../errors';
import { complex, multi } from '../odata/value';
import { instant } from '../zone';
import { Collection, entity, Node, read, Resource, value } from './resource';

/** SharePoint's own number of each zone that a site may be set to here. */
const ZONES: Readonly<Record<string, { id: number; description: string; bias: number }>> = {
  'America/Toronto': { id: 10, description: '(UTC-05:00) Eastern Time (US and Canada)', bias: 300 },
  UTC: { id: 93, description: '(UTC) Coordinated Universal Time', bias: 0 }
};

const timeZone: Resource<'zone'> = {
  type: 'SP.TimeZone', set: 'SP.ApiData.TimeZones', uri: () => 'Web/RegionalSettings/TimeZone',
  properties: {
    Description: read((_zone, context) => ZONES[context.zone.name]?.description ?? context.zone.name),
    Id: read((_zone, context) => ZONES[context.zone.name]?.id ?? 0),
    Information: read((_zone, context) => {
      const bias = ZONES[context.zone.name]?.bias ?? 0;
      return complex('SP.TimeZoneInformation', { Bias: bias, DaylightBias: bias === 0 ? 0 : -60, StandardBias: 0 });
    })
  },
  links: {},
  methods: {
    utcToLocalTime: {
      params: ['date'], reads: true,
      call: (_zone, args, context) => {
        const date = new Date(args.text('date').replace(/Z?$/, 'Z'));
        if (Number.isNaN(date.getTime())) {
          throw refuse.conversion(args.text('date'), 'Edm.DateTime');
        }
        return value('UTCToLocalTime', 'Edm.DateTime', context.zone.format(instant(date), "yyyy-MM-dd'T'HH:mm:ss"));
      }
    },
    localTimeToUTC: {
      params: ['date'], reads: true,
      call: (_zone, args, context) => {
        const wall = /^(\d{4}-\d{2}-\d{2})T?(\d{2}:\d{2}:\d{2})?/.exec(args.text('date'));
        if (!wall) {
          throw refuse.conversion(args.text('date'), 'Edm.DateTime');
        }
        return value('LocalTimeToUTC', 'Edm.DateTime', context.zone.fromLocal(`${wall[1]}T${wall[2] ?? '00:00:00'}`));
      }
    }
  }
};

const timeZones = (context: Context): Collection => ({
  kind: 'collection', type: 'SP.TimeZone', set: 'SP.ApiData.TimeZones', uri: 'Web/RegionalSettings/TimeZones',
  all: () => [entity(timeZone, 'zone', context)],
  byKey: key => zoneById(Number(key.value), context),
  methods: { getById: { params: ['id'], reads: true, call: (_target, args) => zoneById(args.number('id'), context) } }
});

/** The site's own zone by its number; the others of the service are not kept here. */
function zoneById(id: number, context: Context): Node {
  if (id !== (ZONES[context.zone.name]?.id ?? 0)) {
    throw refuse.missing(`the time zone ${id}; only that of the site`);
  }
  return entity(timeZone, 'zone', context);
}

const LANGUAGES = [{ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 }, { DisplayName: 'French', LanguageTag: 'fr-FR', Lcid: 1036 }];

const installedLanguages: Resource<'languages'> = {
  type: 'SP.LanguageCollection', set: 'SP.ApiData.LanguageCollections', uri: () => 'Web/RegionalSettings/InstalledLanguages',
  properties: { Items: read(() => multi('SP.Language', LANGUAGES.map(language => complex('SP.Language', language)))) },
  links: {}, methods: {}
};

/** `web/regionalsettings`, English (United States) formats in the site's zone. */
export const regionalSettings: Resource<'regional'> = {
  type: 'SP.RegionalSettings', set: 'SP.ApiData.RegionalSettings', uri: () => 'Web/RegionalSettings',
  properties: {
    AdjustHijriDays: read(() => 0), AlternateCalendarType: read(() => 0), AM: read(() => 'AM'), CalendarType: read(() => 1),
    Collation: read(() => 25), CollationLCID: read(() => 2070), DateFormat: read(() => 0), DateSeparator: read(() => '/'),
    DecimalSeparator: read(() => '.'), DigitGrouping: read(() => '3;0'), FirstDayOfWeek: read(() => 0),
    FirstWeekOfYear: read(() => 0), IsEastAsia: read(() => false), IsRightToLeft: read(() => false),
    IsUIRightToLeft: read(() => false), ListSeparator: read(() => ','), LocaleId: read(() => 1033), NegativeSign: read(() => '-'),
    NegNumberMode: read(() => 1), PM: read(() => 'PM'), PositiveSign: read(() => ''), ShowWeeks: read(() => false),
    ThousandSeparator: read(() => ','), Time24: read(() => false), TimeMarkerPosition: read(() => 0),
    TimeSeparator: read(() => ':'), WorkDayEndHour: read(() => 1020), WorkDays: read(() => 62), WorkDayStartHour: read(() => 480)
  },
  links: {
    TimeZone: (_regional, context) => entity(timeZone, 'zone', context),
    TimeZones: (_regional, context) => timeZones(context),
    InstalledLanguages: (_regional, context) => entity(installedLanguages, 'languages', context)
  },
  methods: {}
};
