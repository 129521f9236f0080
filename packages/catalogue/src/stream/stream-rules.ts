import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import { pageRules } from './page-rules.js';

/** A catalogue that is not the same when it is read again. */
export const inputChanged: Rule<{ source: string }> = defineRule<{ source: string }>({
  id: 'catalogue/input-changed',
  title: 'Catalogue that changed while it was read',
  level: 'error',
  source: 'DCAT-AP 3.0.1, Conformance',
  requirements: [],
  help: 'Check a copy that nobody writes to. A large catalogue is read more than once, and what is judged has to be the same each time.',
  message: ({ source }) => `${source} was not the same when it was read again: what was found is not reliable`,
});

/** The disk did not take, or give back, what has to be known of a catalogue before it is judged. */
export const surveyNotKept: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'catalogue/survey-not-kept',
  title: 'Catalogue that could not be judged for want of disk space',
  level: 'error',
  source: 'DCAT-AP 3.0.1, Conformance',
  requirements: [],
  help: 'Make room in the folder for temporary files, or name another one with TMPDIR: some 400 bytes are needed for each dataset.',
  message: ({ why }) => `what was read could not be put aside (${why}): the rest of the catalogue was not judged`,
});

/** The rules that reading a catalogue in blocks can fire, beside those of the reading and of the check. */
export const streamRules: readonly AnyRule[] = [inputChanged, surveyNotKept, ...pageRules];
