import * as runtime from '@ds4sscc/data-models/validator-runtime';

/** Runs the source of a generated validator in this process; that it needs no `eval` of its own is another test's. */
export function loadValidator(source: string): (entity: unknown) => boolean {
  const body = source
    .replace(/^import (\{.*\}) from .*$/m, 'const $1 = runtime;')
    .replace(/^export const validate = (\w+);$/m, 'const validate = $1;');
  return new Function('runtime', `${body}\nreturn validate;`)(runtime) as (entity: unknown) => boolean;
}
