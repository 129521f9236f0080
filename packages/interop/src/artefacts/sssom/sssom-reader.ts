import type { ArtefactReader } from '../artefact-reader.js';
import { readSssom } from './read-sssom.js';

/** SSSOM/TSV is known by its columns: those of subject and object, in the first line that is no comment. */
export const sssomReader: ArtefactReader = {
  kind: 'sssom',
  recognise({ document, text }) {
    if (text === undefined || (document?.value !== undefined && typeof document.value === 'object')) return false;
    const columns = firstRow(text).split('\t');
    return columns.includes('subject_id') || columns.includes('object_id')
      ? columns.includes('predicate_id') || columns.includes('mapping_justification')
      : /^#\s*(?:mapping_set_id|curie_map)\s*:/m.test(text.slice(0, 2000));
  },
  read: ({ text = '' }, source) => readSssom(text, source),
};

const longestHeader = 200_000;

function firstRow(text: string): string {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (text[start] === '#' && start < longestHeader) {
    const next = text.indexOf('\n', start);
    if (next === -1) return '';
    start = next + 1;
  }
  const stop = text.indexOf('\n', start);
  return text.slice(start, Math.min(stop === -1 ? text.length : stop, start + 10_000)).replace('\r', '');
}
