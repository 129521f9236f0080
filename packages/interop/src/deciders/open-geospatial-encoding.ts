import { counted } from '../counted.js';
import { dataFiles, filePlaces, total } from '../data-files.js';
import type { Decider } from '../decider.js';

/** GeoJSON (RFC 7946) is an open standard, and a file of it that has no error shows its use. Other encodings are not read yet. */
export const openGeospatialEncoding: Decider = {
  requirement: 'MIM7 R2.1',
  decide(input) {
    const files = dataFiles(input).filter(({ format }) => format === 'geojson');
    if (files.length === 0) return undefined;
    const invalid = files.filter((file) => file.invalid > 0);
    const damaged = files.filter((file) => file.damaged);
    if (damaged.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(damaged.length, 'GeoJSON file')} could not be read to the end`,
        pointers: filePlaces(damaged),
      };
    if (invalid.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(
          total(invalid, (file) => file.invalid),
          'feature',
        )} of the GeoJSON files with errors`,
        pointers: filePlaces(invalid),
      };
    return {
      verdict: 'pass',
      reason: `${counted(
        total(files, ({ records }) => records),
        'feature',
      )} in ${counted(files.length, 'GeoJSON file')}, none with an error`,
      pointers: filePlaces(files),
    };
  },
};
