import type { CatalogueChange, LeftWhy } from './catalogue-change.js';
import { changeKey, type Draft } from './draft.js';
import { isRenameRule } from './find-renames.js';

/** Notes a repair that is not made. */
export type Leave = (change: CatalogueChange, why: LeftWhy) => void;

/** Each round leaves out what does harm; what follows from a change goes with it, so few are needed. */
const mostRounds = 20;

/** Proposes repairs, without those that would bring up errors; a few rounds, as one may follow from another. */
export function withoutHarm(
  propose: (without: ReadonlySet<string>) => Draft,
  harmIn: (draft: Draft) => readonly CatalogueChange[],
  leave: Leave,
): { readonly draft: Draft; readonly without: ReadonlySet<string> } {
  const without = new Set<string>();
  for (let round = 0; ; round += 1) {
    const draft = propose(without);
    const harmful = draft.changes.length > 0 ? harmIn(draft) : [];
    if (harmful.length === 0) return { draft, without };
    if (round > mostRounds) return { draft: withoutAny(draft, leave), without };
    // Where no end is in sight, all that is left goes: what was not seen to be harmless is not made.
    const others = round === mostRounds ? draft.changes.filter(({ rule }) => !isRenameRule(rule)) : [];
    for (const change of [...harmful, ...others]) {
      leave(change, 'makes-others');
      without.add(changeKey(change));
    }
  }
}

/** Makes no change at all. */
function withoutAny(draft: Draft, leave: Leave): Draft {
  for (const change of draft.changes) leave(change, 'makes-others');
  const statements = draft.statements.flatMap(({ origin }) =>
    origin === undefined ? [] : [{ origin, renamed: origin, now: origin, changes: [] }],
  );
  return { ...draft, statements, renames: [], changes: [] };
}
