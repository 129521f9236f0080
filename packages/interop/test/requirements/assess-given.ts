import { type AnyRule, createCollector, type Evidence, type Finding, parseJson } from '@ds4sscc/findings';
import { type AssessmentInput, recogniseApiDescription, requirement, rules, summariseApi } from '@ds4sscc/interop';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { type ArtefactContent, readArtefact } from '@ds4sscc/interop/artefacts';
import { assessRequirement } from '../../src/assess-requirement.js';
import { sourceTraces } from '../../src/claims/source-traces.js';
import type { Given } from './fixture.js';

/** The evidence on one requirement that pieces of evidence give. */
export async function assessGiven(id: string, given: readonly Given[]): Promise<Evidence> {
  const input = await inputOf(given);
  return assessRequirement(requirement(id), input, sourceTraces(input));
}

/** What the pieces come to, as a caller would compose it: texts are read, and what was found in them counts. */
async function inputOf(given: readonly Given[]): Promise<AssessmentInput> {
  const parts: Partial<AssessmentInput>[] = [];
  const findings: Finding[] = [];
  for (const piece of given) {
    if ('facts' in piece) parts.push(piece.facts);
    else parts.push(await read(piece, findings));
  }
  const ran = ruleResultsOf(findings);
  return merge([{ rules: ran, findings }, ...parts]) as unknown as AssessmentInput;
}

async function read(piece: Exclude<Given, { facts: unknown }>, findings: Finding[]): Promise<Partial<AssessmentInput>> {
  const add = (found: readonly Finding[]): boolean => {
    for (const one of found) findings.push(one);
    return found.some(({ level }) => level === 'error');
  };
  const { source } = piece;
  const content = contentOf(piece);
  const { document } = content;
  if (document) add(document.findings);
  if (document && recogniseApiDescription(document.value) !== undefined) {
    const broken = add(validateApiDescription(document));
    const summary = summariseApi(document);
    return summary ? { apis: [{ ...summary, valid: !broken }] } : {};
  }
  const reading = await readArtefact(content, { source });
  if (!reading) return {};
  add(reading.findings);
  return reading.artefact ? { artefacts: [reading.artefact] } : {};
}

function contentOf(piece: Exclude<Given, { facts: unknown }>): ArtefactContent {
  if ('bytes' in piece) return { bytes: piece.bytes };
  if ('text' in piece) return { text: piece.text };
  const text = JSON.stringify(piece.json, undefined, 2) ?? '';
  return { text, document: parseJson(text, piece.source) };
}

function ruleResultsOf(findings: readonly Finding[]): AssessmentInput['rules'] {
  const known = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));
  const fired = [...new Set(findings.map(({ rule }) => rule))].flatMap((id) => known.get(id) ?? []);
  const collector = createCollector({ rules: fired });
  collector.tested(fired);
  for (const one of findings) if (known.has(one.rule)) collector.add(one);
  return collector.ruleResults();
}

/** Lists are put together; of anything else the last counts. */
function merge(parts: readonly Partial<AssessmentInput>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      const earlier = merged[key];
      merged[key] = Array.isArray(earlier) && Array.isArray(value) ? [...earlier, ...value] : value;
    }
  return merged;
}
