import type { AcceptedFacts, SpanList } from './acceptor.js';

/** A list of spans that is written from the start for each record. */
export class Spans implements SpanList {
  count = 0;
  readonly names: string[] = [];
  readonly pointers: string[] = [];
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);

  add(name: string, pointer: string, start: number, end: number): void {
    const at = this.count;
    if (at === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.names[at] = name;
    this.pointers[at] = pointer;
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }

  /** Puts one before others. */
  insert(at: number, name: string, pointer: string, start: number, end: number): void {
    this.add(name, pointer, start, end);
    const { count, starts, ends } = this;
    this.names.splice(at, 0, ...this.names.splice(count - 1, 1));
    this.pointers.splice(at, 0, ...this.pointers.splice(count - 1, 1));
    starts.copyWithin(at + 1, at, count - 1);
    ends.copyWithin(at + 1, at, count - 1);
    starts[at] = start;
    ends[at] = end;
  }
}

/** So many attributes are judged alone; of a record with more, the full validator judges the whole. */
export const mostDoubtful = 4;

/** The attributes of the model whose values were not accepted: whole JSON values, which were passed over. */
export class Doubtful {
  count = 0;
  readonly names: string[] = [];
  readonly pointers: string[] = [];
  /** Offsets of their names, with the quotation mark, and of their values. */
  readonly keys: Int32Array = new Int32Array(mostDoubtful);
  readonly starts: Int32Array = new Int32Array(mostDoubtful);
  readonly ends: Int32Array = new Int32Array(mostDoubtful);
  /** How many of the record's targets, and units, stand before each. */
  readonly targets: Int32Array = new Int32Array(mostDoubtful);
  readonly units: Int32Array = new Int32Array(mostDoubtful);
}

function grown(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

/** What an acceptor found in a record. Of one that is not accepted it means nothing. */
export class Facts implements AcceptedFacts {
  type = '';
  representation: AcceptedFacts['representation'] = 'key-values';
  hasContext = false;
  idStart = 0;
  idEnd = 0;
  readonly targets: Spans = new Spans();
  readonly units: Spans = new Spans();
  readonly doubtful: Doubtful = new Doubtful();
  timeStart = -1;
  timeEnd = -1;
  instant: number = Number.NaN;
  /** The text of `dateObserved`, which counts where no attribute has an `observedAt`. */
  dateStart = -1;
  dateEnd = -1;
  /** Its instant; NaN where it is no date. */
  dateInstant: number = Number.NaN;
  /** How many attributes are written in each way. */
  normalized = 0;
  plain = 0;

  /** Where no attribute has an instant, the date that the shared models have counts, if it is one. */
  settleTime(): void {
    if (this.timeStart >= 0 || Number.isNaN(this.dateInstant)) return;
    this.timeStart = this.dateStart;
    this.timeEnd = this.dateEnd;
    this.instant = this.dateInstant;
  }
}
