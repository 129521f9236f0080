import { described, hasEscape, noteDate } from './accept-content';
import { acceptGeometry } from './accept-geometry';
import { acceptValue, extraMembers, resetExtraMembers } from './accept-value';
import { byteAt, quote, skipSpace } from './bytes';
import { scanIri } from './scan-iri';
import { scanText } from './scan-text';
import { addTarget, itemOfValue } from './spans';
import { facts, Member } from './structs';
import { hasWatchedMember, watched } from './watched-members';

/** An attribute that is written as its value alone. */
export function acceptPlain(at: usize, member: Member): usize {
  const value = member.value;
  resetExtraMembers();
  const place = plainEnd(at, member);
  if (!place) return 0;
  const first = byteAt(at);
  if (
    (first === 0x7b || first === 0x5b) &&
    value.structured &&
    (value.watched || extraMembers) &&
    member.described !== described.geoProperty
  ) {
    if (hasWatchedMember(at, place, watchFor(first === 0x5b, member))) return 0;
  }
  if (member.described === described.relationship && !noteTargets(at, place, member)) return 0;
  if (member.isDate && first === quote && !noteDate(at + 1, place - 1)) return 0;
  facts.plain += 1;
  return place;
}

function watchFor(isList: bool, member: Member): i32 {
  const all = watched.value | watched.link | watched.typed;
  if (member.foreign) return all | watched.dataset;
  // A list of objects with a value of their own is that list, if the model's Property has it so.
  return isList && member.described === described.property ? watched.link : all;
}

// @inline
function plainEnd(at: usize, member: Member): usize {
  const value = member.value;
  if (byteAt(at) === 0x6e && (member.foreign || member.described === described.nothing)) return 0;
  switch (member.described) {
    case described.geoProperty: {
      const place = byteAt(at) === 0x7b ? acceptGeometry(at + 1, 0) : 0;
      // The schema of a model of ours says no more than that.
      return place && member.foreign ? acceptValue(at, value, 0) : place;
    }
    // Key-values keep the member that carries the value of these (clause 4.5.4): they are read as attribute objects.
    case described.languageProperty:
    case described.keeping:
      return 0;
    default:
      return acceptValue(at, value, 0);
  }
}

/** Notes the identifiers of other entities; false where one has an escape in it, and may be one. */
function noteTargets(at: usize, end: usize, member: Member): bool {
  if (byteAt(at) === quote) {
    if (scanIri(at + 1) !== end) return !hasEscape(at + 1, end);
    addTarget(member, itemOfValue, at + 1, end - 1);
    return true;
  }
  if (byteAt(at) !== 0x5b) return true;
  let place = skipSpace(at + 1);
  for (let index = 0; byteAt(place) === quote; index += 1) {
    const iriEnd = scanIri(place + 1);
    const stop = iriEnd ? iriEnd : scanText(place + 1);
    if (iriEnd) addTarget(member, index, place + 1, stop - 1);
    else if (hasEscape(place + 1, stop)) return false;
    place = skipSpace(stop);
    if (byteAt(place) === 0x2c) place = skipSpace(place + 1);
  }
  // Other things among them are rare enough for the full validator.
  return byteAt(place) === 0x5d;
}
