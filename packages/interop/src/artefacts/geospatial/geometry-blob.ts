import type { Extent } from './extent.js';

/** Bytes of the envelope by its indicator (GeoPackage 1.3.1, clause 2.1.3.1.1). */
const envelopeLengths: readonly number[] = [0, 32, 48, 48, 64];

/** What the header of a geometry says. */
export interface GeometryHeader {
  readonly system: number;
  /** Where the geometry itself begins: what stands before may differ between files with the same geometry. */
  readonly start: number;
}

/** Reads the header of a geometry in a GeoPackage and widens the extent by it; `undefined` where the bytes are none. */
export function readGeometryHeader(blob: Uint8Array, extent: Extent): GeometryHeader | undefined {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return undefined;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const flags = blob[3] as number;
  const isLittle = (flags & 1) === 1;
  const envelope = envelopeLengths[(flags >> 1) & 7];
  const isEmpty = (flags & 16) !== 0;
  if (envelope === undefined || blob.length < 8 + envelope + 5) return undefined;
  const start = 8 + envelope;
  if (envelope > 0 && !isEmpty) {
    const [west, east, south, north] = [8, 16, 24, 32].map((at) => view.getFloat64(at, isLittle)) as [
      number,
      number,
      number,
      number,
    ];
    add(extent, west, south);
    add(extent, east, north);
  } else if (!isEmpty && blob.length >= start + 21 && wkbType(view, start) % 1000 === 1) {
    const little = view.getUint8(start) === 1;
    add(extent, view.getFloat64(start + 5, little), view.getFloat64(start + 13, little));
  }
  return { system: view.getInt32(4, isLittle), start };
}

function wkbType(view: DataView, start: number): number {
  return view.getUint32(start + 1, view.getUint8(start) === 1);
}

function add(extent: Extent, x: number, y: number): void {
  if (Number.isFinite(x) && Number.isFinite(y)) extent.add(x, y);
}
