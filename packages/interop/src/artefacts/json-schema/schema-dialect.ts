/** The drafts of JSON Schema that are read. */
export type SchemaDialect = 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12';

const dialects: readonly SchemaDialect[] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12'];

/** The draft that a `$schema` names, `undefined` where it names another one. None stands for the newest. */
export function schemaDialect(name: unknown): SchemaDialect | undefined {
  if (name === undefined) return '2020-12';
  if (typeof name !== 'string') return undefined;
  const address = name.replace(/^https?:\/\//, '').replace(/#$/, '');
  // The address without a draft stands for the newest; Smart Data Models has such schemas.
  if (address === 'json-schema.org/schema') return '2020-12';
  return dialects.find(
    (dialect) =>
      address === `json-schema.org/${dialect}/schema` || address === `json-schema.org/draft/${dialect}/schema`,
  );
}
