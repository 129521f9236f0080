import { type Finding, type JsonDocument, parseJson } from '@ds4sscc/findings';
import { recogniseApiDescription, rules as interopRules, summariseApi } from '@ds4sscc/interop';
import { readText } from '../open-source.js';
import { parseYaml } from '../parse-yaml.js';
import { firstKey } from './first-key.js';
import type { CheckContext, CheckedSource, SourceKind } from './source-kind.js';

const formats: ReadonlySet<string> = new Set(['openapi', 'asyncapi', 'swagger']);
/** A key of the outermost mapping of block YAML, wherever it stands. */
const blockKey = /^(?:openapi|asyncapi|swagger)[ \t]*:/m;

/** A formal description of a service: OpenAPI or AsyncAPI, in JSON or YAML. */
export const apiDescription: SourceKind = {
  recognise: ({ headText }) => formats.has(firstKey(headText) ?? '') || blockKey.test(headText),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'service description', outcome: 'unreadable', contents: {} };
    const document = /^\s*[{[]/.test(text) ? parseJson(text, source.name) : parseYaml(text, source.name);
    return checkApi(document, context);
  },
};

/** Whether a document is a service description. */
export function isApi({ value }: JsonDocument): boolean {
  return recogniseApiDescription(value) !== undefined;
}

/** Checks a service description that was read. */
export async function checkApi(document: JsonDocument, context: CheckContext): Promise<CheckedSource> {
  // The official schemas are large, and most sources are no service descriptions.
  const { validateApiDescription } = await import('@ds4sscc/interop/api');
  context.tested(interopRules.filter((rule) => rule.id.startsWith('api/')));
  const problems = [...document.findings, ...validateApiDescription(document)];
  context.add(problems);
  const summary = summariseApi(document);
  if (summary) context.facts.apis.push({ ...summary, valid: !problems.some(isFault) });
  const format = recogniseApiDescription(document.value) ?? 'not readable';
  return { kind: `service description (${format})`, outcome: 'checked', contents: {} };
}

/** Readers differ in which of two equal keys they take, so that nobody can tell what such a description says. */
function isFault({ level, rule }: Finding): boolean {
  return level === 'error' || rule === 'json/duplicate-key';
}
