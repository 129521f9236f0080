import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
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

const none: readonly number[] = [];

/** Free text that does not say its language: one finding for each resource, placed at the first such text. */
export const languageTagMissing: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows } = context;
    const { order, starts } = rows.bySubject();
    const findings: Finding[] = [];
    const done = new Set<number>();
    // Whether literals of a kind are plain texts: all of one kind are.
    const untaggedKinds = new Map<number, boolean>();
    for (const { iri, properties } of dcatApProfile.classes) {
      const texts = new Set<number>();
      for (const { language, iri: property } of properties) {
        const id = language === 'required' ? graph.iriId(property) : undefined;
        if (id !== undefined) texts.add(id);
      }
      if (texts.size === 0) continue;
      for (const node of context.instances(iri)) {
        if (done.has(node)) continue;
        const untagged = untaggedTexts(node, texts);
        if (untagged.length === 0) continue;
        done.add(node);
        const first = untagged[0] as number;
        const paths = [...new Set(untagged.map((row) => context.show(rows.predicates[row] as number)))];
        const detail = { value: graph.textOf(rows.objects[first] as number) };
        findings.push(context.report(rule, node, first, { node: context.show(node), paths }, detail));
      }
    }
    return findings;

    function untaggedTexts(node: number, texts: ReadonlySet<number>): readonly number[] {
      let untagged: number[] | undefined;
      const end = starts[node + 1] as number;
      for (let at = starts[node] as number; at < end; at += 1) {
        const row = order[at] as number;
        if (texts.has(rows.predicates[row] as number) && isUntagged(rows.objects[row] as number))
          (untagged ??= []).push(row);
      }
      return untagged ?? none;
    }

    function isUntagged(value: number): boolean {
      const kind = graph.kindOf(value);
      if (kind < 2) return false;
      const known = untaggedKinds.get(kind);
      if (known !== undefined) return known;
      const term = graph.term(value);
      const untagged = term.termType === 'Literal' && term.datatype.value === `${xsd}string`;
      untaggedKinds.set(kind, untagged);
      return untagged;
    }
  },
};
