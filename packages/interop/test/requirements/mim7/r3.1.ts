import { goodApi } from '../../facts.js';
import { catalogue, lamps, pieces } from '../evidence/street-lamp.js';
import type { Given, RequirementFixture } from '../fixture.js';
import { geojson } from '../geospatial-evidence.js';
import { uniqueIdentifiers } from '../mim1/r1.1.js';
import { lookedUpEntities } from '../mim1/r1.2.js';
import { derivableLookup } from '../mim1/r1.3.js';
import { mappedIdentifiers } from '../mim1/r1.4.js';
import { persistentIdentifiers } from '../mim1/r1.5.js';
import { retrievedSemantics } from '../mim1/r2.1.js';
import { readableSemantics } from '../mim1/r2.2.js';
import { resolvedRelations } from '../mim1/r3.1.js';
import { extendedOntology } from '../mim1/r3.2.js';
import { equalFormats } from '../mim2/r3.3.js';
import { harmlessProfiles } from '../mim2/r4.1.js';

/** What MIM1 is decided from; `ofMim1` leaves one of them out. The context gets the address that the data names: that of a model has the same file name. */
const fixtures: readonly RequirementFixture[] = [
  uniqueIdentifiers,
  lookedUpEntities,
  derivableLookup,
  mappedIdentifiers,
  persistentIdentifiers,
  retrievedSemantics,
  readableSemantics,
  resolvedRelations,
  extendedOntology,
];

const ofMim1 = (left?: RequirementFixture): readonly Given[] =>
  fixtures
    .filter((one) => one !== left)
    .flatMap(({ pass }) => pass)
    .map((piece) => {
      if ('source' in piece)
        return piece.source === 'context.jsonld' ? { ...piece, source: 'https://city.example/context.jsonld' } : piece;
      const catalogues = piece.facts.catalogues?.map((one) => ({
        ...one,
        distributions: one.distributions.map((each) => ({ ...each, mediaType: 'application/json' })),
      }));
      return { facts: { ...piece.facts, ...(catalogues && { catalogues }) } };
    });

/** A model with its catalogue and interface, a profile, and two formats that say the same. */
const ofMim2: readonly Given[] = [
  ...pieces,
  { facts: { catalogues: [catalogue], entities: [lamps], apis: [goodApi] } },
  ...equalFormats.pass,
  ...harmlessProfiles.pass.filter((piece) => !('source' in piece && piece.source === 'models/lamp/schema.json')),
];

const places = geojson('benches.geojson');

/** Context data that meets MIM1 and MIM2, beside geospatial data. */
export const linkedContextData: RequirementFixture = {
  requirement: 'MIM7 R3.1',
  pass: [places, ...ofMim1(), ...ofMim2],
  fail: [places, ...uniqueIdentifiers.fail],
  decisive: ['/0', '/0/json/features/0/geometry/type', '/0/json/features/0/geometry/coordinates'],
  mutants: [
    [places, ...ofMim1()],
    [places, ...ofMim2],
    [...ofMim1(), ...ofMim2],
    [places, ...ofMim1(), ...ofMim2, ...uniqueIdentifiers.fail],
    ...[lookedUpEntities, persistentIdentifiers, readableSemantics, resolvedRelations, extendedOntology].map((left) => [
      places,
      ...ofMim1(left),
      ...ofMim2,
    ]),
  ],
};
