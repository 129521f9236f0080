import {
  type AnyRule,
  defineRule,
  escapePointer,
  type Finding,
  type JsonDocument,
  nearestWord,
  type Rule,
} from '@ds4sscc/findings';
import { asObject } from './api/json-object.js';
import { valueAt } from './api/json-pointer.js';
import { nearestRequirement } from './nearest-requirement.js';
import { requirements } from './requirements-data.js';

/** A statement about something that the standard does not ask for. */
export const requirementUnknown: Rule<{ id: string; nearest: string | undefined }> = defineRule<{
  id: string;
  nearest: string | undefined;
}>({
  id: 'interop/requirement-unknown',
  title: 'Declaration for a requirement that does not exist',
  level: 'error',
  source: 'MIMs Plus 9.0, list of requirements',
  requirements: [],
  help: 'Use the id of a requirement of version 9.0, such as "MIM3 RC5.4". Numbers of earlier versions differ.',
  message: ({ id, nearest }) =>
    `MIMs Plus 9.0 has no requirement "${id}"${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

/** A statement that states nothing we can read. */
export const declarationVerdictUnknown: Rule<{ id: string; nearest: string | undefined }> = defineRule<{
  id: string;
  nearest: string | undefined;
}>({
  id: 'interop/declaration-verdict-unknown',
  title: 'Declaration without a verdict',
  level: 'error',
  source: 'MIMs Plus 9.0, conformance (a statement says whether a requirement is met)',
  requirements: [],
  help: 'Say "pass", "fail" or "not-applicable". Leave the declaration out where you do not know.',
  message: ({ id, nearest }) =>
    `the declaration for ${id} has no verdict of pass, fail or not-applicable${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

/** A statement that nobody can follow up. */
export const declarationReasonMissing: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'interop/declaration-reason-missing',
  title: 'Declaration without a reason',
  level: 'warning',
  source: 'MIMs Plus 9.0, conformance (a statement is accompanied by evidence)',
  requirements: [],
  help: 'Say in a sentence what the statement rests on, and where that can be read.',
  message: ({ id }) => `the declaration for ${id} gives no reason`,
});

/** A way out that the standard does not offer. */
export const declarationNotConditional: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'interop/declaration-not-conditional',
  title: 'Requirement declared not applicable that always applies',
  level: 'error',
  source: 'MIMs Plus 9.0, level of the requirement',
  requirements: [],
  help: 'Only a requirement with a condition can be not applicable. Declare "fail" with the reason, or leave the declaration out.',
  message: ({ id }) => `${id} has no condition, so it cannot be declared not applicable`,
});

/** The rules that declarations can fire. */
export const declarationRules: readonly AnyRule[] = [
  requirementUnknown,
  declarationVerdictUnknown,
  declarationReasonMissing,
  declarationNotConditional,
];

const verdicts = ['pass', 'fail', 'not-applicable'];

/**
 * Checks the declarations that stand in a document, an object from requirement ids to `{ verdict, reason }`, under a JSON pointer.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { checkDeclarations } from '@ds4sscc/interop';
 *
 * const document = parseJson('{ "MIM3 R5.4": { "verdict": "pass", "reason": "see the register" } }', 'claims.json');
 * checkDeclarations(document, '').map(({ fix }) => fix?.replacement); // => ['MIM3 RC5.4']
 * ```
 */
export function checkDeclarations(document: JsonDocument, pointer: string): readonly Finding[] {
  const declarations = asObject(valueAt(document.value, pointer)) ?? {};
  return Object.entries(declarations).flatMap(([id, value]) =>
    checkDeclaration(document, `${pointer}/${escapePointer(id)}`, id, asObject(value) ?? {}),
  );
}

function checkDeclaration(
  document: JsonDocument,
  pointer: string,
  id: string,
  { verdict, reason }: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  const requirement = requirements.find((entry) => entry.id === id);
  if (!requirement) {
    const nearest = nearestRequirement(id);
    const fix = nearest && { description: `write "${nearest}"`, replacement: nearest };
    return [document.finding(requirementUnknown, pointer, { id, nearest }, { value: id, ...(fix && { fix }) })];
  }
  const findings: Finding[] = [];
  if (typeof verdict !== 'string' || !verdicts.includes(verdict)) {
    const nearest = typeof verdict === 'string' ? nearestWord(verdict, verdicts) : undefined;
    findings.push(
      document.finding(
        declarationVerdictUnknown,
        `${pointer}/verdict`,
        { id, nearest },
        typeof verdict === 'string' ? { value: verdict } : {},
      ),
    );
  }
  if (verdict === 'not-applicable' && !requirement.condition)
    findings.push(document.finding(declarationNotConditional, `${pointer}/verdict`, { id }));
  if (typeof reason !== 'string' || reason.trim() === '')
    findings.push(document.finding(declarationReasonMissing, `${pointer}/reason`, { id }));
  return findings;
}
