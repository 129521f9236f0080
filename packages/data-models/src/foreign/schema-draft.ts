/** The drafts of JSON Schema that are read; `$schema` names one. */
export type SchemaDraft = '04' | '06' | '07' | '2019-09' | '2020-12';

const drafts: readonly SchemaDraft[] = ['04', '06', '07', '2019-09', '2020-12'];

/** The draft that a `$schema` names; `undefined` where it names another one, or something else altogether. */
export function schemaDraft(name: unknown): SchemaDraft | undefined {
  // `http://json-schema.org/schema#` stands for the newest draft, and so does no `$schema` at all.
  if (name === undefined || name === '') return '2020-12';
  if (typeof name !== 'string') return undefined;
  const text = name.trim().toLowerCase();
  if (/^https?:\/\/json-schema\.org\/schema\/?#?$/.test(text)) return '2020-12';
  return drafts.find(
    (draft) => text.includes(`json-schema.org/draft-${draft}/`) || text.includes(`json-schema.org/draft/${draft}/`),
  );
}

/** Up to draft 07, keywords beside a `$ref` count for nothing. */
export function ignoresBesideReference(draft: SchemaDraft): boolean {
  return draft === '04' || draft === '06' || draft === '07';
}
