/** Chunks that end before the file does, and the rest of them. */
export interface StoppedChunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether they ended at a line end because that was asked for. */
  readonly isStopped: boolean;
  /** Gives up the rest: its file is closed. */
  close(): Promise<void>;
}

const lineFeed = 0x0a;

/** Gives chunks on, until `mayStop` says so; then they end with the last line that ends in the next one. */
export function stopAtLineEnd(all: AsyncIterable<Uint8Array>, mayStop: () => boolean): StoppedChunks {
  const iterator = all[Symbol.asyncIterator]();
  let isStopped = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { value, done } = await iterator.next();
      if (done === true) return;
      const end = mayStop() ? value.lastIndexOf(lineFeed) + 1 : 0;
      isStopped = end > 0;
      yield isStopped ? value.subarray(0, end) : value;
      if (isStopped) return;
    }
  }
  return {
    chunks: chunks(),
    get isStopped() {
      return isStopped;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
