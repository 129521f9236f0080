import type { AttributeInstance } from '../checks/check-attribute.js';
import { type AttributeLinks, addAttributeLinks, dateOf, latest } from '../comparing/entity-links.js';
import type { Facts, Spans } from './facts.js';
import { decode } from './scan/decode.js';

/**
 * Adds to the facts of a record what the attributes say that were passed over, as `entityLinks` reads them. Gives whether it
 * could: the text of each has to stand in the bytes as it is.
 */
export function completeFacts(facts: Facts, bytes: Uint8Array, attributes: readonly AttributeInstance[]): boolean {
  if (attributes.every(saysNothing)) {
    facts.settleTime();
    return true;
  }
  const said = attributes.map(({ name, value, attribute, pointer }): AttributeLinks => {
    const links: AttributeLinks = { targets: [], units: [], times: [] };
    addAttributeLinks(name, value, attribute, pointer, links);
    return links;
  });
  const { doubtful } = facts;
  // From the last to the first: what stands before one is not moved by the others.
  for (let at = said.length - 1; at >= 0; at -= 1) {
    const from = doubtful.starts[at] as number;
    const to = doubtful.ends[at] as number;
    const { targets, units } = said[at] as AttributeLinks;
    if (!insertSaid(facts.targets, doubtful.targets[at] as number, targets, bytes, from, to)) return false;
    if (!insertSaid(facts.units, doubtful.units[at] as number, units, bytes, from, to)) return false;
  }
  const dated = attributes.find(({ name }) => name === 'dateObserved');
  if (dated || said.some(({ times }) => times.length > 0)) return completeTime(facts, bytes, said, dated);
  facts.settleTime();
  return true;
}

/** The time of a record where attributes that were passed over may have a part in it. */
function completeTime(
  facts: Facts,
  bytes: Uint8Array,
  said: readonly AttributeLinks[],
  dated: AttributeInstance | undefined,
): boolean {
  const { doubtful, timeStart, timeEnd, dateStart, dateEnd } = facts;
  const accepted = timeStart < 0 ? undefined : decode(bytes, timeStart, timeEnd);
  // In the order in which they stand: of two spellings of one instant, the first counts.
  const times: unknown[] = [];
  for (const [at, links] of said.entries()) {
    if (accepted !== undefined && (doubtful.starts[at] as number) > timeStart) times.push(accepted);
    for (const time of links.times) times.push(time);
  }
  times.push(accepted);
  // Most attributes of an entity were observed at the same time.
  if (accepted !== undefined && times.every((time) => time === accepted)) return true;
  const date = dated ? dateOf(dated.value) : dateStart < 0 ? undefined : decode(bytes, dateStart, dateEnd);
  return setTime(facts, bytes, latest(times) ?? latest([date]), accepted);
}

/** Whether a value says nothing that is compared, whatever it is: only lists, objects and targets do, and the date. */
function saysNothing({ name, value, attribute }: AttributeInstance): boolean {
  return typeof value !== 'object' && attribute?.kind !== 'Relationship' && name !== 'dateObserved';
}

function insertSaid(
  spans: Spans,
  before: number,
  said: AttributeLinks['targets'],
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  for (const [index, { attribute, value, pointer }] of said.entries()) {
    const start = placeOf(value, bytes, from, to);
    if (start < 0) return false;
    spans.insert(before + index, attribute, pointer(), start, start + value.length);
  }
  return true;
}

function setTime(
  facts: Facts,
  bytes: Uint8Array,
  time: ReturnType<typeof latest>,
  accepted: string | undefined,
): boolean {
  if (time?.text === accepted) return true;
  facts.timeStart = facts.timeEnd = -1;
  facts.instant = Number.NaN;
  if (!time) return true;
  const { doubtful, dateStart } = facts;
  let start = dateStart < 0 ? -1 : placeOf(time.text, bytes, dateStart, facts.dateEnd);
  for (let at = 0; at < doubtful.count && start < 0; at += 1)
    start = placeOf(time.text, bytes, doubtful.starts[at] as number, doubtful.ends[at] as number);
  if (start < 0) return false;
  facts.timeStart = start;
  facts.timeEnd = start + time.text.length;
  facts.instant = time.instant;
  return true;
}

/** Where a text of ASCII stands in bytes; -1 where it does not, as it is. */
function placeOf(text: string, bytes: Uint8Array, from: number, to: number): number {
  for (let start = from; start + text.length <= to; start += 1) {
    let at = 0;
    while (at < text.length && bytes[start + at] === text.charCodeAt(at) && text.charCodeAt(at) < 0x80) at += 1;
    if (at === text.length) return start;
  }
  return -1;
}
