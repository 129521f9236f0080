import type { SchemaBundle } from '../bundle-schema.js';
import { isNumberFormat } from '../known-formats.js';
import { linearPattern } from '../linear-pattern.js';

/** Schemas that a value may be held against, all references followed: more of them are evaluated with a budget only. */
const most = 20_000;

/**
 * Whether code generated from a bundle takes time and memory in proportion to the data: no schema refers to itself, all
 * references followed there are not too many schemas, and no pattern was refused. Generated code counts no steps.
 */
export function isBounded({ schemas }: SchemaBundle): boolean {
  const sizes = new Map<number, number>();
  const open = new Set<number>();

  const sizeOf = (number: number): number => {
    const known = sizes.get(number);
    if (known !== undefined) return known;
    if (open.has(number) || open.size > deepest) return Number.POSITIVE_INFINITY;
    open.add(number);
    let size = 1;
    const waiting: unknown[] = [schemas[number]];
    while (waiting.length > 0 && size <= most) {
      const next = waiting.pop();
      if (typeof next !== 'object' || next === null) continue;
      size += 1;
      for (const [key, value] of Object.entries(next)) {
        // An own member of this name would become the prototype in generated code.
        if (key === '__proto__' || unsafe.has(key)) return Number.POSITIVE_INFINITY;
        if (key === '$ref' && typeof value === 'number') size += sizeOf(value);
        else if (key === 'pattern' && typeof value === 'string' && 'reason' in linearPattern(value))
          size = Number.POSITIVE_INFINITY;
        // Generated code holds formats against texts alone.
        else if (key === 'format' && isNumberFormat(String(value))) size = Number.POSITIVE_INFINITY;
        else waiting.push(value);
      }
    }
    open.delete(number);
    sizes.set(number, size);
    return size;
  };

  return sizeOf(0) <= most;
}

const deepest = 200;

/** Keywords for which ajv generates code that throws on some values. */
const unsafe: ReadonlySet<string> = new Set(['unevaluatedItems', 'unevaluatedProperties']);
