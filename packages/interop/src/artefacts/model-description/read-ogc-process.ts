import { escapePointer, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import { comparableSchema } from './comparable-schema.js';
import type { DataPort, ModelDescriptionFacts } from './model-description-facts.js';
import type { ModelParts } from './read-model-description.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether a document describes a process as OGC API Processes 1.0 has it. */
export function isOgcProcess(root: Members): boolean {
  return (
    typeof root['id'] === 'string' &&
    asObject(root['outputs']) !== undefined &&
    (asObject(root['inputs']) !== undefined || Array.isArray(root['jobControlOptions'])) &&
    root['cwlVersion'] === undefined &&
    root['class'] === undefined &&
    root['steps'] === undefined
  );
}

/** Reads a process description. Inputs of plain values are parameters, the others are data. */
export function readOgcProcess(document: JsonDocument, root: Members): ModelParts {
  const problems: [pointer: string, problem: string][] = [];
  if (typeof root['version'] !== 'string' || root['version'] === '')
    problems.push(['/version', 'a process has a version']);
  const given = portsOf(document, root, 'inputs', problems);
  const outputs = portsOf(document, root, 'outputs', problems);
  if (outputs.length === 0) problems.push(['/outputs', 'a process has an output']);
  const inputs = Object.entries(asObject(root['inputs']) ?? {});
  const isParameter = inputs.map(([, one]) => isValue(asObject(asObject(one)?.['schema'])));
  const description = root['description'];
  const execute = (Array.isArray(root['links']) ? root['links'] : []).findIndex((link) =>
    /(?:^|\/)execute$/.test(String(asObject(link)?.['rel'])),
  );
  const url = asObject((root['links'] as readonly unknown[] | undefined)?.[execute])?.['href'];
  const facts: Omit<ModelDescriptionFacts, 'kind' | 'source' | 'valid'> = {
    format: 'ogc-process',
    id: String(root['id']),
    location: document.locate(''),
    ...(typeof root['title'] === 'string' && { title: root['title'] }),
    ...(typeof description === 'string' &&
      description.trim() !== '' && { method: { text: description, location: document.locate('/description') } }),
    parameters: given.filter((_, at) => isParameter[at]),
    inputs: given.filter((_, at) => !isParameter[at]),
    outputs,
    interface: {
      standard: 'ogc-api-processes',
      ...(typeof url === 'string' && { url }),
      location: document.locate(execute === -1 ? '' : `/links/${execute}`),
    },
    training: [],
  };
  return { facts, problems };
}

function portsOf(
  document: JsonDocument,
  root: Members,
  side: 'inputs' | 'outputs',
  problems: [string, string][],
): readonly DataPort[] {
  return Object.entries(asObject(root[side]) ?? {}).map(([name, value]) => {
    const pointer = `/${side}/${escapePointer(name)}`;
    const port = asObject(value);
    const schema = comparableSchema(port?.['schema']);
    if (schema === undefined) problems.push([`${pointer}/schema`, `"${name.slice(0, 60)}" has no schema`]);
    const text = [port?.['description'], port?.['title']].find((one) => typeof one === 'string' && one.trim() !== '');
    return {
      name,
      location: document.locate(pointer),
      ...(typeof text === 'string' && { description: text }),
      ...(schema !== undefined && { schema }),
      ...aspectsOf(asObject(port?.['schema'])),
    };
  });
}

/** JSON Schema has no place for these; the keys are those of the OGC and of UCUM users, with and without the prefix for extensions. */
function aspectsOf(schema: Members | undefined): Pick<DataPort, 'unit' | 'crs' | 'time'> {
  const pick = (...names: readonly string[]): string | undefined =>
    names.map((name) => schema?.[name]).find((one): one is string => typeof one === 'string' && one !== '');
  const [unit, crs, time] = [pick('x-ogc-unit', 'x-unit'), pick('x-ogc-crs', 'x-crs'), pick('x-time-step')];
  return {
    ...(unit !== undefined && { unit }),
    ...(crs !== undefined && { crs }),
    ...(time !== undefined && { time }),
  };
}

const values: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);

function isValue(schema: Members | undefined): boolean {
  return values.has(schema?.['type']) && schema?.['contentMediaType'] === undefined && schema?.['format'] !== 'uri';
}
