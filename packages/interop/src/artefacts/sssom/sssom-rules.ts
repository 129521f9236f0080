import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const requirements = ['MIM2 R2.1', 'MIM8 R6.1'];

/** A column without which a row says nothing. */
export const sssomColumnMissing: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'sssom/column-missing',
  title: 'Mapping table without a required column',
  level: 'error',
  source: 'SSSOM 1.0, Mapping, required slots',
  requirements,
  help: 'Add the column. A mapping needs subject_id, predicate_id, object_id and mapping_justification.',
  message: ({ column }) => `the table has no column "${column}"`,
});

/** A row that leaves out what every mapping has to say. */
export const sssomValueMissing: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'sssom/value-missing',
  title: 'Mapping with an empty required field',
  level: 'error',
  source: 'SSSOM 1.0, Mapping, required slots',
  requirements,
  help: 'Fill in the field, or delete the row. A term without a counterpart is mapped to sssom:NoTermFound.',
  message: ({ column }) => `the mapping leaves "${column}" empty`,
});

/** A number that is no probability. */
export const sssomConfidenceInvalid: Rule<{ value: string }> = defineRule<{ value: string }>({
  id: 'sssom/confidence-invalid',
  title: 'Confidence that is not between 0 and 1',
  level: 'error',
  source: 'SSSOM 1.0, confidence (minimum 0, maximum 1)',
  requirements,
  help: 'Write the confidence as a decimal number between 0 and 1, with a point.',
  message: ({ value }) => `the confidence "${value}" is no number between 0 and 1`,
});

/** An identifier that nobody can resolve. */
export const sssomPrefixUndeclared: Rule<{ prefix: string; column: string }> = defineRule<{
  prefix: string;
  column: string;
}>({
  id: 'sssom/prefix-undeclared',
  title: 'Prefix that the mapping set does not declare',
  level: 'error',
  source: 'SSSOM 1.0, SSSOM/TSV format, curie_map',
  requirements,
  help: 'Add the prefix with its IRI to curie_map in the header. Only skos, owl, rdf, rdfs, semapv and sssom need none.',
  message: ({ prefix, column }) => `the prefix "${prefix}" in "${column}" is not in curie_map`,
});

/** Two rows that are one. */
export const sssomMappingDuplicate: Rule<{ line: number }> = defineRule<{ line: number }>({
  id: 'sssom/mapping-duplicate',
  title: 'The same mapping twice',
  level: 'warning',
  source: 'SSSOM 1.0, Mapping (identified by its slots)',
  requirements,
  help: 'Keep one of the rows. Two with different confidence leave open which one counts.',
  message: ({ line }) => `line ${line} has the same subject, predicate, object and justification`,
});

/** A header that is no YAML. */
export const sssomHeaderInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'sssom/header-invalid',
  title: 'Header of the mapping set that cannot be read',
  level: 'error',
  source: 'SSSOM 1.0, SSSOM/TSV format, embedded metadata',
  requirements,
  help: 'The lines that begin with # hold the metadata of the set as YAML: key, colon, blank, value.',
  message: ({ problem }) => `the header is not read: ${problem}`,
});

/** A table that cannot be read to its end. */
export const sssomTableBroken: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'sssom/table-broken',
  title: 'Mapping table that cannot be read to the end',
  level: 'error',
  source: 'SSSOM 1.0, SSSOM/TSV format (IANA text/tab-separated-values)',
  requirements,
  help: 'Correct the row: as many fields as the table has columns, quotation marks closed.',
  message: ({ problem }) => problem,
});

/** The rules that reading a mapping set can fire. */
export const sssomRules: readonly AnyRule[] = [
  sssomColumnMissing,
  sssomValueMissing,
  sssomConfidenceInvalid,
  sssomPrefixUndeclared,
  sssomMappingDuplicate,
  sssomHeaderInvalid,
  sssomTableBroken,
];
