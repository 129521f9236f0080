import type { Model } from '../define-model.js';
import { generateExamples } from '../examples/generate-examples.js';
import type { SchemaRepresentation } from '../json-schema/entity-schema.js';
import { valueSchemasOf } from '../json-schema/value-schemas-of.js';
import { describeSchema } from './describe-schema.js';

const titles: Readonly<Record<SchemaRepresentation, string>> = {
  'key-values': 'Key-values',
  concise: 'Concise',
  normalized: 'Normalized',
};

/**
 * Writes the documentation page of a model as Markdown: a table of its attributes, and an entity in each representation.
 *
 * @example
 * ```ts
 * import { toMarkdown } from '@ds4sscc/data-models/page';
 * import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
 *
 * toMarkdown(airQualityObserved).split('\n')[0]; // => '# AirQualityObserved'
 * ```
 */
export function toMarkdown(model: Model): string {
  const { values } = valueSchemasOf(model);
  const rows = Object.entries(model.attributes).map(([name, { kind, description, iri, units, unit }]) => {
    const stated = unit === 'stated' ? ', stated' : '';
    return [
      `[\`${name}\`](${iri})${model.required.includes(name) ? ' (required)' : ''}`,
      kind,
      describeSchema(values.get(name) ?? {}),
      units ? `${units.join(', ')}${stated}` : '',
      description,
    ];
  });
  return `# ${model.type}

${model.description}

- Follows: ${model.follows}
- Type: <${model.iri}>
- Required: ${['id', 'type', ...model.required].map((name) => `\`${name}\``).join(', ')}

## Attributes

Units are codes of UN/CEFACT Recommendation 20; the first is the usual one. Where the table says "stated", each value needs its \`unitCode\`.

| attribute | kind | value | unit | what it says |
|---|---|---|---|---|
${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}

## Examples
${(Object.keys(titles) as SchemaRepresentation[]).map((representation) => example(model, representation)).join('')}`;
}

function example(model: Model, representation: SchemaRepresentation): string {
  const examples = generateExamples(model, { representation, count: 12 });
  // Long enough to show something, short enough to read.
  const [entity] = [...examples].sort((a, b) => distance(a) - distance(b));
  return `\n### ${titles[representation]}\n\n~~~~json\n${JSON.stringify(entity, undefined, 2)}\n~~~~\n`;
}

function distance(entity: object): number {
  return Math.abs(Object.keys(entity).length - 10);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
