import { readText } from '../open-source.js';
import { firstKey } from './first-key.js';
import type { SourceKind } from './source-kind.js';

/** A description of a data space: YAML or JSON with a `dataspace` version on top, or a file of that name. */
export const description: SourceKind = {
  recognise: ({ name, headText }) =>
    /(^|\/)dataspace\.(ya?ml|json)$/.test(name) ||
    (firstKey(headText) === 'dataspace' && /dataspace["']?\s*:\s*["']?\d/.test(headText)),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'data space description', outcome: 'unreadable', contents: {} };
    const { descriptionRules, parseDataSpace } = await import('../parse-data-space.js');
    const { parseYaml, yamlRules } = await import('../parse-yaml.js');
    const document = parseYaml(text, source.name);
    const parsed = parseDataSpace(document);
    context.tested(document.value === undefined ? yamlRules : [...yamlRules, ...descriptionRules]);
    context.add(parsed.findings);
    const { dataSpace } = parsed;
    if (!dataSpace) return { kind: 'data space description', outcome: 'checked', contents: {} };
    const folder = source.name.slice(0, source.name.lastIndexOf('/') + 1);
    context.facts.described.push({ document, folder, dataSpace });
    const { participants, datasets, services = [] } = dataSpace;
    return {
      kind: 'data space description',
      outcome: 'checked',
      contents: { participants: participants.length, datasets: datasets.length, services: services.length },
    };
  },
};
