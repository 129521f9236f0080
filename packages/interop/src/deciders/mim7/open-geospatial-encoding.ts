import type { GeospatialFacts } from '../../artefacts/geospatial/geospatial-facts.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { EntityFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import { dataFiles } from '../../data-files.js';
import type { Decider } from '../../decider.js';

/** Every geospatial file is of an open encoding, which it keeps to as far as that was looked at. */
export const openGeospatialEncoding: Decider = {
  requirement: 'MIM7 R2.1',
  decide(input) {
    const files = artefactsOf(input, 'geospatial');
    const read = new Set(files.map(({ source }) => source));
    // The rules on data know GeoJSON, too: a file too large to be read here was checked there.
    const others = dataFiles(input).filter(({ format, source }) => format === 'geojson' && !read.has(source));
    return everyClaim([...files.map(ofFile), ...others.map(ofRecords)]);
  },
};

function ofFile({ source, encoding, version, checked, valid, layers }: GeospatialFacts): Claim {
  const name = version === undefined ? encoding : `${encoding} ${version}`;
  const isEmpty =
    layers.length === 0 ||
    (encoding === 'GeoJSON' &&
      layers.every(({ features, coordinates }) => features === 0 && coordinates === 'not-compared'));
  const sound = checked === 'structure' ? 'whose structure was checked' : 'known by its beginning, end and metadata';
  return {
    subject: source,
    method: 'auto',
    verdict: valid && !isEmpty ? 'pass' : 'unknown',
    reason: !valid ? `${name} with errors` : isEmpty ? `${name} without a feature` : `${name}, ${sound}`,
    evidence: [{ location: layers[0]?.location ?? { source }, excerpt: name }],
  };
}

function ofRecords({ source, records, invalid, damaged }: EntityFacts): Claim {
  const reason = damaged
    ? 'GeoJSON that could not be read to the end'
    : invalid > 0
      ? `GeoJSON, ${counted(invalid, 'feature')} of it with errors`
      : `GeoJSON, ${counted(records, 'feature')} without an error`;
  return {
    subject: source,
    method: 'auto',
    verdict: damaged || invalid > 0 ? 'unknown' : 'pass',
    reason,
    evidence: [{ location: { source } }],
  };
}
