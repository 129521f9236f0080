import type { GraphDocument } from '@ds4sscc/linked-data';
import type { CatalogueChange, ChangedStatement } from './catalogue-change.js';
import { type Draft, plain } from './draft.js';
import { isRenameRule } from './find-renames.js';

/** The changes that a text does not show: what they take away is still there, or what they add is not. */
export function failedChanges({ statements, changes }: Draft, { graph }: GraphDocument): readonly CatalogueChange[] {
  const there = new Set(Array.from(graph, (statement) => key(plain(statement))));
  const meant = new Set(statements.map(({ now }) => key(plain(now))));
  // A node without a name is called otherwise in each reading, so that nothing can be said of it.
  const isNamed = ({ subject, object }: ChangedStatement): boolean =>
    !subject.startsWith('_:') && !object.startsWith('_:');
  return changes.filter(
    ({ rule, removed, added }) =>
      !isRenameRule(rule) &&
      (removed.some((one) => isNamed(one) && there.has(key(one)) && !meant.has(key(one))) ||
        added.some((one) => isNamed(one) && !there.has(key(one)) && meant.has(key(one)))),
  );
}

function key({ subject, predicate, object, graph = '' }: ChangedStatement): string {
  return JSON.stringify([subject, predicate, object, graph]);
}
