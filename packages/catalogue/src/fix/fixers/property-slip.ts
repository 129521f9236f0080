import { defineRule, type Rule } from '@ds4sscc/findings';
import { namedNode } from '@ds4sscc/linked-data';
import { localName } from '@ds4sscc/linked-data/local-name';
import { dcatApProfile } from '../../dcat-ap-profile.js';
import { rdfType } from '../../vocabulary.js';
import type { FixArgs, Fixer } from '../fixer.js';
import { isTermOf } from '../vocabulary-terms.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/namespace-slip',
  title: 'Term under the wrong prefix',
  level: 'info',
  source: 'DCAT 3, section 4 (namespaces); DCMI Metadata Terms, section 2',
  requirements: ['MIM3 RC4.3'],
  help: 'The vocabulary has no such term, and exactly one that the profile uses has it: dcat:title is written dct:title.',
  message: ({ from, to }) => `write ${to} instead of ${from}, which its vocabulary does not define`,
});

/** A term such as `dcat:title` or `dct:keyword`: not defined where its prefix points, and defined by one vocabulary of the profile. */
export const propertySlip: Fixer = {
  rule,
  propose({ subject, predicate, object }, context) {
    if (predicate.value === rdfType) {
      const meant = object.termType === 'NamedNode' ? classNamed(object.value) : undefined;
      if (meant === undefined) return undefined;
      return {
        object: namedNode(meant),
        because: 'the vocabulary has no such class, and one class of the profile has this name',
        sure: true,
        args: { from: context.show(object), to: context.show(meant) },
      };
    }
    const name = undefinedName(predicate.value);
    if (name === undefined) return undefined;
    const meant = new Set<string>();
    for (const type of context.classesOf(subject))
      for (const iri of propertiesOf(type)) if (localName(iri) === name) meant.add(iri);
    const [only, second] = meant;
    if (only === undefined || second !== undefined) return undefined;
    return {
      predicate: namedNode(only),
      because: 'the vocabulary has no such property, and the class has one property of this name in the profile',
      sure: true,
      args: { from: context.show(predicate), to: context.show(only) },
    };
  },
};

function propertiesOf(type: string): readonly string[] {
  return dcatApProfile.classes.find(({ iri }) => iri === type)?.properties.map(({ iri }) => iri) ?? [];
}

function classNamed(iri: string): string | undefined {
  const name = undefinedName(iri);
  if (name === undefined) return undefined;
  const [only, second] = new Set(
    dcatApProfile.classes.map((entry) => entry.iri).filter((one) => localName(one) === name),
  );
  return second === undefined ? only : undefined;
}

/** The local name of a term that its vocabulary, whose terms are all known, does not define. */
function undefinedName(iri: string): string | undefined {
  return isTermOf(iri) === false ? localName(iri) : undefined;
}
