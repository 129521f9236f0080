import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A statement that a syntax has no way to write. */
export const notWritable: Rule<{ syntax: string; statement: string; reason: string }> = defineRule<{
  syntax: string;
  statement: string;
  reason: string;
}>({
  id: 'rdf/not-writable',
  title: 'Statement that a syntax cannot hold',
  level: 'error',
  source:
    'RDF 1.1 Turtle, section 6.5; RDF/XML, section 7.2; JSON-LD 1.1 API, section 7.2 (what their grammars leave out)',
  requirements: [],
  help: 'Correct the IRI or the text, or write the graph in another syntax: Turtle has no named graphs, RDF/XML needs predicates that end in an XML name.',
  message: ({ syntax, statement, reason }) => `${syntax} cannot hold ${statement}: ${reason}; it is left out`,
});

/** The rules that writing can fire; reading never does. */
export const writingRules: readonly AnyRule[] = [notWritable];
