import { parseJson } from '@ds4sscc/findings';
import { checkApiDescription, recogniseApiDescription, rules as interopRules, summariseApi } from '@ds4sscc/interop';
import { readText } from '../open-source.js';
import { parseYaml } from '../parse-yaml.js';
import { firstKey } from './first-key.js';
import type { SourceKind } from './source-kind.js';

const formats: ReadonlySet<string> = new Set(['openapi', 'asyncapi', 'swagger']);

/** A formal description of a service: OpenAPI or AsyncAPI, in JSON or YAML. */
export const apiDescription: SourceKind = {
  recognise: ({ headText }) =>
    formats.has(firstKey(headText) ?? '') || /^\s*\{[^{}]{0,400}"(?:openapi|asyncapi|swagger)"\s*:/.test(headText),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'service description', outcome: 'unreadable', contents: {} };
    const document = /^\s*[{[]/.test(text) ? parseJson(text, source.name) : parseYaml(text, source.name);
    context.tested(interopRules.filter((rule) => rule.id.startsWith('api/')));
    const problems = [...document.findings, ...checkApiDescription(document)];
    context.add(problems);
    const summary = summariseApi(document);
    if (summary) context.facts.apis.push({ ...summary, valid: !problems.some(({ level }) => level === 'error') });
    return {
      kind: `service description (${recogniseApiDescription(document.value) ?? 'not readable'})`,
      outcome: 'checked',
      contents: {},
    };
  },
};
