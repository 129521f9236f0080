import { unescapePointer } from '@ds4sscc/findings';
import { allDocuments } from './all-documents.js';
import type { Defect } from './defects.js';

/** The document with its one defect. */
export function withDefect([name, pointer, value]: Defect): unknown {
  // Parts that several operations share become parts of their own.
  const copy: unknown = JSON.parse(JSON.stringify(allDocuments[name]));
  const path = pointer.slice(1).split('/').map(unescapePointer);
  const key = path.pop() as string;
  const parent = path.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], copy);
  if (value === undefined) delete (parent as Record<string, unknown>)[key];
  else (parent as Record<string, unknown>)[key] = value;
  return copy;
}
