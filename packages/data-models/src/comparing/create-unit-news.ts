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

/** Attributes of a type whose last units are remembered. */
const mostAttributes = 64;

/** Starts without units. */
export function createUnitNews(): UnitNews {
  const known = new Set<string>();
  /** The units that each attribute had last, by type: nearly always they are the same again, in the same order. */
  const last = new Map<string, LastUnits>();
  let lastType: string | undefined;
  let ofLastType = noUnits();

  const isNews = (type: string, attribute: string, unit: string): boolean => {
    const key = JSON.stringify([type, attribute, unit]);
    if (known.has(key)) return false;
    if (known.size < mostUnits) known.add(key);
    return true;
  };

  /** The number of an attribute among those of a type, or how many these are. */
  const indexOf = ({ attributes, next }: LastUnits, attribute: string): number => {
    if (attributes[next] === attribute) return next;
    const index = attributes.indexOf(attribute);
    return index < 0 ? attributes.length : index;
  };

  const ofType = (type: string): LastUnits => {
    if (type === lastType) return ofLastType;
    let units = last.get(type);
    if (!units) {
      units = noUnits();
      if (last.size < mostUnits) last.set(type, units);
    }
    lastType = type;
    ofLastType = units;
    return units;
  };

  /** Notes the unit as the last one of its attribute; whether it was so before. */
  const isLast = (type: string, attribute: string, unit: number): boolean => {
    const units = ofType(type);
    const index = indexOf(units, attribute);
    if (index === mostAttributes) return false;
    const isSame = units.units[index] === unit;
    units.attributes[index] = attribute;
    units.units[index] = unit;
    units.next = index + 1 < units.attributes.length ? index + 1 : 0;
    return isSame;
  };

  return {
    isNews(type, attribute, unit) {
      const packed = packedText(unit);
      return !(packed !== 0 && isLast(type, attribute, packed)) && isNews(type, attribute, unit);
    },
    inBytes(type, attribute, bytes, start, end) {
      const packed = packedUnit(bytes, start, end);
      if (packed !== 0 && isLast(type, attribute, packed)) return undefined;
      const unit = textOfBytes(bytes, start, end);
      return isNews(type, attribute, unit) ? unit : undefined;
    },
    clear() {
      known.clear();
      last.clear();
      lastType = undefined;
    },
  };
}

interface LastUnits {
  readonly attributes: string[];
  /** By number of the attribute, its unit. */
  readonly units: number[];
  /** The number of the attribute that is expected next. */
  next: number;
}

function noUnits(): LastUnits {
  return { attributes: [], units: [], next: 0 };
}

/** A unit code of UN/CEFACT has two or three letters: as a number; 0 for longer texts. */
function packedUnit(bytes: Uint8Array, start: number, end: number): number {
  const size = end - start;
  if (size < 1 || size > 3) return 0;
  let packed = size;
  for (let at = start; at < end; at += 1) packed = (packed << 8) | (bytes[at] as number);
  return packed;
}

/** The same of a text. */
function packedText(unit: string): number {
  const size = unit.length;
  if (size < 1 || size > 3) return 0;
  let packed = size;
  for (let at = 0; at < size; at += 1) {
    const code = unit.charCodeAt(at);
    if (code >= 0x80) return 0;
    packed = (packed << 8) | code;
  }
  return packed;
}
