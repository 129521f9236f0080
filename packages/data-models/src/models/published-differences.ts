/** Where a model of this package departs from the schema it follows. */
export interface PublishedDifference {
  /** Entity type; `*` stands for every model. */
  readonly type: string;
  /** JSON pointer of the value in a key-values entity; `*` stands for any one member, the empty text for the whole entity. */
  readonly at: string;
  /** What the published schema says. */
  readonly published: string;
  /** What this package says. */
  readonly here: string;
}

/**
 * Every difference between the models of this package and the published schemas, sorted by type.
 * A schema that misspells a name or rules out what can be true is not followed in that; real payloads are.
 *
 * @example
 * ```ts
 * import { publishedDifferences } from '@ds4sscc/data-models';
 *
 * publishedDifferences.find(({ type }) => type === 'IndoorEnvironmentObserved')?.at; // => '/temperature'
 * ```
 */
export const publishedDifferences: readonly PublishedDifference[] = [
  { type: '*', at: '/id', published: 'any text of up to 256 letters', here: 'a URI, as NGSI-LD wants it' },
  { type: '*', at: '/location', published: 'rings may be open', here: 'rings close (RFC 7946, section 3.1.6)' },
  { type: '*', at: '/location', published: 'any numbers', here: 'positions lie on the globe' },
  {
    type: '*',
    at: '/*',
    published: 'whole numbers of any size',
    here: 'whole numbers up to 2^53, beyond which most readers lose digits',
  },
  { type: 'ACMeasurement', at: '/refDevice', published: 'a Property', here: 'a Relationship, as its examples have it' },
  {
    type: 'AirQualityMonitoring',
    at: '/*/avgOverTime',
    published: 'averageValue; avgOverTime, as its examples write, is not checked',
    here: 'both are numbers',
  },
  {
    type: 'AirQualityObserved',
    at: '/typeOfLocation',
    published: 'typeofLocation; typeOfLocation, as its examples write, is not checked',
    here: 'both; the usual spelling takes any text',
  },
  {
    type: 'Beach',
    at: '/dateObserved',
    published: 'beside its "properties", so that nothing checks it',
    here: 'a date and time',
  },
  { type: 'CityWork', at: '/*/*/segmentId', published: 'places', here: 'names, as its examples have them' },
  {
    type: 'EnvironmentObserved',
    at: '/airQualityObserved',
    published: 'identifiers may have blanks in them',
    here: 'they may not, as in every other model',
  },
  {
    type: 'EnvironmentObserved',
    at: '/waterQualityObserved',
    published: 'identifiers may have blanks in them',
    here: 'they may not, as in every other model',
  },
  {
    type: 'EnvironmentObserved',
    at: '/weatherObserved',
    published: 'identifiers may have blanks in them',
    here: 'they may not, as in every other model',
  },
  { type: 'FlowerBed', at: '/height', published: 'text with a lowest number', here: 'a number from 0, or text' },
  { type: 'GtfsStop', at: '/operatedBy', published: 'a list', here: 'a list, or one agency, as its examples have it' },
  {
    type: 'GtfsStop',
    at: '/wheelChairAccessible',
    published: 'text in the schema that models of GTFS share, a number in its description',
    here: 'either',
  },
  {
    type: 'IndoorEnvironmentObserved',
    at: '/temperature',
    published: 'no number below 0',
    here: 'any number: cold stores are rooms too',
  },
  {
    type: 'OnStreetParking',
    at: '/maximumParkingDuration',
    published: 'a date and time, described as a duration',
    here: 'text, such as PT2H in its examples',
  },
  {
    type: 'ParkingGroup',
    at: '/maximumParkingDuration',
    published: 'a date and time, described as a duration',
    here: 'text',
  },
  {
    type: 'ParkingGroup',
    at: '/totalSpotNumber',
    published: '1 or more, described as "any positive integer number or 0"',
    here: '0 or more',
  },
  { type: 'PointOfInterest', at: '/openingHours', published: 'not there', here: 'text, as in other places' },
  {
    type: 'PointOfInterest',
    at: '/openingHoursSpecification',
    published: 'not there',
    here: 'opening hours day by day, as in other places',
  },
  {
    type: 'PublicTransportStop',
    at: '/refPeopleCountDevice',
    published: 'a Property',
    here: 'a Relationship, as its examples have it',
  },
  {
    type: 'PublicTransportStop',
    at: '/wheelChairAccessible',
    published: 'text in the schema that models of GTFS share, a number in its description',
    here: 'either',
  },
  {
    type: 'SpecialRestriction',
    at: '/refRestrictedTrafficArea',
    published: 'a Property',
    here: 'a Relationship, as RestrictionException has it',
  },
  {
    type: 'Streetlight',
    at: '/feederID',
    published: 'a Relationship to any text',
    here: 'a Property, as its examples have it',
  },
  {
    type: 'StreetlightGroup',
    at: '/switchingOnHours/*',
    published: 'days of every year may be in month 00 or on day 00',
    here: 'days of the calendar',
  },
  { type: 'Vehicle', at: '/cargoWeight', published: 'more than 0', here: '0 or more: vehicles can be empty' },
  { type: 'Vehicle', at: '/vehicleAltitude', published: 'text', here: 'text, or a number, as its examples have it' },
  {
    type: 'Vehicle',
    at: '/vehicleType',
    published: 'one word with a stray dot, "BRT mini bus·"',
    here: 'that word with the dot or without',
  },
  {
    type: 'WasteContainerIsle',
    at: '/refWasteContainer',
    published: 'a Property',
    here: 'a Relationship, as its examples have it',
  },
  {
    type: 'WaterQualityObserved',
    at: '/orp',
    published: 'no number below 0',
    here: 'any number: water without oxygen has a potential below 0',
  },
  {
    type: 'WeatherForecast',
    at: '/*/feelsLikeTemperature',
    published: 'feelLikesTemperature; feelsLikeTemperature, as its examples write, is not checked',
    here: 'both are numbers',
  },
  {
    type: 'WeatherObserved',
    at: '/*/avgOverTime',
    published: 'averageValue; avgOverTime, as examples write, is not checked',
    here: 'both are numbers',
  },
];
