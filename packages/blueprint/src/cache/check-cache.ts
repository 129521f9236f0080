/**
 * Keeps what checks found, for the next run. Whoever may write to it says what is found: it has to be trusted as the program
 * is. It gives an entry back as it was put, or `undefined`: what it lost or finds damaged is checked again. Neither function
 * may fail.
 */
export interface CheckCache {
  /** What made the entries, such as the versions of the packages that check: entries of another version are not used. */
  readonly version: string;
  get(key: string): Promise<string | undefined>;
  put(key: string, entry: string): Promise<void>;
  /** Called when a check is done and put something: what is old may go now. */
  tidy?(): Promise<void>;
}
