import { type Finding, type JsonDocument, unescapePointer } from '@ds4sscc/findings';
import type { CompiledGrammar, GrammarError } from '../../api/grammar/compiled-grammar.js';
import { grammar as draft07 } from '../../api/grammar/compiled/json-schema-7.js';
import { grammar as draft2020 } from '../../api/grammar/compiled/json-schema-2020.js';
import { tellingErrors } from '../../api/grammar/telling-errors.js';
import { walkReferences } from '../../api/walk-references.js';
import type { SchemaDialect } from './schema-dialect.js';
import { schemaKeywordWrong, schemaPatternInvalid } from './schema-rules.js';

const most = 1_000;

/** Findings where a keyword holds what its meta-schema refuses, or a pattern does not compile. */
export function checkSchemaKeywords(document: JsonDocument, dialect: SchemaDialect): readonly Finding[] {
  const grammar: CompiledGrammar = dialect.startsWith('draft-') ? draft07 : draft2020;
  grammar(document.value);
  const errors = (grammar.errors ?? []).filter((error) => !isOfDialect(error, dialect)).slice(0, most);
  const findings = tellingErrors(errors).map(({ error }) => {
    const pointer = error.instancePath;
    const keyword = unescapePointer(pointer.slice(pointer.lastIndexOf('/') + 1)) || 'the schema';
    return document.finding(schemaKeywordWrong, pointer, { keyword, draft: dialect });
  });
  walkReferences(document.value, ({ value, pointer }) => {
    const pattern = Object.hasOwn(value, 'pattern') ? value['pattern'] : undefined;
    if (typeof pattern === 'string' && !compiles(pattern) && findings.length < most)
      findings.push(document.finding(schemaPatternInvalid, `${pointer()}/pattern`, { pattern }));
  });
  return findings;
}

/** What the meta-schema of another draft refuses, and this one has. */
function isOfDialect({ instancePath, keyword }: GrammarError, dialect: SchemaDialect): boolean {
  if (dialect === 'draft-04') return /\/exclusiveM(?:ax|in)imum$/.test(instancePath) && keyword === 'type';
  // Lists of schemas under `items` went with 2020-12.
  return dialect === '2019-09' && instancePath.endsWith('/items') && keyword === 'type';
}

/** Compiling a pattern takes time in proportion to its length; it is not run. */
function compiles(pattern: string): boolean {
  for (const flags of ['u', '']) {
    try {
      // Annex B of ECMA-262 allows more without the flag, and schemas out there rely on it.
      RegExp(pattern, flags);
      return true;
    } catch {
      // The next way of reading it.
    }
  }
  return false;
}
