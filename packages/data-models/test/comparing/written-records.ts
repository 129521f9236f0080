import type { AcceptedFacts, SpanList } from '../../src/acceptor/acceptor.js';
import type { ComparisonLog, SegmentPlace } from '../../src/comparing/comparison-log.js';

/** What a record of a test says. */
export interface Told {
  readonly id?: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly unit?: string;
  readonly time?: string;
  readonly invalid: boolean;
  /** White space in front of the record and after its first brace. */
  readonly space: string;
}

/** A record as text, whose members stand where the pointers say. */
export function writeRecord({ id, type, targets, unit, time, space }: Told): string {
  const members = {
    type,
    ...(id !== undefined && { id }),
    ref: { object: targets },
    depth: { value: 1, unitCode: unit, observedAt: time },
  };
  return `${space}${JSON.stringify(members).replace('{', `{${space}`)}`;
}

/** Notes a record as the full validator would. */
export function noteChecked(log: ComparisonLog, told: Told, place: SegmentPlace): void {
  const { id, type, invalid } = told;
  const bytes = new TextEncoder().encode(writeRecord(told));
  log.addChecked(bytes, { ...(id !== undefined && { id }), types: [type], links: linksOf(told) }, place, invalid);
}

/** What an entity says, as `entityLinks` tells it. */
export function linksOf({ targets, unit, time }: Told): Parameters<ComparisonLog['addChecked']>[1]['links'] {
  const instant = time === undefined ? Number.NaN : Date.parse(time);
  return {
    targets: targets.map((value, index) => ({ attribute: 'ref', value, pointer: () => `/ref/object/${index}` })),
    units: unit === undefined ? [] : [{ attribute: 'depth', value: unit, pointer: () => '/depth/unitCode' }],
    ...(time !== undefined && !Number.isNaN(instant) && { time: { text: time, instant } }),
  };
}

/** Notes a record as an acceptor would, from a place within other bytes; it needs an identifier, and no escapes. */
export function noteAccepted(log: ComparisonLog, told: Told, place: SegmentPlace): void {
  const text = `[ ${writeRecord(told)} ]`;
  const bytes = new TextEncoder().encode(text);
  const spanOf = (part: string, from = 0): readonly [start: number, end: number] => {
    const at = text.indexOf(`"${part}"`, from) + 1;
    const start = new TextEncoder().encode(text.slice(0, at)).length;
    return [start, start + new TextEncoder().encode(part).length];
  };
  const spans = (
    name: string,
    pointers: readonly string[],
    found: readonly (readonly [number, number])[],
  ): SpanList => ({
    count: found.length,
    names: found.map(() => name),
    pointers,
    starts: Int32Array.from(found, ([start]) => start),
    ends: Int32Array.from(found, ([, end]) => end),
  });
  const links = linksOf(told);
  const [idStart, idEnd] = spanOf(told.id as string, text.indexOf('"id"') + 4);
  const [timeStart, timeEnd] = links.time ? spanOf(links.time.text, text.indexOf('"observedAt"')) : [-1, -1];
  const facts: AcceptedFacts = {
    type: told.type,
    representation: 'normalized',
    hasContext: false,
    idStart,
    idEnd,
    timeStart,
    timeEnd,
    instant: links.time?.instant ?? Number.NaN,
    targets: spans(
      'ref',
      told.targets.map((_, index) => `/ref/object/${index}`),
      told.targets.map((target) => spanOf(target, text.indexOf('"ref"'))),
    ),
    units: spans(
      'depth',
      ['/depth/unitCode'],
      told.unit === undefined ? [] : [spanOf(told.unit, text.indexOf('"unitCode"'))],
    ),
    doubtful: { count: 0, names: [] },
  };
  log.addAccepted(bytes, 2, facts, place, false);
}
