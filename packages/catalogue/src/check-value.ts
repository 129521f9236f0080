import type { Finding } from '@ds4sscc/findings';
import type { Term } from '@ds4sscc/linked-data';
import { conceptUnknown } from './concept-unknown.js';
import { type IriFacts, iriFacts } from './background/iri-facts.js';
import { nearestInList } from './background/nearest-in-list.js';
import type { CheckContext } from './check-context.js';
import type { UseRules } from './derive-rules.js';
import { fitsKind } from './fits-kind.js';
import type { ResolvedUse } from './resolved-use.js';
import { createValueFix } from './value-fix.js';
import { valueProblem } from './value-problem.js';
import { rdfType } from './vocabulary.js';

/** Judges the value in a row, counts it in the use, and adds what it finds. */
export type ValueCheck = (use: ResolvedUse, node: number, row: number, findings: Finding[]) => void;

type Fired<Name extends keyof UseRules> = NonNullable<UseRules[Name]>;

const inScheme = 'http://www.w3.org/2004/02/skos/core#inScheme';

/** Prepares the judgement of single values in a graph: their kind, their class, their place in a vocabulary. */
export function createValueCheck(context: CheckContext, wants: (family: string) => boolean): ValueCheck {
  const { graph, rows, classes, show, document } = context;
  const facts = iriFacts(graph);
  const fits = fitsKind(graph);
  const valueFix = createValueFix(document);
  // The same code is misspelt all over a catalogue.
  const nearest = new Map<number, string | undefined>();
  const isBackgroundWanted = wants('background');
  const isUndescribedWanted = wants('undescribed');

  const { objects } = rows;

  return (one, node, row, findings) => {
    const { use, bit } = one;
    const value = objects[row] as number;
    if (!fits(use, value)) {
      if (one.rules.wrongKind) findings.push(wrongKind(one, one.rules.wrongKind, node, row));
      return;
    }
    if (use.kind !== 'node') return;
    one.resources += 1;
    if (one.resources === 1) one.firstResource = row;
    if (use.membership !== undefined) {
      if (isMember(context, facts, one, value)) {
        one.members += 1;
        if (facts.isUnlisted(value)) findings.push(unlisted(one, node, row));
      } else if (use.membership === 'all' || (use.membership === 'iris' && isOnlyNamed(value))) {
        if (one.rules.notInVocabulary) findings.push(outside(one, one.rules.notInVocabulary, node, row));
        if (one.isClosed) return;
      }
    }
    if (bit >= 0 && !classes.isOf(value, bit)) checkClass(one, node, row, findings);
  };

  /** An IRI that the file says nothing about. */
  function isOnlyNamed(value: number): boolean {
    return graph.kindOf(value) === 0 && !context.isDescribed(value);
  }

  function wrongKind({ use, path }: ResolvedUse, rule: Fired<'wrongKind'>, node: number, row: number): Finding {
    const value = rows.objects[row] as number;
    const term = graph.term(value);
    const showTerm = (one: Term | string): string => show(typeof one === 'string' ? one : value);
    const problem = valueProblem(use, term, showTerm) ?? { found: show(term.value), expected: use.range };
    const detail = { value: term.value, ...valueFix(use, term) };
    return context.report(rule, node, row, { node: show(node), path, ...problem }, detail);
  }

  function outside({ use, path }: ResolvedUse, rule: Fired<'notInVocabulary'>, node: number, row: number): Finding {
    const term = graph.term(rows.objects[row] as number);
    const args = { node: show(node), path, value: show(rows.objects[row] as number) };
    const detail = { value: term.value, ...valueFix(use, term) };
    return context.report(rule, node, row, args, detail);
  }

  function unlisted({ path }: ResolvedUse, node: number, row: number): Finding {
    const value = rows.objects[row] as number;
    const known = facts.namespaceOf(value);
    if (!nearest.has(value)) nearest.set(value, known?.list && nearestInList(known.list, graph.textOf(value)));
    const near = nearest.get(value);
    const args = { node: show(node), path, value: show(value), list: known?.title ?? '', near: near && show(near) };
    return context.report(conceptUnknown, node, row, args, { value: graph.textOf(value) });
  }

  /** The value does not say that it is of the class: what else is known of it decides how much that matters. */
  function checkClass({ use, rules, path, bit }: ResolvedUse, node: number, row: number, findings: Finding[]): void {
    const value = rows.objects[row] as number;
    const expected = use.rangeClass as string;
    const known = facts.namespaceOf(value);
    const isKnown = facts.isKnownAs(value, expected) || classes.isKnownAs(value, bit);
    const isElsewhere = graph.kindOf(value) === 0 && known === undefined && !context.isDescribed(value);
    const rule = isKnown ? rules.classKnown : isElsewhere ? rules.classUnknown : rules.wrongClass;
    if (rule === undefined) return;
    if (rule === rules.classKnown ? !isBackgroundWanted : rule === rules.classUnknown && !isUndescribedWanted) return;
    const args = {
      node: show(node),
      path,
      value: show(value),
      expected: show(expected),
      fact: factOf(value, expected, isKnown),
    };
    findings.push(context.report(rule, node, row, args, { value: graph.textOf(value) }));
  }

  /** What is known about the class of a value, as words that follow it. */
  function factOf(value: number, expected: string, isKnown: boolean): string {
    const known = facts.namespaceOf(value);
    if (known) return `which the ${known.title} lists${isKnown ? ` as a ${show(expected)}` : ''}`;
    const types = context.from(value, rdfType);
    if (types.length === 0) return isKnown ? `a known ${show(expected)}` : 'which is described without a class';
    const shown = Array.from(types.slice(0, 3), (row) => show(rows.objects[row] as number)).join(', ');
    return isKnown ? `a ${shown}, and therefore a ${show(expected)}` : `a ${shown}`;
  }
}

/** Whether a value is of the vocabulary: by its IRI, or because the file says that it is in the scheme. */
function isMember(
  context: CheckContext,
  facts: IriFacts,
  { use, schemes, starts }: ResolvedUse,
  value: number,
): boolean {
  if (facts.namespaceOf(value)?.vocabulary === use.vocabulary) return true;
  const { graph } = context;
  if (starts.length > 0 && graph.kindOf(value) === 0) {
    const iri = graph.textOf(value);
    if (starts.some((start) => iri.startsWith(start) && iri.length > start.length)) return true;
  }
  if (schemes.length === 0) return false;
  const stated = context.from(value, inScheme);
  for (let at = 0; at < stated.length; at += 1) {
    if (schemes.includes(context.rows.objects[stated[at] as number] as number)) return true;
  }
  return false;
}
