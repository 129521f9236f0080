import { boundedSystems, otherSystems } from './reference-system-table.js';

/** West, south, east and north in coordinates of the system: first what runs east, then what runs north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A coordinate reference system as somebody wrote it, and what the EPSG registry knows of it. */
export interface ReferenceSystem {
  /** As it is written. */
  readonly stated: string;
  /** The code of EPSG; CRS84 is 4326 with longitude first. */
  readonly epsg?: number;
  /** Whether it is of the EPSG registry, or CRS84. */
  readonly registered: boolean;
  /** Whether coordinates are degrees; absent where that is not known here. */
  readonly degrees?: boolean;
  /** The area of use; absent for systems that are not used in Europe. */
  readonly bounds?: Bounds;
}

/**
 * Finds a coordinate reference system by a code (`EPSG:25832`), a URN (OGC 07-092r3) or an HTTP URI of the OGC register.
 *
 * @example
 * ```ts
 * import { findReferenceSystem } from '@ds4sscc/interop/artefacts';
 *
 * findReferenceSystem('http://www.opengis.net/def/crs/EPSG/0/25832').epsg; // => 25832
 * findReferenceSystem('EPSG:99999').registered; // => false
 * ```
 */
export function findReferenceSystem(stated: string): ReferenceSystem {
  const code = codeIn(stated.trim());
  if (code === undefined) return { stated, registered: false };
  const { bounded, others } = (registry ??= readRegistry());
  const known = bounded.get(code);
  if (known) return { stated, epsg: code, registered: true, ...known };
  return { stated, epsg: code, registered: others.has(code) };
}

const forms: readonly RegExp[] = [
  /^epsg:{1,2}(\d{4,6})$/i,
  /^(?:urn:(?:x-)?ogc:def:crs:epsg:[\d.]{0,10}:)(\d{4,6})$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/epsg\/[\d.]{1,10}\/(\d{4,6})$/i,
  /^https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#(\d{4,6})$/i,
];

const crs84 =
  /^(?:ogc:crs84h?|urn:ogc:def:crs:ogc:[\d.]{0,10}:crs84h?|https?:\/\/www\.opengis\.net\/def\/crs\/ogc\/[\d.]{1,10}\/crs84h?)$/i;

function codeIn(stated: string): number | undefined {
  if (stated.length > 200) return undefined;
  if (crs84.test(stated)) return 4326;
  for (const form of forms) {
    const found = form.exec(stated)?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

interface Registry {
  readonly bounded: ReadonlyMap<number, { readonly degrees: boolean; readonly bounds: Bounds }>;
  readonly others: ReadonlySet<number>;
}

let registry: Registry | undefined;

function readRegistry(): Registry {
  const bounded = new Map(
    boundedSystems
      .trim()
      .split('\n')
      .map((line) => {
        const [code, unit, ...bounds] = line.split(' ');
        return [Number(code), { degrees: unit === 'd', bounds: bounds.map(Number) as unknown as Bounds }] as const;
      }),
  );
  const others = new Set<number>();
  let code = 0;
  for (const part of otherSystems.split(' ')) {
    const [step, run = '1'] = part.split('x');
    code += Number(step);
    for (let more = Number(run); more > 0; more -= 1) others.add(more === 1 ? code : code++);
  }
  return { bounded, others };
}
