import { type Excerpt, excerptOf } from '@ds4sscc/findings';

/** What stands at a statement's place: a literal or IRI of Turtle, a tag of RDF/XML, a key of JSON-LD, else a word. */
const termForm = /^(?:"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[^\s;,]+)?|<[^>]*>|[^\s;,]+)/;

/** The excerpt of a line that marks the term at a column. */
export function excerptAt(text: string, column: number): Excerpt {
  const term = termForm.exec(text.slice(column - 1, column + 199))?.[0].length ?? 1;
  return excerptOf(text, column, term);
}
