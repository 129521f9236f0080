import { defineRule, escapePointer, type Rule } from '@ds4sscc/findings';
import { isPlaceholder } from '../description/placeholders.js';
import type { AcrossCheck } from './across-check.js';

/** A value of the first draft. */
export const placeholderLeft: Rule<{ value: string }> = defineRule<{ value: string }>({
  id: 'dataspace/placeholder-left',
  title: 'Placeholder in the description',
  level: 'info',
  source: 'DS4SSCC data space description 1; RFC 2606, section 3 (example.com, example.net, example.org)',
  requirements: [],
  help: 'Put your own name or address in its place, everywhere it stands: what is derived from the description repeats it.',
  message: ({ value }) => `"${value}" is a placeholder, and has to be filled in`,
});

/** What "ds4sscc init" could not know, where it stands first. */
export const placeholdersLeft: AcrossCheck = {
  rules: [placeholderLeft],
  applies: () => true,
  *check({ document, dataSpace }) {
    const said = new Set<string>();
    for (const [pointer, value] of textsIn(dataSpace, '')) {
      if (said.has(value) || !isPlaceholder(value)) continue;
      said.add(value);
      yield document.finding(placeholderLeft, pointer, { value }, { value });
    }
  },
};

/** All texts of a description with their places; its schema bounds how deep they lie. */
function* textsIn(value: unknown, pointer: string): Generator<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${pointer}/${escapePointer(key)}`);
}
