import type { Location } from '@ds4sscc/findings';
import type { IdentifiedThing } from '../../identifiers/judge-identifiers.js';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ReferenceSystem } from '../reference-systems/find-reference-system.js';
import type { CoordinateFit } from '../reference-systems/judge-coordinates.js';

/** Open encodings of geospatial data that are known by content. */
export type GeospatialEncoding =
  | 'GeoJSON'
  | 'GeoPackage'
  | 'CityJSON'
  | 'CityGML'
  | 'GML'
  | 'KML'
  | 'IFC'
  | '3D Tiles'
  | 'GeoParquet'
  | 'FlatGeobuf'
  | 'COG'
  | 'GeoTIFF';

/** One layer, or all of a file that has none. */
export interface GeospatialLayer {
  readonly name: string;
  readonly location: Location;
  /** Absent where none is stated, and the encoding sets none. */
  readonly referenceSystem?: ReferenceSystem;
  readonly coordinates: CoordinateFit;
  /** Features that were counted; absent where the encoding is not read that far. */
  readonly features?: number;
  /** The features with their identifiers; absent where the encoding is not read that far, or not all of it is. */
  readonly things?: readonly IdentifiedThing[];
}

/** A file of geospatial data. */
export interface GeospatialFacts extends ArtefactFacts<'geospatial'> {
  readonly encoding: GeospatialEncoding;
  readonly version?: string;
  /** `structure`: all that the encoding demands of its members was looked at. `frame`: beginning, end and metadata. */
  readonly checked: 'structure' | 'frame';
  readonly layers: readonly GeospatialLayer[];
}
