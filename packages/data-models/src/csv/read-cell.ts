import type { CellProblem } from './datatype.js';
import type { MappedColumn } from './parse-column.js';

/** What a cell holds: a value, nothing, or something else than it should. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'null' }
  | { readonly kind: 'required' }
  | { readonly kind: 'problem'; readonly problem: CellProblem; readonly text: string };

/** Reads the text of a cell by the rules of its column (Model for Tabular Data, section 6.4, "Parsing Cells"). */
export function readCell(raw: string, column: MappedColumn): CellContent {
  const { separator, keepsSpace, nulls } = column;
  const spaced = keepsSpace ? raw : (/[\t\n\r]/.test(raw) ? raw.replace(/[\t\n\r]/g, ' ') : raw).trim();
  const text = spaced === '' ? column.default : spaced;
  if (separator === null) {
    if (nulls.has(text)) return column.required ? { kind: 'required' } : { kind: 'null' };
    const found = column.read(text);
    return 'problem' in found
      ? { kind: 'problem', problem: found.problem, text }
      : { kind: 'value', value: found.value };
  }
  if (text === '') return column.required ? { kind: 'required' } : { kind: 'value', value: [] };
  if (nulls.has(text)) return column.required ? { kind: 'required' } : { kind: 'null' };
  const values: unknown[] = [];
  for (const part of text.split(separator)) {
    const trimmed = keepsSpace ? part : part.trim();
    if (nulls.has(trimmed)) continue;
    const found = column.read(trimmed);
    if ('problem' in found) return { kind: 'problem', problem: found.problem, text: trimmed };
    values.push(found.value);
  }
  return { kind: 'value', value: values };
}
