import type { FormFacts } from './artefacts/forms/form-facts.js';

/** What the documents without errors hold. */
export function validForms<Form>(documents: readonly FormFacts<string, Form>[]): readonly Form[] {
  return documents.flatMap(({ valid, form }) => (valid && form !== undefined ? [form] : []));
}
