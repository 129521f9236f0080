import { Parser } from 'n3';
import type { PlacedTerms } from './placed-terms.js';
import type { TurtleToken } from './turtle-tokens.js';

/** n3's grammar, fed one token at a time: statements arrive in the `PlacedTerms`, an error comes back as text. */
export interface TurtleGrammar {
  /** What is wrong with this token, if anything; the grammar is of no use afterwards. */
  feed(token: TurtleToken): string | undefined;
}

/** Turtle and N-Triples have no graphs, TriG has blocks of them, N-Quads has a fourth term. */
export type GraphSyntax = 'none' | 'blocks' | 'fourth-term';

type Feed = (error: null, token: TurtleToken) => void;

/** Without a format n3 takes a fourth term; told that it is N-Quads, it drops statements with relative IRIs. */
const formats: Readonly<Record<GraphSyntax, string>> = {
  none: 'text/turtle',
  blocks: 'application/trig',
  'fourth-term': '',
};

/** RDF 1.2 tokens: n3 reads them, an RDF 1.1 graph has no place for what they say. */
const notInRdf11 = new Set(['<<', '<<(', '{|', 'dircode']);

/** Creates a grammar at the top of a document; `onPrefix` is told each declaration with its resolved IRI. */
export function createTurtleGrammar(
  terms: PlacedTerms,
  base: string | undefined,
  graphs: GraphSyntax,
  onPrefix: (prefix: string, iri: string) => void,
): TurtleGrammar {
  let feed: Feed | undefined;
  let failure: string | undefined;
  // The `lexer` option is n3's own way to bring other tokens; its types leave it out.
  const options = {
    format: formats[graphs],
    factory: terms,
    blankNodePrefix: '',
    ...(base !== undefined && { baseIRI: base }),
    lexer: {
      tokenize(_text: string, callback: Feed): void {
        feed = callback;
      },
    },
  };
  const parser = new Parser(options as unknown as ConstructorParameters<typeof Parser>[0]);
  parser.parse(
    '',
    (error) => {
      if (error) failure ??= error.message;
    },
    (prefix, iri) => onPrefix(prefix, (iri as { value: string } | string as { value: string }).value),
  );
  return {
    feed(token) {
      if (notInRdf11.has(token.type)) return 'this is RDF 1.2, and RDF 1.1 is what is read';
      try {
        feed?.(null, token);
      } catch (error) {
        // n3 reads on after some of its own errors, such as a prefix for an IRI it could not resolve.
        failure ??= (error as Error).message;
      }
      return failure === undefined ? undefined : inOurWords(failure);
    },
  };
}

function inOurWords(message: string): string {
  const text = message.replace(/ on line \d+\.$/, '');
  if (text.startsWith('Expected punctuation')) return 'a ";", "," or "." is missing before this';
  if (text.startsWith('Expected dot')) return 'a "." is missing before this';
  const instead = /^Expected entity but got (.*)$/.exec(text)?.[1];
  if (instead === 'eof') return 'the text ends in the middle of a statement';
  if (instead !== undefined) return `a name should stand here, not ${instead}`;
  const unexpected = /^Unexpected (.*)$/.exec(text)?.[1];
  if (unexpected !== undefined) return `${unexpected} cannot stand here`;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
