import { isDeepStrictEqual } from 'node:util';
import { hasRepeatedItem } from '../evaluate/list-assertions.js';
import { lengthOf } from '../evaluate/value-assertions.js';
import { formatNames, knownFormat } from '../known-formats.js';
import { linearPattern } from '../linear-pattern.js';

/** The modules that generated code may ask for; anything else is refused. */
const runtime: ReadonlyMap<string, unknown> = new Map([
  ['ajv/dist/runtime/equal', { default: isDeepStrictEqual }],
  ['ajv/dist/runtime/ucs2length', { default: lengthOf }],
]);

/** Makes a function of the code that `generateValidator` wrote. The code runs: it has to be known by then to be ours. */
export function runValidator(code: string): (value: unknown) => boolean {
  const module: { exports: unknown } = { exports: undefined };
  const given = {
    pattern: (source: string) => {
      const result = linearPattern(source);
      return 'pattern' in result ? result.pattern : { test: () => false };
    },
    formats: Object.fromEntries(formatNames().map((name) => [name, knownFormat(name) ?? true])),
    isUnique: (list: readonly unknown[]) => !hasRepeatedItem(list),
  };
  const require = (name: string): unknown => {
    const found = runtime.get(name);
    if (found === undefined) throw new Error(`a validator asks for ${name}`);
    return found;
  };
  // The one place where code is made of text: `validator-cache.ts` says why it may be.
  new Function('module', 'require', 'given', code)(module, require, given);
  return module.exports as (value: unknown) => boolean;
}
