const reason = Symbol('not plain');

/** Stops a reader of plain texts: this one is for the general reader. */
export function notPlain(): never {
  throw reason;
}

/** The reader, when it has read all; `undefined` where the text turned out not to be plain. */
export function readPlain<Reader extends { readAll(): void }>(reader: Reader): Reader | undefined {
  try {
    reader.readAll();
  } catch (error) {
    if (error === reason) return undefined;
    throw error;
  }
  return reader;
}
