import { asObject } from '../api/json-object.js';
import type { ArtefactContent, ArtefactReader } from './artefact-reader.js';
import { artefactReaders } from './readers.js';

/**
 * The reader of a content, by what is most specific in it: first what it calls itself, then what has the marks of one kind,
 * then linked data in general. Several readers where nothing of that decides; none where no reader knows it.
 */
export function chooseReaders(content: ArtefactContent): readonly ArtefactReader[] {
  const own: unknown = asObject(content.document?.value)?.['kind'];
  const named = typeof own === 'string' && own.startsWith('ds4sscc/');
  const fitting = artefactReaders.filter((reader) => reader.recognise(content));
  if (named) return fitting.filter(({ kind, form = kind }) => own === `ds4sscc/${form}`);
  const marked = fitting.filter(({ general }) => general !== true);
  // Of the general ones, a kind that another contains stands before it.
  return marked.length > 0 ? marked : fitting.slice(0, 1);
}
