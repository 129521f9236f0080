/** A text with its entity tag. */
export interface WrittenText {
  readonly text: string;
  readonly etag: string;
}

/** Texts that cost something to write, by what was asked for. */
export interface WrittenTexts {
  /** The text of a key. It is written once, also where several ask for it at the same time. */
  get(key: string, write: () => Promise<WrittenText>): Promise<WrittenText>;
}

/**
 * Keeps what was written until there is more than `most` characters of it; then those go first that were not asked for
 * longest. Keys come from strangers, so that they count as well.
 */
export function createWrittenTexts(most: number): WrittenTexts {
  const texts = new Map<string, WrittenText>();
  const writing = new Map<string, Promise<WrittenText>>();
  let kept = 0;

  const keep = (key: string, written: WrittenText): void => {
    const size = key.length + written.text.length;
    // One that leaves no room for others is not kept.
    if (size > most / 2) return;
    texts.set(key, written);
    kept += size;
    // A map has its keys in the order they were set.
    for (const [other, { text }] of texts) {
      if (kept <= most) break;
      texts.delete(other);
      kept -= other.length + text.length;
    }
  };

  const begin = async (key: string, write: () => Promise<WrittenText>): Promise<WrittenText> => {
    try {
      const written = await write();
      keep(key, written);
      return written;
    } finally {
      writing.delete(key);
    }
  };

  return {
    get(key, write) {
      const known = texts.get(key);
      if (known !== undefined) {
        texts.delete(key);
        texts.set(key, known);
        return Promise.resolve(known);
      }
      let begun = writing.get(key);
      if (begun === undefined) writing.set(key, (begun = begin(key, write)));
      return begun;
    },
  };
}
