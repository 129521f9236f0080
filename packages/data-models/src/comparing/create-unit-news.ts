import { textOfBytes } from './exact-text.js';

/** Tells which units of attributes a segment has not had before. */
export interface UnitNews {
  /** The unit, where it is new for this attribute of this type. */
  inBytes(type: string, attribute: string, bytes: Uint8Array, start: number, end: number): string | undefined;
  isNews(type: string, attribute: string, unit: string): boolean;
  clear(): void;
}

/** Combinations that are remembered; more are told again, which does no harm. */
const mostUnits = 10_000;

/** Starts without units. */
export function createUnitNews(): UnitNews {
  const known = new Set<string>();
  /** The last unit of each attribute, by type: nearly always it is the same again. */
  const last = new Map<string, Map<string, number>>();

  const isNews = (type: string, attribute: string, unit: string): boolean => {
    const key = JSON.stringify([type, attribute, unit]);
    if (known.has(key)) return false;
    if (known.size < mostUnits) known.add(key);
    return true;
  };

  return {
    isNews,
    inBytes(type, attribute, bytes, start, end) {
      const packed = packedUnit(bytes, start, end);
      const ofType = last.get(type);
      if (packed !== 0 && ofType?.get(attribute) === packed) return undefined;
      const unit = textOfBytes(bytes, start, end);
      const news = isNews(type, attribute, unit);
      if (known.size < mostUnits)
        if (ofType) ofType.set(attribute, packed);
        else last.set(type, new Map([[attribute, packed]]));
      return news ? unit : undefined;
    },
    clear() {
      known.clear();
      last.clear();
    },
  };
}

/** A unit code of UN/CEFACT has two or three letters: as a number; 0 for longer texts. */
function packedUnit(bytes: Uint8Array, start: number, end: number): number {
  const size = end - start;
  if (size < 1 || size > 3) return 0;
  let packed = size;
  for (let at = start; at < end; at += 1) packed = (packed << 8) | (bytes[at] as number);
  return packed;
}
