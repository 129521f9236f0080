import type { Excerpt, Finding, FindingDetail, Location } from './finding.js';
import { finding } from './finding.js';
import type { JsonPlace } from './json-scan.js';
import type { Rule } from './rule.js';
import { excerptOf, type Position, type TextPositions } from './source-text.js';

/** A document of the JSON data model (JSON, YAML) that was read, with a place for every value. */
export interface JsonDocument {
  readonly source: string;
  /** The value; `undefined` when the text could not be read (then `findings` says why). */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The location of a value by JSON pointer; of its nearest ancestor where the value is absent. */
  locate(pointer: string): Location;
  /** A finding at the value with this pointer, with line, column and excerpt. */
  finding<Args>(rule: Rule<Args>, pointer: string, args: Args, detail?: FindingDetail): Finding;
}

/** What a reader of some syntax knows of a document. */
export interface DocumentParts {
  readonly positions: TextPositions;
  readonly source: string;
  /** The value, made when it is asked for. */
  value(): unknown;
  readonly findings: readonly Finding[];
  /** Offsets of the value with this pointer, if there is one; those of its nearest ancestor will do. */
  place(pointer: string): JsonPlace | undefined;
}

/** Makes a document from what its reader knows: the one way from JSON pointers to lines and columns. */
export function createDocument(parts: DocumentParts): JsonDocument {
  return new PlacedDocument(parts);
}

/**
 * A class for its getter: one in an object literal gives each object a shape of its own, and of documents there are as many
 * as records with findings.
 */
class PlacedDocument implements JsonDocument {
  readonly #parts: DocumentParts;
  readonly source: string;
  readonly findings: readonly Finding[];

  constructor(parts: DocumentParts) {
    this.#parts = parts;
    this.source = parts.source;
    this.findings = parts.findings;
  }

  get value(): unknown {
    return this.#parts.value();
  }

  locate(pointer: string): Location {
    return { ...this.#placeOf(pointer).location, pointer };
  }

  finding<Args>(rule: Rule<Args>, pointer: string, args: Args, detail: FindingDetail = {}): Finding {
    const { location, excerpt } = this.#placeOf(pointer);
    const place = { source: location.source, line: location.line, column: location.column, pointer };
    return finding(rule, place, args, { excerpt, ...detail });
  }

  #placeOf(pointer: string): Placed {
    const { source, positions } = this.#parts;
    const found = this.#nearest(pointer);
    const start = found?.key ?? found?.start ?? 0;
    return placeAt(source, positions, start, found ? Math.min(found.end - start, longestMark) : 1);
  }

  #nearest(pointer: string): JsonPlace | undefined {
    for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
      const found = this.#parts.place(path);
      if (found || path === '') return found;
    }
  }
}

const longestMark = 60;

interface Placed {
  readonly location: Location & Position;
  readonly excerpt: Excerpt;
}

/** Location and excerpt at an offset of a text whose positions are known. */
export function placeAt(source: string, positions: TextPositions, offset: number, length = 1): Placed {
  const position = positions.at(offset);
  const excerpt = excerptOf(positions.lineText(position.line), position.column, length);
  return { location: { source, line: position.line, column: position.column }, excerpt };
}
