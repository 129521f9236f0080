// Long on purpose: these are all the reasons for which a model that others wrote cannot be used, or not as it stands.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const core = 'JSON Schema 2020-12, Core';
const validation = 'JSON Schema 2020-12, Validation';

/** A keyword whose value cannot be meant. */
export const schemaInvalid: Rule<{ keyword: string; expected: string }> = defineRule<{
  keyword: string;
  expected: string;
}>({
  id: 'model/schema-invalid',
  title: 'Schema with an invalid keyword',
  level: 'error',
  source: `${validation}, sections 6.1 to 6.6; ${core}, section 10`,
  requirements: ['MIM2 R1.1'],
  help: 'Correct the schema. Until then nothing is checked against this model, because nobody knows what it demands.',
  message: ({ keyword, expected }) => `"${keyword}" has to be ${expected}: the model cannot be used`,
});

/** A keyword that is understood by none of the drafts that are read, or that no evaluation in bounded time exists for. */
export const keywordUnsupported: Rule<{ keyword: string }> = defineRule<{ keyword: string }>({
  id: 'model/keyword-unsupported',
  title: 'Schema with a keyword that is not supported',
  level: 'error',
  source: `${core}, section 8.2.3.2 ("$dynamicRef")`,
  requirements: ['MIM2 R1.1'],
  help: 'Write the reference as a "$ref". Until then nothing is checked against this model.',
  message: ({ keyword }) => `"${keyword}" is not supported here: the model cannot be used`,
});

const reasons = {
  document: 'no such document is at hand, and nothing is fetched unasked',
  place: 'the document has no such place',
  'not-a-schema': 'what stands there is no schema',
  text: 'it is not text',
} as const;

/** A reference that leads nowhere. */
export const referenceUnresolved: Rule<{ reference: string; reason: keyof typeof reasons }> = defineRule<{
  reference: string;
  reason: keyof typeof reasons;
}>({
  id: 'model/reference-unresolved',
  title: 'Reference that leads nowhere',
  level: 'error',
  source: `${core}, section 8.2.3.1 ("$ref")`,
  requirements: ['MIM2 R1.1'],
  help: 'Load the repository that the reference names alongside, such as "data-models" for the definitions that all Smart Data Models share, or correct the reference.',
  message: ({ reference, reason }) => `"${reference}" cannot be used: ${reasons[reason]}`,
});

/** References that go round in a circle without ever reaching a demand. */
export const referenceEndless: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'model/reference-endless',
  title: 'References that go round in a circle',
  level: 'error',
  source: `${core}, section 9.4.1 (guarding against infinite recursion)`,
  requirements: ['MIM2 R1.1'],
  help: 'Break the circle: a schema may refer to itself only for what lies within the value.',
  message: ({ reference }) => `"${reference}" leads back to itself for the same value: the model cannot be used`,
});

/** A pattern that cannot be matched in bounded time. */
export const patternRefused: Rule<{ pattern: string; reason: string }> = defineRule<{
  pattern: string;
  reason: string;
}>({
  id: 'model/pattern-refused',
  title: 'Pattern that is not used',
  level: 'warning',
  source: `${validation}, sections 6.3.3 and 10 (patterns can cost a checker more time than it has)`,
  requirements: [],
  help: 'Rewrite the pattern without looking ahead or behind and without referring back. Until then values under it are not judged by it, and a finding says so.',
  message: ({ pattern, reason }) => `the pattern "${pattern}" is not used: ${reason}`,
});

/** A format that nobody here knows. */
export const formatUnknown: Rule<{ format: string; nearest?: string }> = defineRule<{
  format: string;
  nearest?: string;
}>({
  id: 'model/format-unknown',
  title: 'Format that is not checked',
  level: 'info',
  source: `${validation}, section 7.1`,
  requirements: [],
  help: 'Use a format of JSON Schema, or a pattern. Values are not checked for a format that is unknown.',
  message: ({ format, nearest }) =>
    `the format "${format}" is unknown and not checked${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
});

/** A `$schema` of something else. */
export const draftUnknown: Rule<{ draft: string }> = defineRule<{ draft: string }>({
  id: 'model/draft-unknown',
  title: 'Schema of an unknown draft',
  level: 'warning',
  source: `${core}, section 8.1.1 ("$schema")`,
  requirements: [],
  help: 'Name draft 04, 06, 07, 2019-09 or 2020-12 of JSON Schema. The schema was read as one of 2020-12.',
  message: ({ draft }) => `"${draft}" is no draft that is read here; the schema was read as one of 2020-12`,
});

/** A document whose `$id` is that of another place. */
export const idWrong: Rule<{ id: string; address: string }> = defineRule<{ id: string; address: string }>({
  id: 'model/id-wrong',
  title: 'Schema whose $id is not where it lies',
  level: 'info',
  source: `${core}, section 8.2.1 ("$id")`,
  requirements: [],
  help: 'Let the "$id" be the address under which the schema is published. Here the place of the file counted.',
  message: ({ id, address }) => `the "$id" is ${id}, and the file is ${address}`,
});

/** Two documents with one `$id`. */
export const idDuplicate: Rule<{ id: string; other: string }> = defineRule<{ id: string; other: string }>({
  id: 'model/id-duplicate',
  title: 'Two schemas with the same $id',
  level: 'warning',
  source: `${core}, section 9.2.2 (two schemas identified by one URI)`,
  requirements: [],
  help: 'Give each schema an "$id" of its own: other tools take one of the two for the other. Here the place of the file counted.',
  message: ({ id, other }) => `${other} has the same "$id", ${id}`,
});

/** A model that does not say of which type its entities are. */
export const typeNotStated: Rule<{ type: string }> = defineRule<{ type: string }>({
  id: 'model/type-not-stated',
  title: 'Model that does not state its entity type',
  level: 'info',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'State the type in the schema, as an "enum" or "const" of the property "type". Here the name of the folder was taken.',
  message: ({ type }) => `the schema does not state an entity type; it was taken for "${type}"`,
});

/** A model that is named after one type and demands another. */
export const typeDiffers: Rule<{ type: string; stated: string }> = defineRule<{ type: string; stated: string }>({
  id: 'model/type-differs',
  title: 'Model whose name and entity type differ',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.1',
  requirements: [],
  help: 'Give model and entity type one name. Here the model answers to both, and its schema accepts only the one it states.',
  message: ({ type, stated }) => `the model is called "${type}", and its entities have to be of the type "${stated}"`,
});

/** A type that several repositories describe. */
export const typeAmbiguous: Rule<{ type: string; others: string }> = defineRule<{ type: string; others: string }>({
  id: 'model/type-ambiguous',
  title: 'Type that several models describe',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM2 R1.1 (entities follow one agreed model)',
  requirements: ['MIM2 R1.1'],
  help: 'Say which one is meant with the option "prefer". Otherwise the "@context" of an entity decides; where it does not, the entity is not checked against either.',
  message: ({ type, others }) => `"${type}" is described by ${others} as well`,
});

/** A place without schemas. */
export const nothingToLoad: Rule<{ reason: string }> = defineRule<{ reason: string }>({
  id: 'model/nothing-to-load',
  title: 'No schema found',
  level: 'error',
  source: 'MIMs Plus 9.0, MIM2 R1.1',
  requirements: ['MIM2 R1.1'],
  help: 'Name the folder, package or address that holds the schemas of the models.',
  message: ({ reason }) => `there is no model here: ${reason}`,
});

/** A file that is too large to be a schema. */
export const fileTooLarge: Rule<{ bytes: number; bound: number }> = defineRule<{ bytes: number; bound: number }>({
  id: 'model/file-too-large',
  title: 'Schema that is too large',
  level: 'error',
  source: 'RFC 8259, section 9 (a parser may limit the size of texts)',
  requirements: [],
  help: 'Split the schema, or raise the bound with the option "maxBytes".',
  message: ({ bytes, bound }) => `the file has ${bytes} bytes; more than ${bound} are not read`,
});

/** A document from the network that is not the one agreed on. */
export const lockMismatch: Rule<{ expected: string; found: string }> = defineRule<{ expected: string; found: string }>({
  id: 'model/lock-mismatch',
  title: 'Document that differs from the lock file',
  level: 'error',
  source: 'W3C Subresource Integrity, section 3.3.4 (a resource whose digest differs is not used)',
  requirements: [],
  help: 'Look at what changed. If the change is right, write the lock file anew; until then the document is not used.',
  message: ({ expected, found }) =>
    `the document has changed since it was locked: ${expected} was expected, ${found} came`,
});

/** A document from the network that nobody agreed on. */
export const lockMissing: Rule = defineRule({
  id: 'model/lock-missing',
  title: 'Document that is not in the lock file',
  level: 'error',
  source: 'W3C Subresource Integrity, section 1.1 (content is what its author meant)',
  requirements: [],
  help: 'Write the lock file anew, look at what it takes in, and keep it with the project. Until then the document is not fetched.',
  message: () => 'the lock file does not name this document, and it was not fetched',
});

/** A lock file that cannot be read as one. */
export const lockUnreadable: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'model/lock-unreadable',
  title: 'Lock file that cannot be read',
  level: 'error',
  source: 'W3C Subresource Integrity, section 3.3.2 (parsing of integrity metadata)',
  requirements: [],
  help: 'Write the lock file anew. Until then nothing is fetched.',
  message: ({ problem }) => `the lock file cannot be used: ${problem}`,
});

/** A document that could not be had. */
export const sourceUnavailable: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'model/source-unavailable',
  title: 'Document that could not be fetched',
  level: 'error',
  source: 'RFC 9110, section 15 (status codes)',
  requirements: [],
  help: 'Check the address and the list of hosts that may be asked.',
  message: ({ problem }) => `the document could not be fetched: ${problem}`,
});

/** A cache that was not used. */
export const cacheNotUsed: Rule<{ reason: string }> = defineRule<{ reason: string }>({
  id: 'model/cache-not-used',
  title: 'Cached validator that is not used',
  level: 'warning',
  source: 'W3C Subresource Integrity, section 3.3.4 (a resource whose digest differs is not used)',
  requirements: [],
  help: 'Find out who else writes to the folder, then empty it. The validator was compiled afresh; nothing from the cache was run.',
  message: ({ reason }) => `the cache was not used: ${reason}`,
});

/** Rules about models that others wrote. */
export const modelRules: readonly AnyRule[] = [
  schemaInvalid,
  keywordUnsupported,
  referenceUnresolved,
  referenceEndless,
  patternRefused,
  formatUnknown,
  draftUnknown,
  idWrong,
  idDuplicate,
  typeNotStated,
  typeDiffers,
  typeAmbiguous,
  nothingToLoad,
  fileTooLarge,
  lockMismatch,
  lockMissing,
  lockUnreadable,
  sourceUnavailable,
  cacheNotUsed,
];
