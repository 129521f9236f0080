import type { Finding } from '@ds4sscc/findings';
import type { PropertyUse } from './application-profile.js';
import type { CheckContext } from './check-context.js';
import type { ValueCheck } from './check-value.js';
import { type ClassRules, recommendedMissing } from './dcat-ap-rules.js';
import { type ResolvedUse, resolveUse } from './resolved-use.js';

/** Judges a node as an instance of a class, and adds what it finds. */
export type NodeCheck = (node: number, findings: Finding[]) => void;

/**
 * Compiles a class of a table for one graph: its properties become numbers, and each statement of a node is looked at once.
 * `asksFor` tells the recommended properties whose absence is said of a node; without it none is.
 */
export function createNodeCheck(
  context: CheckContext,
  { entry, uses }: ClassRules,
  checkValue: ValueCheck,
  asksFor: ((use: PropertyUse) => ((node: number) => boolean) | undefined) | undefined,
): NodeCheck {
  const { rows, graph, show } = context;
  const { order, starts } = rows.bySubject();
  const { predicates } = rows;
  const resolved = uses.map(({ use, rules }) => resolveUse(context, use, rules));
  // The number of a property leads to its use: the place of the use plus 1, 0 where the class has no such property.
  const useOf = new Int16Array(graph.termCount);
  resolved.forEach(({ use }, at) => {
    const id = graph.iriId(use.iri);
    if (id !== undefined) useOf[id] = at + 1;
  });
  const mandatory = resolved.filter(({ use, rules }) => use.min > 0 && rules.missing);
  const recommended = resolved.flatMap((one) => {
    const asks = one.use.level === 'recommended' ? asksFor?.(one.use) : undefined;
    return asks ? [{ one, asks }] : [];
  });
  const touched: ResolvedUse[] = [];

  return (node, findings) => {
    const seen = rows.hasNamedGraphs ? new Set<string>() : undefined;
    const end = starts[node + 1] as number;
    for (let at = starts[node] as number; at < end; at += 1) {
      const row = order[at] as number;
      const one = resolved[(useOf[predicates[row] as number] as number) - 1];
      if (one === undefined || (seen && isRepeated(seen, row))) continue;
      if (one.count === 0) touched.push(one);
      one.count += 1;
      if (one.use.max !== null && one.count === one.use.max + 1) one.extra = row;
      checkValue(one, node, row, findings);
    }
    for (const one of mandatory) if (one.count < one.use.min) checkMissing(one, node, findings);
    for (const one of touched) checkWhole(one, node, findings);
    if (recommended.length > 0) checkRecommended(node, findings);
    // Only what was counted is set back: most nodes have few of the properties of their class.
    for (const one of touched) {
      one.count = 0;
      one.resources = 0;
      one.members = 0;
    }
    touched.length = 0;
  };

  /** A triple that several named graphs say counts once. */
  function isRepeated(seen: Set<string>, row: number): boolean {
    const key = `${rows.predicates[row]} ${rows.objects[row]}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  }

  function checkMissing({ rules, path }: ResolvedUse, node: number, findings: Finding[]): void {
    if (!rules.missing) return;
    const row = context.declaration(node, entry.iri);
    findings.push(context.report(rules.missing, node, row, { node: show(node), path }));
  }

  /** What only all values of a property together can break. */
  function checkWhole(one: ResolvedUse, node: number, findings: Finding[]): void {
    const { use, rules, path, count } = one;
    if (use.max !== null && count > use.max && rules.tooMany) {
      findings.push(context.report(rules.tooMany, node, one.extra, { node: show(node), path, count }));
    }
    if (use.membership === 'some' && one.resources > 0 && one.members === 0 && rules.notInVocabulary) {
      const first = rows.objects[one.firstResource] as number;
      const args = { node: show(node), path, value: show(first) };
      const detail = { value: graph.textOf(first) };
      findings.push(context.report(rules.notInVocabulary, node, one.firstResource, args, detail));
    }
  }

  function checkRecommended(node: number, findings: Finding[]): void {
    const paths: string[] = [];
    for (const { one, asks } of recommended) if (one.count === 0 && asks(node)) paths.push(one.path);
    if (paths.length === 0) return;
    const args = { thing: entry.label.toLowerCase(), node: show(node), paths };
    findings.push(context.report(recommendedMissing, node, context.declaration(node, entry.iri), args));
  }
}
