import { hashSource, type SourceHash } from '../hash-source.js';
import type { Source } from '../source.js';

/** A source whose hash is taken once, before it is read. */
export interface WatchedSource {
  /** To be read in place of the other: reading is noticed. */
  readonly source: Source;
  /** `undefined` for what cannot be read, comes once, or is too large to be hashed here. */
  hash(beside?: boolean): Promise<SourceHash | undefined>;
  /** Whether what was read since it was hashed is what was hashed: it may have been written to in between. */
  isAsHashed(): Promise<boolean>;
}

/** Watches a source. */
export function watchSource(source: Source): WatchedSource {
  const { checkEntities } = source;
  let hashed: Promise<SourceHash | undefined> | undefined;
  let wasRead = false;
  const hash = (beside?: boolean): Promise<SourceHash | undefined> => (hashed ??= hashSource(source, beside));
  return {
    source: {
      ...source,
      open() {
        wasRead = true;
        return source.open();
      },
      ...(checkEntities && {
        checkEntities(chunks, options) {
          wasRead = true;
          return checkEntities(chunks, options);
        },
      }),
    },
    hash,
    async isAsHashed() {
      if (!wasRead) return true;
      const before = await hash();
      wasRead = false;
      const after = await hashSource(source);
      if (before !== undefined && before.sha256 === after?.sha256) return true;
      wasRead = true;
      return false;
    },
  };
}
