import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { GeospatialFacts, GeospatialLayer } from '../../artefacts/geospatial/geospatial-facts.js';
import type { CoordinateFit } from '../../artefacts/reference-systems/judge-coordinates.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';

/** Every layer states a system of the EPSG registry, and its coordinates lie where that one is used. */
export const statedReferenceSystem: Decider = {
  requirement: 'MIM7 R5.1',
  decide: (input) =>
    everyClaim(artefactsOf(input, 'geospatial').flatMap((file) => file.layers.map((layer) => ofLayer(file, layer)))),
};

const fits: Readonly<Record<CoordinateFit, readonly [Claim['verdict'], string]>> = {
  plausible: ['pass', 'and its coordinates lie in the area where it is used'],
  swapped: ['fail', 'and its coordinates stand in the other order'],
  'wrong-unit': ['fail', 'and its coordinates are of another unit'],
  outside: ['fail', 'and its coordinates lie outside the area where it is used'],
  'order-doubtful': ['unknown', 'but its coordinates may stand in the other order'],
  'not-compared': ['unknown', 'but its coordinates were not held against it'],
};

function ofLayer({ source, valid, encoding }: GeospatialFacts, layer: GeospatialLayer): Claim {
  const { name, location, referenceSystem: system, coordinates } = layer;
  const [verdict, reason] = ((): readonly [Claim['verdict'], string] => {
    if (!system)
      // What this encoding states is not read.
      return encoding === 'FlatGeobuf' || encoding === 'IFC'
        ? ['unknown', `the reference system of ${encoding} was not read`]
        : ['fail', 'no reference system is stated'];
    if (!system.registered) return ['fail', `${system.stated} is not in the EPSG registry`];
    const [fit, words] = fits[coordinates];
    return fit === 'pass' && !valid
      ? ['unknown', `${system.stated}; but the file has errors`]
      : [fit, `${system.stated}, ${words}`];
  })();
  return {
    subject: name === source ? source : `${source}, ${name}`,
    method: 'auto',
    verdict,
    reason,
    evidence: [{ location, ...(system && { excerpt: system.stated }) }],
  };
}
