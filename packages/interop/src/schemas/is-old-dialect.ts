/** Whether a dialect is of draft 7 or before, or does not say: there nothing beside a `$ref` counts. */
export function isOldDialect(dialect: string): boolean {
  return !/\/draft\/20\d\d-\d\d\//.test(dialect);
}
