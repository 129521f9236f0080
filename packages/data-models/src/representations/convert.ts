import { type Conversion, type ConverterOptions, createConverter } from './create-converter.js';

/**
 * Converts an entity, a feature, or a list or collection of them, from one representation to another. Whatever the
 * target cannot carry is a finding. For many records, `createConverter` reads the options once.
 *
 * @throws {DataModelsError} `option-invalid` when an option names no representation, or `at` is not an instant.
 * @example
 * ```ts
 * import { convert } from '@ds4sscc/data-models/convert';
 *
 * const normalized = {
 *   id: 'urn:ngsi-ld:WeatherObserved:1', type: 'WeatherObserved',
 *   temperature: { type: 'Property', value: 12.2, unitCode: 'CEL' },
 * };
 * convert(normalized, { to: 'concise' }).entity; // => { id: 'urn:ngsi-ld:WeatherObserved:1', type: 'WeatherObserved', temperature: { value: 12.2, unitCode: 'CEL' } }
 * const { entity, losses } = convert(normalized, { to: 'key-values' });
 * entity; // => { id: 'urn:ngsi-ld:WeatherObserved:1', type: 'WeatherObserved', temperature: 12.2 }
 * losses.map(({ rule, location }) => [rule, location.pointer]); // => [['convert/unit-lost', '/temperature/unitCode']]
 * ```
 */
export function convert(record: unknown, options: ConverterOptions): Conversion {
  return createConverter(options)(record);
}
