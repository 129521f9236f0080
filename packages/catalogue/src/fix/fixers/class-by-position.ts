import { defineRule, type Rule } from '@ds4sscc/findings';
import { literal, namedNode, type Statement, type Subject } from '@ds4sscc/linked-data';
import type { ProfileClass, PropertyUse } from '../../application-profile.js';
import { dcatApProfile } from '../../dcat-ap-profile.js';
import { rdfType } from '../../vocabulary.js';
import { labelOfConcept } from '../code-names/label-of-concept.js';
import type { FixContext } from '../fix-context.js';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/class-by-position',
  title: 'Value that does not say what it is',
  level: 'info',
  source: 'DCAT-AP 3.0.1, ranges of properties; RDF Schema 1.1, section 3.1 (rdfs:range)',
  requirements: ['MIM3 RC4.3'],
  help: 'What stands as value of a property is of the class that the property asks for. It is stated, so that portals which judge by the file alone see it.',
  message: ({ from, to }) => `state that ${from} is a ${to}`,
});

const prefLabel = 'http://www.w3.org/2004/02/skos/core#prefLabel';
const rdfsResource = 'http://www.w3.org/2000/01/rdf-schema#Resource';

/** A value without the class of the property's range: added where the value says nothing else, and has what the class demands. */
export const classByPosition: Fixer = {
  rule,
  propose(statement, context) {
    const { object } = statement;
    if (object.termType === 'Literal') return undefined;
    for (const { use } of context.usesOf(statement)) {
      const range = rangeOf(use);
      if (range === undefined || isStated(object, range.iri, context)) continue;
      return judge(statement, object, range, context);
    }
    return undefined;
  },
};

function judge(statement: Statement, node: Subject, range: ProfileClass, context: FixContext) {
  const types = context.graph.from(node, rdfType);
  const add = (predicate: string, object: Statement['object']): Statement => ({
    subject: node,
    predicate: namedNode(predicate),
    object,
    graph: statement.graph,
  });
  const added = [add(rdfType, namedNode(range.iri))];
  const label =
    range.id === 'Concept' && context.graph.from(node, prefLabel).length === 0 ? labelOfConcept(node.value) : undefined;
  if (label !== undefined) added.push(add(prefLabel, literal(label, { language: 'en' })));
  const missing = range.properties.filter(
    ({ iri, min }) => min > context.graph.from(node, iri).length && !(iri === prefLabel && label !== undefined),
  );
  const args = { from: context.show(node), to: context.show(range.iri) };
  const known = context.classesOf(node).has(range.iri);
  if (types.length > 0 && !known) {
    const stated = types.map(({ object }) => context.show(object)).join(', ');
    return { added, args, sure: false, because: `the file says that it is a ${stated}, which may be something else` };
  }
  if (node.termType === 'NamedNode' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(node.value))
    return { added, args, sure: false, because: 'its IRI is relative: what it names depends on where the file lies' };
  if (isVocabularyTerm(node.value))
    return { added, args, sure: false, because: 'it is a term of a vocabulary, such as the name of a class' };
  if (missing.length > 0) {
    const what = missing.map(({ iri }) => context.show(iri)).join(', ');
    return { added, args, sure: false, because: `it would then lack ${what}, which the file does not say` };
  }
  const because = known
    ? 'the class that is stated is declared to be a kind of it'
    : label === undefined
      ? 'the property asks for this class, and nothing in the file says otherwise'
      : 'it is an entry of a code list, whose label is added with the class';
  return { added, args, sure: true, because };
}

/** Vocabularies of classes and properties; those that also have values, such as SPDX with its algorithms, are not among them. */
const vocabularies = (['dcat', 'dct', 'foaf', 'locn', 'owl', 'rdf', 'rdfs', 'skos', 'vcard', 'xsd'] as const).flatMap(
  (prefix) => dcatApProfile.prefixes[prefix] ?? [],
);

function isVocabularyTerm(iri: string): boolean {
  return vocabularies.some((namespace) => iri.startsWith(namespace));
}

/** The class of the values; `undefined` where anything will do. */
function rangeOf({ kind, range }: PropertyUse): ProfileClass | undefined {
  const entry = kind === 'node' ? dcatApProfile.classes.find(({ label }) => label === range) : undefined;
  return entry?.iri === rdfsResource ? undefined : entry;
}

/** Whether the file itself says it, by the class or by a subclass that it declares (SHACL, section 4.1.1). */
function isStated(node: Subject, type: string, context: FixContext): boolean {
  return context.graph
    .from(node, rdfType)
    .some(({ object }) => object.value === type || context.isDeclaredSubclass(object, type));
}
