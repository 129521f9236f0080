import type { AssessmentInput } from '../assessment-input.js';
import { commonMembers, type DocumentedModel } from './documented-models.js';

/** Members of the examples and of the data of a model's type that its schema does not document, each once. */
export function undocumentedMembers(
  { form, members, missing }: DocumentedModel,
  input: AssessmentInput,
): readonly string[] {
  // What is behind a reference that is not at hand may document them.
  if (missing.length > 0) return [];
  const documented = new Set(members.map(({ name }) => name));
  const used = [...form.examples.flatMap((example) => Object.keys(example)), ...membersInData(form.name, input)];
  return [...new Set(used.filter((name) => !documented.has(name) && !commonMembers.has(name)))].sort();
}

/** Members that the records of a type have, where they were collected. */
export function membersInData(type: string, { entities = [] }: AssessmentInput): readonly string[] {
  return entities.flatMap(({ members = {} }) => (Object.hasOwn(members, type) ? (members[type] ?? []) : []));
}
