import type { Finding } from '@ds4sscc/findings';
import { createGraph, type GraphDocument } from '@ds4sscc/linked-data';
import { checkCatalogue } from '../check-catalogue.js';
import type { CatalogueChange } from './catalogue-change.js';
import type { Draft } from './draft.js';
import { isRenameRule } from './find-renames.js';

/**
 * The changes at nodes that would have more errors than before: what brings up others is no repair. Under a wrong namespace
 * nothing is judged, so that errors which the right one brings to light are not counted against it.
 */
export function harmfulChanges(document: GraphDocument, { statements, changes }: Draft): readonly CatalogueChange[] {
  const graph = createGraph(statements.map(({ now }) => now));
  const after = errorsByNode(checkCatalogue({ ...document, graph }));
  if (after.size === 0) return [];
  const named = createGraph(statements.flatMap(({ renamed }) => renamed ?? []));
  const before = errorsByNode(checkCatalogue({ ...document, graph: named }));
  const worse = new Set<string>();
  for (const [node, errors] of after) if (errors > (before.get(node) ?? 0)) worse.add(node);
  if (worse.size === 0) return [];
  return changes.filter(
    ({ rule, removed, added }) =>
      !isRenameRule(rule) &&
      [...removed, ...added].some(({ subject, object }) => worse.has(subject) || worse.has(object)),
  );
}

function errorsByNode(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (const { level, location } of findings) {
    if (level === 'error' && location.node !== undefined) nodes.set(location.node, (nodes.get(location.node) ?? 0) + 1);
  }
  return nodes;
}
