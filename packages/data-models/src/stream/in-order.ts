import type { SegmentResult } from './segment-result.js';

/** Pieces of a file that are checked side by side. */
export interface InOrder<Piece> {
  /** Takes the next piece of the file, and its result once that is there; waits while too many are under way. */
  add(piece: Piece, result: SegmentResult | Promise<SegmentResult>): Promise<void>;
  /** Settles when all were given. */
  end(): Promise<void>;
}

/** Gives the results of pieces in file order, whatever the order in which they come. */
export function inOrder<Piece>(
  mostUnderWay: number,
  give: (piece: Piece, result: SegmentResult) => void | Promise<void>,
): InOrder<Piece> {
  const underWay: UnderWay<Piece>[] = [];

  const giveOldest = async (): Promise<void> => {
    const [{ piece, settled, outcome }] = underWay as [UnderWay<Piece>];
    await settled;
    underWay.shift();
    const { result, error } = outcome;
    if (!result) throw error;
    await give(piece, result);
  };
  const giveUntil = async (most: number): Promise<void> => {
    while (underWay.length > most || underWay[0]?.outcome.result) await giveOldest();
  };

  return {
    async add(piece, running) {
      const outcome: UnderWay<Piece>['outcome'] = {};
      const isDone = !(running instanceof Promise);
      if (isDone) outcome.result = running;
      const settled = isDone
        ? undefined
        : running.then(
            (result) => void (outcome.result = result),
            (error: unknown) => void (outcome.error = error),
          );
      underWay.push({ piece, settled, outcome });
      await giveUntil(mostUnderWay);
    },
    end: () => giveUntil(0),
  };
}

interface UnderWay<Piece> {
  readonly piece: Piece;
  readonly settled: Promise<void> | undefined;
  readonly outcome: { result?: SegmentResult; error?: unknown };
}
