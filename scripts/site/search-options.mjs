// How pages are cut into words: once for the index that the build writes, once for what a reader types.
// Browser and build share this file, so that they can't come apart.

/** @type {import('minisearch').Options} */
export const searchOptions = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['title', 'kind', 'summary'],
  tokenize: wordsOf,
  processTerm: partsOf,
  searchOptions: {
    boost: { title: 8, headings: 3 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    boostDocument: (_id, _term, stored) => (apiKinds.has(stored?.kind) ? 0.6 : 1),
    processTerm: (term) => term.toLowerCase(),
  },
};

/** Pages made from code; they are many, and each has a guide. */
const apiKinds = new Set(['package', 'function', 'class', 'interface', 'type', 'variable', 'namespace', 'enum']);

/** `data/duplicate-id` is three words, and `R1.1` is one. */
export function wordsOf(text) {
  return text.split(/[^\p{L}\p{N}.]+/u).flatMap((word) => {
    const plain = word.replace(/^\.+|\.+$/g, '');
    return plain === '' ? [] : [plain];
  });
}

/** `AirQualityObserved` is found by itself and by each of its words. */
function partsOf(word) {
  const whole = word.toLowerCase();
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase());
  return parts.length > 1 ? [whole, ...parts] : whole;
}
