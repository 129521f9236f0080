import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const bounds = 'JSON Schema 2020-12, Core, section 14 (security considerations: implementations guard their resources)';

/** A value that nests too deep to be judged. */
export const nestedTooDeep: Rule<{ limit: number }> = defineRule<{ limit: number }>({
  id: 'data/nested-too-deep',
  title: 'Entity nested too deep to be judged',
  level: 'error',
  source: bounds,
  requirements: [],
  help: 'Flatten the value. No model describes values of that depth, and few tools survive them.',
  message: ({ limit }) => `the entity nests deeper than ${limit} levels and was not checked against its model`,
});

/** A value whose judgement would take too long. */
export const notJudged: Rule<{ type: string }> = defineRule<{ type: string }>({
  id: 'data/not-judged',
  title: 'Entity that could not be judged',
  level: 'error',
  source: bounds,
  requirements: [],
  help: 'Split the entity into smaller ones, or simplify the schema: its alternatives multiply. Findings on the parts that were judged are listed.',
  message: ({ type }) =>
    `checking this entity against the model "${type}" would cost too much; it was not judged to the end`,
});

/** A text under a pattern that is not used. */
export const patternNotJudged: Rule<{ attribute: string; pattern: string }> = defineRule<{
  attribute: string;
  pattern: string;
}>({
  id: 'data/pattern-not-judged',
  title: 'Text that its pattern was not held against',
  level: 'warning',
  source: bounds,
  requirements: [],
  help: 'Ask the publisher of the model for a pattern that can be matched in linear time; everything else about the value was checked.',
  message: ({ attribute, pattern }) => `"${attribute}" was not held against the pattern ${pattern}, which is not used`,
});

/** More problems than anyone reads. */
export const problemsNotListed: Rule<{ count: number }> = defineRule<{ count: number }>({
  id: 'data/problems-not-listed',
  title: 'More problems than are listed',
  level: 'error',
  source: bounds,
  requirements: [],
  help: 'Correct the ones that are listed first: so many have one cause in common.',
  message: ({ count }) => `${count} further problems of this entity are not listed`,
});

/** An entity that several models describe, and that does not say which one it follows. */
export const typeOfSeveral: Rule<{ type: string; repositories: string }> = defineRule<{
  type: string;
  repositories: string;
}>({
  id: 'data/type-ambiguous',
  title: 'Type that several models describe',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM2 R1.1 (entities follow one agreed model)',
  requirements: ['MIM2 R1.1'],
  help: 'Name the context of the repository in "@context", or load the models of one repository only. Until then the entity is checked against none of them.',
  message: ({ type, repositories }) =>
    `"${type}" is described by ${repositories}, and the entity does not say which one it follows: it was checked against none`,
});

/** Rules about what could not be judged, or not be listed. */
export const judgementRules: readonly AnyRule[] = [
  nestedTooDeep,
  notJudged,
  patternNotJudged,
  problemsNotListed,
  typeOfSeveral,
];
