import { expect, it } from 'vitest';
import type { CatalogueChange } from '../../src/fix/catalogue-change.js';
import { changeKey, type Draft } from '../../src/fix/draft.js';
import { withoutHarm } from '../../src/fix/without-harm.js';

const change = (n: number): CatalogueChange => ({
  rule: 'fix/date-form',
  location: { source: 'x' },
  message: '',
  because: '',
  removed: [{ subject: 'urn:x', predicate: 'urn:p', object: `"${n}"` }],
  added: [],
});
const draftOf = (changes: readonly CatalogueChange[]): Draft => ({
  statements: [],
  renames: [],
  changes,
  suggestions: [],
});

it('repairs that do harm are left out, and the others are made', () => {
  const all = [0, 1, 2].map(change);
  const left: string[] = [];
  const { draft } = withoutHarm(
    (without) => draftOf(all.filter((one) => !without.has(changeKey(one)))),
    ({ changes }) => changes.filter((one) => one === all[1]),
    (one) => left.push(changeKey(one)),
  );
  expect(draft.changes).toEqual([all[0], all[2]]);
  expect(left).toEqual([changeKey(change(1))]);
});

it('a repair that does harm is never made, however many turn up one after the other', () => {
  let proposed = 0;
  const left = new Set<string>();
  const { draft } = withoutHarm(
    () => {
      proposed += 1;
      return draftOf([change(proposed)]);
    },
    ({ changes }) => changes,
    (one) => left.add(changeKey(one)),
  );
  expect(draft.changes).toEqual([]);
  expect(left.size).toBe(proposed);
  expect(proposed).toBeLessThan(50);
});
