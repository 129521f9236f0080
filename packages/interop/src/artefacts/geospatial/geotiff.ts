import type { FrameReading } from './encodings.js';

const tags = { tileWidth: 322, tileOffsets: 324, geoKeys: 34735 } as const;
const keys = { geographic: 2048, projected: 3072 } as const;

/** Reads the first directory of a TIFF: tiles, and the keys of GeoTIFF. `undefined` where it has none: an ordinary picture. */
export function readGeotiff(bytes: Uint8Array): (FrameReading & { readonly tiled: boolean }) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  if (bytes.length < 14) return undefined;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > bytes.length) return undefined;
  const entries = new Map<number, { readonly count: number; readonly at: number }>();
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + 12 * index;
    if (at + 12 > bytes.length) return undefined;
    entries.set(view.getUint16(at, isLittle), { count: view.getUint32(at + 4, isLittle), at: at + 8 });
  }
  const geoKeys = entries.get(tags.geoKeys);
  if (!geoKeys) return undefined;
  const offset = view.getUint32(geoKeys.at, isLittle);
  const system = systemIn(view, offset, geoKeys.count, isLittle);
  const tiled = entries.has(tags.tileWidth);
  return {
    ...(system !== undefined && { system }),
    tiled,
    problems:
      tiled && !tilesLieBehind(view, entries.get(tags.tileOffsets), directory, isLittle)
        ? ['its tiles stand before its directory, or behind its end']
        : [],
  };
}

/** Keys are rows of four numbers: key, place, count, value (OGC 19-008r4, 7.1). */
function systemIn(view: DataView, offset: number, count: number, isLittle: boolean): string | undefined {
  let found: number | undefined;
  for (let at = offset + 8; at + 8 <= Math.min(offset + count * 2, view.byteLength); at += 8) {
    const [key, place, value] = [0, 2, 6].map((more) => view.getUint16(at + more, isLittle)) as [
      number,
      number,
      number,
    ];
    if (place !== 0 || value === 32767) continue;
    if (key === keys.projected || (key === keys.geographic && found === undefined)) found = value;
  }
  return found === undefined ? undefined : `EPSG:${found}`;
}

function tilesLieBehind(
  view: DataView,
  offsets: { readonly count: number; readonly at: number } | undefined,
  directory: number,
  isLittle: boolean,
): boolean {
  if (!offsets || offsets.count === 0) return false;
  const place = offsets.count === 1 ? offsets.at : view.getUint32(offsets.at, isLittle);
  if (place + 4 > view.byteLength) return false;
  const first = view.getUint32(place, isLittle);
  return first > directory && first < view.byteLength;
}
