/** What the process answers to whoever started it. */
export const exitCodes = {
  /** No finding at or above `--fail-on`. */
  fine: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** The command line, or a file that it names for settings or reports, is wrong. */
  usage: 2,
  /** A target could not be read, or there was nothing to check in any of them. */
  unreadable: 3,
  /** Our own fault. */
  fault: 4,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
