import type { ComparisonLog } from './comparison-log.js';

/** Starts a log; one serves all segments, one after the other. */
export function createComparisonLog(): ComparisonLog {
  let entries: unknown[] = [];
  return {
    addAccepted(bytes, _start, facts, place) {
      const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
      const said = ({ count, names, pointers, starts, ends }: typeof facts.targets): unknown[] =>
        Array.from({ length: count }, (_, index) => ({
          attribute: names[index],
          value: text(starts[index] ?? 0, ends[index] ?? 0),
          pointer: pointers[index],
        }));
      entries.push({
        id: text(facts.idStart, facts.idEnd),
        types: [facts.type],
        targets: said(facts.targets),
        units: said(facts.units),
        ...(facts.timeStart >= 0 && {
          time: { text: text(facts.timeStart, facts.timeEnd), instant: facts.instant },
        }),
        place,
        invalid: false,
      });
    },
    addChecked(_bytes, { id, types, links }, place, invalid) {
      const said = (list: typeof links.units): unknown[] =>
        list.map(({ attribute, value, pointer }) => ({ attribute, value, pointer: pointer() }));
      const { targets, units, time } = links;
      entries.push({ id, types, targets: said(targets), units: said(units), time, place, invalid });
    },
    take() {
      const log = new TextEncoder().encode(JSON.stringify(entries));
      entries = [];
      return log;
    },
  };
}
