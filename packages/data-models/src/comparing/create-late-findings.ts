import type { Finding } from '@ds4sscc/findings';
import { createHeldFindings } from './create-held-findings.js';
import type { LateFindings } from './late-findings.js';
import type { SpillStore } from '@ds4sscc/findings/spill';

/** What late findings need. */
export interface LateOptions {
  /** Takes what is too much for the memory. */
  readonly store: SpillStore;
  readonly firstStream: number;
  /** The number of the last record. */
  readonly records: number;
  readonly onFailure: (error: unknown) => void;
}

/** The most streams one of them uses. */
export const mostLateStreams = 1024;
const mostHeld = 10_000;
const recordsPerStream = 50_000;
const blockLength = 16_384;

type Late = readonly [record: number, order: number, found: Finding];

/**
 * Starts without findings. Where they are many, those of one range of records go to one stream, and are put in order one
 * range after the other.
 */
export function createLateFindings({ store, firstStream, records, onFailure }: LateOptions): LateFindings {
  let held: Late[] = [];
  const streams = Math.max(1, Math.min(mostLateStreams, Math.ceil(records / recordsPerStream)));
  const perStream = Math.ceil(records / streams) + 1;
  const texts: string[] = Array.from({ length: streams }, () => '');
  const written = new Set<number>();
  const encoder = new TextEncoder();
  let isSpilt = false;
  let failed = false;

  const attempt = (act: () => void): void => {
    if (failed) return;
    try {
      act();
    } catch (error) {
      failed = true;
      onFailure(error);
    }
  };

  const spill = (): void => {
    isSpilt = true;
    for (const late of held) {
      const stream = Math.floor(late[0] / perStream);
      texts[stream] += `${JSON.stringify(late)}\n`;
      const text = texts[stream] as string;
      if (text.length >= blockLength)
        attempt(() => {
          store.append(firstStream + stream, encoder.encode(text));
          written.add(stream);
          texts[stream] = '';
        });
    }
    held = [];
  };

  const readBack = (stream: number): Late[] => {
    const lines: string[] = [];
    if (written.has(stream))
      attempt(() => {
        const decoder = new TextDecoder();
        let rest = '';
        for (const piece of store.read(firstStream + stream)) {
          const parts = (rest + decoder.decode(piece, { stream: true })).split('\n');
          rest = parts.pop() as string;
          for (const part of parts) lines.push(part);
        }
        store.remove(firstStream + stream);
      });
    for (const line of (texts[stream] as string).split('\n')) lines.push(line);
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Late);
  };

  return {
    add(record, order, found) {
      // With a store that failed, which was said, no more are held than fit.
      if (failed && held.length >= mostHeld) return;
      held.push([record, order, found]);
      if (!failed && held.length >= mostHeld) spill();
    },
    drain(emit) {
      if (!isSpilt) {
        drainOf(held, emit);
        return;
      }
      spill();
      for (let stream = 0; stream < streams; stream += 1) drainOf(readBack(stream), emit);
    },
  };
}

function drainOf(late: readonly Late[], emit: (found: Finding) => void): void {
  const inOrder = createHeldFindings();
  for (const [record, order, found] of late) inOrder.add(record, order, found);
  inOrder.drain(emit);
}
