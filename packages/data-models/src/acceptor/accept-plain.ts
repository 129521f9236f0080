import { noteDate } from './accept-content.js';
import { acceptGeometry } from './accept-geometry.js';
import { acceptValue, extraMembers } from './accept-value.js';
import type { Facts } from './facts.js';
import type { LinkedMember } from './linked-model.js';
import { backslash, quote } from './scan/byte-classes.js';
import { scanIri } from './scan/scan-iri.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import type { Source } from './scan/source.js';
import { hasWatchedMember, watched } from './watched-members.js';

/** An attribute that is written as its value alone. */
export function acceptPlain(facts: Facts, source: Source, at: number, end: number, member: LinkedMember): number {
  const { bytes } = source;
  const { kind, value } = member;
  extraMembers[0] = 0;
  const place = plainEnd(source, at, end, member);
  if (place < 0) return -1;
  if (
    value.structured &&
    (value.watched || extraMembers[0] === 1) &&
    kind !== 'GeoProperty' &&
    (bytes[at] === 0x7b || bytes[at] === 0x5b)
  ) {
    if (hasWatchedMember(source, at, place, watchFor(bytes[at] === 0x5b, member))) return -1;
  }
  if (kind === 'Relationship' && !noteTargets(facts, source, at, place, member)) return -1;
  if (member.isDate && bytes[at] === quote && !noteDate(facts, bytes, at + 1, place - 1)) return -1;
  facts.plain += 1;
  return place;
}

function watchFor(isList: boolean, { kind, foreign }: LinkedMember): number {
  const all = watched.value | watched.link | watched.typed;
  if (foreign) return all | watched.dataset;
  // A list of objects with a value of their own is that list, if the model's Property has it so.
  return isList && kind === 'Property' ? watched.link : all;
}

function plainEnd(source: Source, at: number, end: number, { kind, value, foreign }: LinkedMember): number {
  const { bytes } = source;
  if (foreign && bytes[at] === 0x6e) return -1;
  switch (kind) {
    case 'GeoProperty': {
      const place = bytes[at] === 0x7b ? acceptGeometry(source, at + 1, end, 0) : -1;
      // The schema of a model of ours says no more than that.
      return place >= 0 && foreign ? acceptValue(source, at, end, value, 0) : place;
    }
    // Key-values keep the member that carries the value of these (clause 4.5.4): they are read as attribute objects.
    case 'LanguageProperty':
    case 'VocabProperty':
    case 'JsonProperty':
      return -1;
    case '':
      if (bytes[at] === 0x6e) return -1;
      return acceptValue(source, at, end, value, 0);
    default:
      return acceptValue(source, at, end, value, 0);
  }
}

/** Notes the identifiers of other entities; false where one has an escape in it, and may be one. */
function noteTargets(facts: Facts, source: Source, at: number, end: number, member: LinkedMember): boolean {
  const { bytes } = source;
  if (bytes[at] === quote) {
    if (scanIri(source, at + 1, end) !== end) return isWithoutEscape(bytes, at + 1, end);
    facts.targets.add(member.name, member.pointer, at + 1, end - 1);
    return true;
  }
  if (bytes[at] !== 0x5b) return true;
  let place = skipSpace(bytes, at + 1, end);
  for (let index = 0; bytes[place] === quote; index += 1) {
    const pointer = member.itemPointers[index] ?? `${member.pointer}/${index}`;
    const iriEnd = scanIri(source, place + 1, end);
    const stop = iriEnd >= 0 ? iriEnd : scanText(source, place + 1, end);
    if (iriEnd >= 0) facts.targets.add(member.name, pointer, place + 1, stop - 1);
    else if (!isWithoutEscape(bytes, place + 1, stop)) return false;
    place = skipSpace(bytes, stop, end);
    if (bytes[place] === 0x2c) place = skipSpace(bytes, place + 1, end);
  }
  // Other things among them are rare enough for the full validator.
  return bytes[place] === 0x5d;
}

function isWithoutEscape(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === backslash) return false;
  return true;
}
