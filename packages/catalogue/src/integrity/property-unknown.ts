import { defineRule, type Finding, nearestWord, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { type ClosedVocabulary, closedVocabularies } from './vocabulary-properties.js';

interface Args {
  readonly node: string;
  /** As the document writes it. */
  readonly path: string;
  /** Title of the vocabulary whose namespace it is in. */
  readonly vocabulary: string;
  /** Whether the name after the prefix is empty. */
  readonly nameless: boolean;
  readonly suggestion?: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/property-unknown',
  title: 'Property that its vocabulary does not have',
  level: 'warning',
  source: 'DCMI Metadata Terms, section 2; DCAT 3, Vocabulary specification',
  requirements: ['MIM3 RC4.3'],
  help: 'Correct the spelling or the prefix. Portals look for properties by their exact name: whatever stands under another one is not found.',
  message: ({ node, path, vocabulary, nameless, suggestion }) =>
    nameless
      ? `a statement about ${node} has ${path} for its property, which is the namespace of ${vocabulary} without a name`
      : `${vocabulary} has no property ${path}, which ${node} uses${suggestion === undefined ? '' : `; ${suggestion} was probably meant`}`,
});

interface Unknown {
  readonly vocabulary: string;
  readonly path: string;
  readonly nameless: boolean;
  readonly suggestion?: string;
}

/** Statements with a property in the namespace of Dublin Core or DCAT that is not one of theirs. */
export const propertyUnknown: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows } = context;
    const { subjects, predicates, objects } = rows;
    const findings: Finding[] = [];
    const judged = new Map<number, Unknown | undefined>();
    for (let row = 0; row < predicates.length; row += 1) {
      const predicate = predicates[row] as number;
      if (!judged.has(predicate)) judged.set(predicate, judge(graph.textOf(predicate)));
      const unknown = judged.get(predicate);
      if (unknown === undefined) continue;
      const node = subjects[row] as number;
      const args = { node: context.show(node), ...unknown };
      findings.push(context.report(rule, node, row, args, { value: graph.textOf(objects[row] as number) }));
    }
    return findings;

    function judge(iri: string): Unknown | undefined {
      const vocabulary = closedVocabularies.find(({ namespace }) => iri.startsWith(namespace));
      const name = iri.slice(vocabulary?.namespace.length);
      if (vocabulary === undefined || vocabulary.properties.has(name)) return undefined;
      const meant = suggest(name, vocabulary);
      return {
        vocabulary: vocabulary.title,
        path: context.show(iri),
        nameless: name === '',
        ...(meant !== undefined && { suggestion: context.show(meant) }),
      };
    }
  },
};

/** The property of the same name in the other vocabulary, else the one that is spelt most like it. */
function suggest(name: string, own: ClosedVocabulary): string | undefined {
  const others = closedVocabularies.filter((other) => other !== own);
  const same = others.find(({ properties }) => properties.has(name));
  if (same) return same.namespace + name;
  for (const { namespace, properties } of [own, ...others]) {
    const nearest = nearestWord(name, properties);
    if (nearest !== undefined) return namespace + nearest;
  }
  return undefined;
}
