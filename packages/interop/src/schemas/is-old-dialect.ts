import type { SchemaDialect } from '../artefacts/json-schema/schema-dialect.js';

/** Whether a dialect is of draft 7 or before, or not known: there nothing beside a `$ref` counts. */
export function isOldDialect(dialect: SchemaDialect | undefined): boolean {
  return dialect !== '2019-09' && dialect !== '2020-12';
}
