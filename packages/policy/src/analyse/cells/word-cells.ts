import type { OperandValue } from '../../decision.js';
import type { TypedValue } from '../../values/parse-value.js';
import { xsd } from '../../vocabulary.js';
import { type Belongs, type Hierarchy, requestWorld } from '../../world.js';
import type { CellDraft, CellDrafts, Knowledge, ValueTest } from './cell-draft.js';
import { closed, closedSets } from './closed-sets.js';

/** More things that are listed in a taxonomy than this are not all tried. */
const mostListed = 2_000;

/**
 * The names and texts that differ for some right operands: those themselves, what the taxonomies list, and one that is not
 * mentioned. What belongs to what is free for everything that no taxonomy lists.
 */
export function wordCells(
  rights: readonly TypedValue[],
  tests: readonly ValueTest[],
  knowledge: Knowledge,
): CellDrafts {
  const iris = wordsOf(rights, 'iri');
  const texts = wordsOf(rights, 'string');
  const typed = rights.flatMap((right) => (right.space === 'opaque' ? [right] : []));
  const words = [...new Set([...iris, ...texts, ...typed.map(({ value }) => value)])];
  const usable = (given: OperandValue): CellDraft => ({ given, usable: true });
  const drafts: CellDraft[] = words.map((given) => ({ given, usable: true, mentioned: true }));
  const unmentioned = another(iris.length > 0 ? 'urn:other' : 'other', words);
  drafts.push(usable(unmentioned));
  for (const { value, datatype } of typed) drafts.push(usable({ value, datatype }));
  for (const { datatype } of typed) drafts.push({ given: { value: unmentioned, datatype }, usable: false });
  // One text may be an IRI to one constraint and a string to another, and white space tells them apart.
  const mixed = [iris, texts, typed].filter(({ length }) => length > 0).length > 1;
  if (mixed || words.some((word) => word !== word.trim())) {
    for (const value of words) {
      drafts.push({ given: { value, datatype: '@id' }, usable: false });
      drafts.push({ given: { value, datatype: `${xsd}string` }, usable: false });
      drafts.push({ given: another(` ${value} `, words), usable: false });
    }
  }
  const wholes = (operators: readonly string[]): readonly string[] =>
    wordsOf(
      tests.filter(({ operator }) => operators.includes(operator)).flatMap((test) => test.rights),
      'iri',
    );
  const [classes, regions] = [wholes(['isA']), wholes(['isPartOf'])];
  const parts = wholes(['hasPart']);
  if (classes.length + regions.length + parts.length === 0) return { drafts, complete: true };
  const listed = [...new Set([...listedBy(knowledge), ...reached(parts, knowledge)])].sort();
  drafts.push(...listed.slice(0, mostListed).map(usable));
  const supposed = [...iris, unmentioned].flatMap((given) =>
    suppositions(given, classes, regions, knowledge).map(
      (one) => one && (iris.includes(given) ? { ...one, mentioned: true as const } : one),
    ),
  );
  const complete = listed.length <= mostListed && supposed.every((one) => one !== undefined);
  return { drafts: [...drafts, ...supposed.filter((one) => one !== undefined)], complete };
}

/** Everything that requests or profiles list. */
function listedBy({ carried, profiles }: Knowledge): readonly string[] {
  const concepts = profiles.flatMap((profile) => Object.keys(profile.concepts ?? {}));
  return [...Object.keys(carried.isA), ...Object.keys(carried.partOf), ...concepts];
}

/** What a thing may belong to that not every request lists, with all that follows. */
function suppositions(
  given: string,
  classes: readonly string[],
  regions: readonly string[],
  { isA, partOf, carried, profiles, disjoint }: Knowledge,
): readonly (CellDraft | undefined)[] {
  const sets = (wholes: readonly string[], lists: Hierarchy, belongs: Belongs): readonly (Hierarchy | undefined)[] => {
    if (wholes.length === 0 || Object.hasOwn(lists, given)) return [lists];
    const found = closedSets(given, wholes, belongs, disjoint);
    return found ? [lists, ...found.map((set) => ({ ...lists, [given]: set }))] : [undefined];
  };
  return sets(classes, carried.isA, isA).flatMap((a) =>
    sets(regions, carried.partOf, partOf).map((b) =>
      a && b ? { given, usable: false, supposed: requestWorld({ isA: a, partOf: b }, profiles) } : undefined,
    ),
  );
}

/** Everything that the parts belong to: what may have them. */
function reached(parts: readonly string[], { partOf }: Knowledge): readonly string[] {
  return parts.flatMap((part) => [...closed([part], partOf)]);
}

function wordsOf(rights: readonly TypedValue[], space: 'iri' | 'string'): readonly string[] {
  return [...new Set(rights.flatMap((right) => (right.space === space ? [right.value] : [])))];
}

/** A word that is not among the others. */
export function another(word: string, others: readonly string[]): string {
  const taken = new Set(others);
  let name = word;
  for (let number = 2; taken.has(name); number += 1) name = word.endsWith(' ') ? `${name} ` : `${word}${number}`;
  return name;
}
