import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import { type Statement, type Subject, termKey } from '@ds4sscc/linked-data';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { xsd } from '../vocabulary.js';

interface Args {
  readonly node: string;
  readonly paths: readonly string[];
}

// The profile asks for the tag in its text and not in its shapes: a catalogue without one still conforms to them.
const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/language-tag-missing',
  title: 'Text without its language',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Accessibility and multilingual aspects',
  requirements: ['MIM3 RC4.3'],
  help: 'Add the language to the text, such as "Air quality"@en, so that portals show and translate it correctly.',
  message: ({ node, paths }) => `${paths.join(', ')} of ${node} ${paths.length === 1 ? 'has' : 'have'} no language tag`,
});

/** Free text that does not say its language: one finding for each resource, placed at the first such text. */
export const languageTagMissing: CatalogueCheck = {
  rule,
  check(context) {
    const findings = new Map<string, Finding>();
    for (const { iri, properties } of dcatApProfile.classes) {
      const texts = new Set(properties.filter(({ language }) => language === 'required').map((use) => use.iri));
      if (texts.size === 0) continue;
      for (const node of context.instances(iri)) {
        const untagged = untaggedTexts(context.graph.from(node), texts);
        const [first] = untagged;
        if (!first || findings.has(termKey(node))) continue;
        findings.set(termKey(node), place(node, first, untagged));
      }
    }
    return [...findings.values()];

    function place(node: Subject, first: Statement, untagged: readonly Statement[]): Finding {
      const paths = [...new Set(untagged.map(({ predicate }) => context.show(predicate)))];
      return context.report(rule, node, first, { node: context.show(node), paths }, { value: first.object.value });
    }
  },
};

function untaggedTexts(statements: readonly Statement[], texts: ReadonlySet<string>): readonly Statement[] {
  return statements.filter(
    ({ predicate, object }) =>
      texts.has(predicate.value) && object.termType === 'Literal' && object.datatype.value === `${xsd}string`,
  );
}
