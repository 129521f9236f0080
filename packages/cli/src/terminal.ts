/** Where output goes and what the terminal can do: the one place that looks at the process. */
export interface Terminal {
  readonly colour: boolean;
  /** Whether progress may be drawn: a person watches, no pipeline. */
  readonly interactive: boolean;
  readonly width: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The instant of the run (ISO 8601). */
  readonly now: string;
  print(text: string): void;
  /** Writes to standard output at the pace of its reader; `false` where nobody reads any more. */
  write(bytes: Uint8Array): Promise<boolean>;
  printError(text: string): void;
  /** Has something done when a person or the system stops the process, before it ends as it would have; gives a way to call that off. */
  onInterrupt(task: () => void): () => void;
}

const interrupts = ['SIGINT', 'SIGTERM'] as const;

/** The terminal of this process. `NO_COLOR` and `FORCE_COLOR` are heeded; progress needs a terminal and no `CI`. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that goes away (`| head`) is no fault of ours, and nor is a full disk: but then the report is not there.
  let readerGone = false;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (stream === stdout) readerGone = true;
      if (error.code === 'EPIPE') return;
      if (stream === stdout) stderr.write(`ds4sscc: the report cannot be written: ${error.message}\n`);
      // The code of a usage error, as for a report that cannot be written to its file.
      process.exit(2);
    });
  }
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return {
    colour: !env['NO_COLOR'] && (forced || stdout.isTTY === true),
    interactive: stderr.isTTY === true && !env['CI'],
    // A terminal that does not know its width says 0; narrower than 40 columns no excerpt can be read.
    width: stdout.isTTY && stdout.columns > 0 ? Math.max(40, stdout.columns) : undefined,
    environment: env,
    now: new Date().toISOString(),
    print: (text) => void stdout.write(text),
    write: (bytes) =>
      new Promise((resolve) => {
        if (readerGone) resolve(false);
        // Called when the bytes are on their way, or when they cannot be.
        else stdout.write(bytes, () => resolve(!readerGone));
      }),
    printError: (text) => void stderr.write(text),
    onInterrupt(task) {
      const stop = (signal: NodeJS.Signals): void => {
        callOff();
        task();
        // Whoever started the process is to see that it was stopped, and by which signal.
        process.kill(process.pid, signal);
      };
      const callOff = (): void => {
        for (const signal of interrupts) process.off(signal, stop);
      };
      for (const signal of interrupts) process.on(signal, stop);
      return callOff;
    },
  };
}
