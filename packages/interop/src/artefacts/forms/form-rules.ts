import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import { kindUnknown } from './kind-unknown.js';

const clause = 'DS4SSCC forms of evidence 1 (docs/evidence.md)';

/** A key that the form does not have. */
export const keyUnknown: Rule<{ key: string; meant: string | undefined }> = defineRule<{
  key: string;
  meant: string | undefined;
}>({
  id: 'artefact/key-unknown',
  title: 'Unknown key in a document of evidence',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Correct or remove the key: what it says is not used, so that nothing may rest on the document.',
  message: ({ key, meant }) => `the key "${key}" is not known here${meant ? `; did you mean "${meant}"?` : ''}`,
});

/** A key that has to be there. */
export const valueMissing: Rule<{ key: string }> = defineRule<{ key: string }>({
  id: 'artefact/value-missing',
  title: 'Required key missing in a document of evidence',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Add the key; docs/evidence.md shows the form with an example.',
  message: ({ key }) => `the key "${key}" is required here`,
});

/** A value of the wrong kind. */
export const valueInvalid: Rule<{ expected: string; meant?: string | undefined }> = defineRule<{
  expected: string;
  meant?: string | undefined;
}>({
  id: 'artefact/value-invalid',
  title: 'Value of the wrong kind in a document of evidence',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Give a value of the kind that the message names.',
  message: ({ expected, meant }) => `expected ${expected}${meant ? `; did you mean "${meant}"?` : ''}`,
});

/** The same entry twice in a list: one of them was meant to be another, or to go. */
export const entryDuplicate: Rule<{ what: string }> = defineRule<{ what: string }>({
  id: 'artefact/entry-duplicate',
  title: 'The same entry twice in a document of evidence',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Remove one of the two entries, or correct the one that was meant to be another.',
  message: ({ what }) => `${what} stands twice in this list`,
});

/** The rules that the form of a document of evidence can break. */
export const formRules: readonly AnyRule[] = [kindUnknown, keyUnknown, valueMissing, valueInvalid, entryDuplicate];
