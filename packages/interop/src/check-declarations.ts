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
import { traces } from './claims/declared-claim.js';
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
  help: 'Use the id of a requirement of version 9.0, such as "MIM3 RC5.4", or the full id of a demand of another framework that takes statements, such as "ds4sscc:2025/duty/security". Numbers of earlier versions differ.',
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

/** A statement that others cannot follow up. */
export const declarationIncomplete: Rule<{ id: string; lacking: readonly string[] }> = defineRule<{
  id: string;
  lacking: readonly string[];
}>({
  id: 'interop/declaration-incomplete',
  title: 'Declaration that cannot be followed up',
  level: 'warning',
  source: 'MIMs Plus 9.0, conformance (a statement is accompanied by evidence)',
  requirements: [],
  help: 'Give "evidence" (a link), "responsible" (a role or an office) and "date" (the day, such as 2026-11-22). Without them the statement never counts as evidence.',
  message: ({ id, lacking }) => `the declaration for ${id} does not give ${lacking.join(', ')}`,
});

/** Evidence that is no link, or a day that is none. */
export const declarationValueInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'interop/declaration-value-invalid',
  title: 'Declaration with a value of the wrong kind',
  level: 'error',
  source: 'RFC 3986, section 3; RFC 3339, section 5.6 (full-date)',
  requirements: [],
  help: 'Write the evidence as a link and the date as year, month and day. A statement cannot be made in the future.',
  message: ({ expected }) => `expected ${expected}`,
});

/** The rules that declarations can fire. */
export const declarationRules: readonly AnyRule[] = [
  requirementUnknown,
  declarationVerdictUnknown,
  declarationReasonMissing,
  declarationNotConditional,
  declarationIncomplete,
  declarationValueInvalid,
];

const verdicts = ['pass', 'fail', 'not-applicable'];

/** How declarations are judged. */
export interface DeclarationOptions {
  /** The day of the check (RFC 3339 full-date); without it no day is in the future. */
  readonly today?: string;
  /** Demands of other frameworks that statements may be about, such as `ds4sscc:2025/duty/security`. */
  readonly demands?: readonly { readonly id: string; readonly condition?: string }[];
}

/**
 * Checks the declarations that stand in a document, an object from requirement ids to `{ verdict, reason, evidence, responsible, date }`, under a JSON pointer.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { checkDeclarations } from '@ds4sscc/interop';
 *
 * const document = parseJson('{ "MIM3 R5.4": { "verdict": "fail", "reason": "no register yet" } }', 'claims.json');
 * checkDeclarations(document, '').map(({ fix }) => fix?.replacement); // => ['MIM3 RC5.4']
 * ```
 */
export function checkDeclarations(
  document: JsonDocument,
  pointer: string,
  { today, demands = [] }: DeclarationOptions = {},
): readonly Finding[] {
  const declarations = asObject(valueAt(document.value, pointer)) ?? {};
  return Object.entries(declarations).flatMap(([id, value]) =>
    checkDeclaration(document, `${pointer}/${escapePointer(id)}`, id, asObject(value) ?? {}, { today, demands }),
  );
}

function checkDeclaration(
  document: JsonDocument,
  pointer: string,
  id: string,
  declaration: Readonly<Record<string, unknown>>,
  { today, demands }: { readonly today: string | undefined } & Required<Pick<DeclarationOptions, 'demands'>>,
): readonly Finding[] {
  const { verdict, reason } = declaration;
  const requirement = [...requirements, ...demands].find((entry) => entry.id === id);
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
  findings.push(...traceFindings(document, pointer, id, declaration, today));
  return findings;
}

/** Whether a statement says where its evidence is, who answers for it and since when: an admission needs none of it. */
function traceFindings(
  document: JsonDocument,
  pointer: string,
  id: string,
  declaration: Readonly<Record<string, unknown>>,
  today: string | undefined,
): readonly Finding[] {
  if (declaration['verdict'] === 'fail') return [];
  const lacking: string[] = [];
  const findings: Finding[] = [];
  for (const { name, words, form, isSound } of traces) {
    const value = declaration[name];
    if (value === undefined) lacking.push(words);
    else if (!isSound(value, today))
      findings.push(document.finding(declarationValueInvalid, `${pointer}/${name}`, { expected: form }, { value }));
  }
  return lacking.length === 0
    ? findings
    : [...findings, document.finding(declarationIncomplete, pointer, { id, lacking })];
}
