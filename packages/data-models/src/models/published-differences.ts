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
  { type: 'FlowerBed', at: '/height', published: 'text with a lowest number', here: 'a number from 0, or text' },
  {
    type: 'IndoorEnvironmentObserved',
    at: '/temperature',
    published: 'no number below 0',
    here: 'any number: cold stores are rooms too',
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
