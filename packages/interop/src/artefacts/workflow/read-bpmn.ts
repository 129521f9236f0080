import { XMLParser } from 'fast-xml-parser';
import { asObject } from '../../api/json-object.js';
import { xmlElements } from '../../services/xml-elements.js';
import { readXmlRoot } from '../../services/xml-root.js';
import type { DataPort } from '../model-description/model-description-facts.js';
import type { WorkflowLink, WorkflowParts, WorkflowStep } from './workflow-facts.js';

type Members = Readonly<Record<string, unknown>>;

const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const longest = 16 * 1024 * 1024;
const tasks: readonly string[] = [
  'task',
  'serviceTask',
  'scriptTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'callActivity',
];

/** Whether a text is a process model of BPMN 2.0. */
export function isBpmn(text: string): boolean {
  return text.trimStart().startsWith('<') && text.slice(0, 20_000).includes(model);
}

/** Reads the first process of a BPMN file: its tasks, and the data that goes into them and comes out. */
export function readBpmn(text: string, source: string): WorkflowParts {
  const none = (problem: string): WorkflowParts => ({
    facts: { format: 'bpmn', id: source, location: { source }, sources: [], steps: [], outputs: [], links: [] },
    problems: [{ location: { source }, problem }],
  });
  if (text.length > longest) return none(`it is longer than ${longest} characters and is not read`);
  const root = readXmlRoot(text);
  if ('problem' in root) return none(root.problem);
  if (root.root.name !== 'definitions' || root.root.namespace !== model)
    return none('the root is no definitions of BPMN 2.0');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    processEntities: false,
    parseTagValue: false,
    // Elements within the root; attributes stay as they are.
    isArray: (_, path, _isLeaf, isAttribute) => !isAttribute && typeof path === 'string' && path.includes('.'),
  });
  const definitions = asObject((parser.parse(text) as Members)['definitions']) ?? {};
  const process = xmlElements(definitions['process'])[0];
  if (!process) return none('there is no process');
  const place = (id: unknown): { source: string; node: string } => ({ source, node: String(id) });
  const items = new Map(
    xmlElements(definitions['itemDefinition']).map((one) => [String(one['@id']), one['@structureRef']]),
  );
  const data = new Map(
    ['dataObjectReference', 'dataStoreReference'].flatMap((name) =>
      xmlElements(process[name]).map((one) => [String(one['@id']), one] as const),
    ),
  );
  const portOf = (id: string): DataPort => {
    const structure = items.get(String(data.get(id)?.['@itemSubjectRef'] ?? ''));
    return {
      name: id,
      location: place(id),
      ...(typeof data.get(id)?.['@name'] === 'string' && { description: String(data.get(id)?.['@name']) }),
      ...(typeof structure === 'string' && { schema: structure }),
    };
  };
  const steps: WorkflowStep[] = [];
  const made = new Map<string, string[]>();
  const taken = new Map<string, string[]>();
  for (const element of tasks.flatMap((name) => xmlElements(process[name]))) {
    const id = String(element['@id']);
    const reads = xmlElements(element['dataInputAssociation'])
      .flatMap((one) => textsOf(one, 'sourceRef'))
      .filter((one) => data.has(one));
    const writes = xmlElements(element['dataOutputAssociation'])
      .flatMap((one) => textsOf(one, 'targetRef'))
      .filter((one) => data.has(one));
    const runs = element['@implementation'] ?? element['@calledElement'];
    steps.push({
      id,
      location: place(id),
      ...(typeof runs === 'string' && { runs }),
      inputs: reads.map(portOf),
      outputs: writes.map(portOf),
    });
    for (const one of writes) made.set(one, [...(made.get(one) ?? []), id]);
    for (const one of reads) taken.set(one, [...(taken.get(one) ?? []), id]);
  }
  const links: WorkflowLink[] = [];
  for (const [id, readers] of taken)
    for (const reader of readers)
      for (const from of made.get(id) ?? [undefined])
        links.push({
          from: from === undefined ? { port: id } : { step: from, port: id },
          to: { step: reader, port: id },
          location: place(reader),
        });
  const results = [...made.keys()].filter((id) => !taken.has(id));
  for (const id of results)
    for (const from of made.get(id) ?? [])
      links.push({ from: { step: from, port: id }, to: { port: id }, location: place(from) });
  return {
    facts: {
      format: 'bpmn',
      id: String(process['@id'] ?? source),
      location: place(process['@id']),
      sources: [...taken.keys()].filter((id) => !made.has(id)).map(portOf),
      steps,
      outputs: results.map(portOf),
      links,
    },
    problems: steps.length === 0 ? [{ location: place(process['@id']), problem: 'the process has no tasks' }] : [],
  };
}

function textsOf(parent: Members, name: string): readonly string[] {
  const found = parent[name];
  return (Array.isArray(found) ? found : [found]).flatMap((one) => {
    const text = typeof one === 'string' ? one : asObject(one)?.['#text'];
    return typeof text === 'string' ? [text.trim()] : [];
  });
}
