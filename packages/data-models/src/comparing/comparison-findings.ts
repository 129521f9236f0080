import { type Finding, finding, parseJson } from '@ds4sscc/findings';
import { relationshipDangling, timeBackwards, unitChanged } from '../rules/dataset-rules.js';
import { idDuplicate } from '../rules/identifier-rules.js';
import type { Unresolved } from './create-names.js';
import type { EventReader } from './event-reader.js';
import { excerptOfSpan } from './excerpt-of-span.js';
import { endOfText, idSpan, startOfValue } from './id-span.js';

/** An identifier that names an earlier record. Without the bytes of the record, the finding has no excerpt. */
export function duplicateFinding(source: string, event: EventReader, first: number, bytes?: Uint8Array): Finding {
  const { idLine: line, idColumn: column, record } = event;
  const id = event.text();
  const excerpt = bytes && excerptOfSpan(bytes, idSpan(bytes));
  const location = { source, line, column, pointer: '/id', record };
  return finding(idDuplicate, location, { id, first }, { value: id, ...(excerpt && { excerpt }) });
}

/** An entity that comes again with an earlier time. */
export function backwardsFinding(source: string, event: EventReader, latest: number, bytes?: Uint8Array): Finding {
  const { line, column, record } = event;
  const excerpt = bytes && excerptOfSpan(bytes, { start: startOfValue(bytes, 0), end: endOfText(bytes) });
  const facts = { what: event.text(), time: event.timeText(), previous: new Date(latest).toISOString() };
  return finding(timeBackwards, { source, line, column, pointer: '', record }, facts, excerpt && { excerpt });
}

/** A unit that an attribute did not have before. */
export function unitFinding(
  source: string,
  event: EventReader,
  [type = '', attribute = '', unit = '', pointer = '']: readonly string[],
  first: string,
  bytes?: Uint8Array,
): Finding {
  const { line, column, record } = event;
  const facts = { attribute, type, unit, first };
  const whole = { source, line, column, pointer, record };
  if (!bytes) return finding(unitChanged, whole, facts, { value: unit });
  const document = parseJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), source);
  const root = document.locate('');
  const found = document.finding(unitChanged, pointer, facts, { value: unit });
  const { line: ownLine = 1, column: ownColumn = 1 } = found.location;
  const { line: rootLine = 1, column: rootColumn = 1 } = root;
  const place = {
    line: line + ownLine - rootLine,
    column: ownLine === rootLine ? column + ownColumn - rootColumn : ownColumn,
  };
  return { ...found, location: { ...whole, ...place } };
}

/** A relationship to an entity that is not there. */
export function danglingFinding(source: string, mention: Unresolved, beginning: string): Finding {
  const { line, column, pointer, record, attribute, target } = mention;
  const facts = { attribute, target, siblings: `whose identifiers begin with ${beginning}` };
  return finding(relationshipDangling, { source, line, column, pointer, record }, facts, { value: target });
}
