import { nearestWord } from '@ds4sscc/findings';
import type { Syntax } from '@ds4sscc/linked-data';
import { UsageError } from '../usage-error.js';

/** The syntaxes of RDF, as options name them. */
export const syntaxes: readonly Syntax[] = ['json-ld', 'n-quads', 'n-triples', 'rdf-xml', 'trig', 'turtle'];

/** What a catalogue may be in that is no RDF. */
const others = ['ckan', 'dsp', 'schema-org'] as const;

/** What a catalogue may be in. */
export type CatalogueFormat = Syntax | (typeof others)[number];

/** The formats that options name. */
export const catalogueFormats: readonly CatalogueFormat[] = [...others, ...syntaxes];

/**
 * One of the names that an option takes.
 *
 * @throws {UsageError} for another word.
 */
export function mustBeAmong<Name extends string>(
  option: '--to' | '--from',
  word: string,
  names: readonly Name[],
  noun: 'format' | 'syntax',
): Name {
  const found = names.find((name) => name === word);
  if (found !== undefined) return found;
  const meant = nearestWord(word, names);
  throw new UsageError(
    `${option} ${word}: there is no such ${noun}; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`}`,
  );
}
