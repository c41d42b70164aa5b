import { Context } from '../context';
import { refuse } from '../errors';
import { Locale } from '../locale';
import { memberType } from '../odata/serviceTypes';
import { complex, Json, multi, Value } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { instant, Zone } from '../zone';
import { plain } from './plain';
import { Collection, Entity, entity, Node, nothing, Property, read, Resource, value } from './resource';

/** A zone of the service: its own number, its name there, and the name of its rules. */
interface ServiceZone { readonly id: number; readonly description: string; readonly rules: string }

const of = (id: number, description: string, rules: string): ServiceZone => ({ id, description, rules });
/** The zones of North America and a few beyond; the service has a hundred more. */
const ZONES: readonly ServiceZone[] = [
  of(2, '(UTC) Dublin, Edinburgh, Lisbon, London', 'Europe/London'), of(3, '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Paris'),
  of(4, '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'), of(9, '(UTC-04:00) Atlantic Time (Canada)', 'America/Halifax'),
  of(10, '(UTC-05:00) Eastern Time (US and Canada)', 'America/Toronto'), of(11, '(UTC-06:00) Central Time (US and Canada)', 'America/Winnipeg'),
  of(12, '(UTC-07:00) Mountain Time (US and Canada)', 'America/Edmonton'), of(13, '(UTC-08:00) Pacific Time (US and Canada)', 'America/Los_Angeles'),
  of(14, '(UTC-09:00) Alaska', 'America/Anchorage'), of(15, '(UTC-10:00) Hawaii', 'Pacific/Honolulu'), of(20, '(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'),
  of(23, '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Kolkata'), of(28, '(UTC-03:30) Newfoundland', 'America/St_Johns'),
  of(36, '(UTC-06:00) Saskatchewan', 'America/Regina'), of(38, '(UTC-07:00) Arizona', 'America/Phoenix'), of(76, '(UTC+10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'),
  of(93, '(UTC) Coordinated Universal Time', 'UTC')
];

/** Minutes that a zone is behind UTC in its winter, and how many fewer in its summer. */
function biases(zone: ServiceZone): { readonly Bias: number; readonly DaylightBias: number; readonly StandardBias: number } {
  const behind = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map(at => {
    const [hours, minutes] = new Zone(zone.rules).format(at, 'xxx').split(':').map(Number);
    return -(hours * 60 + (hours < 0 ? -minutes : minutes));
  });
  const standard = Math.max(...behind);
  return { Bias: standard, DaylightBias: Math.min(...behind) - standard, StandardBias: 0 };
}

/** The zone of the site among those of the service. */
function siteZone(context: Context): ServiceZone {
  return ZONES.find(zone => zone.rules === context.zone.name) ?? of(0, context.zone.name, context.zone.name);
}

const timeZone: Resource<ServiceZone> = {
  type: 'SP.TimeZone', set: 'SP.ApiData.TimeZones',
  uri: (zone, context) => (zone.id === siteZone(context).id ? 'Web/RegionalSettings/TimeZone' : `Web/RegionalSettings/TimeZones/GetById(${zone.id})`),
  properties: {
    Description: read(zone => zone.description),
    Id: read(zone => zone.id),
    Information: read(zone => complex('SP.TimeZoneInformation', { ...biases(zone) }))
  },
  links: {},
  methods: {
    utcToLocalTime: {
      params: ['date'], reads: true,
      call: (zone, args) => {
        const date = new Date(args.text('date').replace(/Z?$/, 'Z'));
        if (Number.isNaN(date.getTime())) {
          throw refuse.conversion(args.text('date'), 'Edm.DateTime');
        }
        return value('UTCToLocalTime', 'Edm.DateTime', new Zone(zone.rules).format(instant(date), "yyyy-MM-dd'T'HH:mm:ss"));
      }
    },
    localTimeToUTC: {
      params: ['date'], reads: true,
      call: (zone, args) => {
        const wall = /^(\d{4}-\d{2}-\d{2})T?(\d{2}:\d{2}:\d{2})?/.exec(args.text('date'));
        if (!wall) {
          throw refuse.conversion(args.text('date'), 'Edm.DateTime');
        }
        return value('LocalTimeToUTC', 'Edm.DateTime', new Zone(zone.rules).fromLocal(`${wall[1]}T${wall[2] ?? '00:00:00'}`));
      }
    }
  }
};

function zoneNode(zone: ServiceZone, context: Context): Entity {
  return entity(timeZone, zone, context);
}

const timeZones = (context: Context): Collection => ({
  kind: 'collection', type: 'SP.TimeZone', set: 'SP.ApiData.TimeZones', uri: 'Web/RegionalSettings/TimeZones',
  all: () => ZONES.map(zone => zoneNode(zone, context)),
  byKey: key => zoneById(Number(key.value), context),
  methods: { getById: { params: ['id'], reads: true, call: (_target, args) => zoneById(args.number('id'), context) } }
});

/** A zone by its number; most of the service's are not kept here. */
function zoneById(id: number, context: Context): Node {
  const zone = ZONES.find(one => one.id === id);
  if (!zone) {
    throw refuse.missing(`the time zone ${id}`);
  }
  return zoneNode(zone, context);
}

const LANGUAGES = [{ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 }, { DisplayName: 'French', LanguageTag: 'fr-FR', Lcid: 1036 }];

const installedLanguages: Resource<'languages'> = {
  type: 'SP.LanguageCollection', set: 'SP.ApiData.LanguageCollections', uri: () => 'Web/RegionalSettings/InstalledLanguages',
  properties: { Items: read(() => multi('SP.Language', LANGUAGES.map(language => complex('SP.Language', language)))) },
  links: {}, methods: {}
};

/** Settings that are kept as written and change nothing else; the locale decides what is not written. */
const KEPT: Readonly<Record<string, Json>> = { AdjustHijriDays: 0, AlternateCalendarType: 0, CalendarType: 1, Collation: 25, FirstDayOfWeek: 0, FirstWeekOfYear: 0,
  ShowWeeks: false, WorkDayEndHour: 1020, WorkDays: 62, WorkDayStartHour: 480 };

const written = (context: Context): Readonly<Record<string, Json>> => context.store.record<Record<string, Json>>('regionalSettings', {});
const byLocale = (of: (locale: Locale) => Value): Property<'regional'> => read((_regional, context) => of(context.kinds.locale));

/** `web/regionalsettings`: the formats of the site's locale, in the site's zone. */
export const regionalSettings: Resource<'regional'> = {
  type: 'SP.RegionalSettings', set: 'SP.ApiData.RegionalSettings', uri: () => 'Web/RegionalSettings',
  properties: {
    ...Object.fromEntries(Object.entries(KEPT).map(([name, otherwise]): [string, Property<'regional'>] =>
      [name, read((_regional, context) => plain(written(context)[name] ?? otherwise))])),
    AM: read(() => 'AM'), CollationLCID: read(() => 2070), DateFormat: byLocale(locale => locale.dateOrder), DateSeparator: byLocale(locale => locale.dateSeparator),
    DecimalSeparator: byLocale(locale => locale.decimal), DigitGrouping: read(() => '3;0'), IsEastAsia: read(() => false), IsRightToLeft: read(() => false),
    IsUIRightToLeft: read(() => false), ListSeparator: byLocale(locale => (locale.decimal === ',' ? ';' : ',')), LocaleId: byLocale(locale => locale.lcid),
    NegativeSign: read(() => '-'), NegNumberMode: read(() => 1), PM: read(() => 'PM'), PositiveSign: read(() => ''),
    ThousandSeparator: byLocale(locale => locale.group), Time24: byLocale(locale => locale.hours24), TimeMarkerPosition: read(() => 0), TimeSeparator: read(() => ':')
  },
  links: {
    TimeZone: (_regional, context) => zoneNode(siteZone(context), context),
    TimeZones: (_regional, context) => timeZones(context),
    InstalledLanguages: (_regional, context) => entity(installedLanguages, 'languages', context)
  },
  methods: { update: { params: [], call: () => nothing('Update') } },
  merge: (_regional, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    const changed: Record<string, Json> = { ...written(context) };
    for (const [name, given] of body.members('SP.RegionalSettings')) {
      if (name === 'LocaleId' && !Locale.of(Number(given))) {
        throw refuse.missing(`the locale ${String(given)}`);
      }
      if (name !== 'LocaleId' && !Object.hasOwn(KEPT, name)) {
        throw memberType('SP.RegionalSettings', name) === undefined ? refuse.propertyUnknown(name, 'SP.RegionalSettings')
          : refuse.missing(`regional settings of ${name} beside those of the locale`);
      }
      changed[name] = given;
    }
    context.store.setRecord('regionalSettings', changed);
  }
};
