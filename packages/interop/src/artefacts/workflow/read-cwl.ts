import { escapePointer, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import { comparableSchema } from '../model-description/comparable-schema.js';
import type { DataPort } from '../model-description/model-description-facts.js';
import type { WorkflowLink, WorkflowParts, WorkflowStep } from './workflow-facts.js';

type Members = Readonly<Record<string, unknown>>;
type Entry = readonly [id: string, value: unknown, pointer: string];

/** Whether a document is a workflow of CWL, alone or packed with its tools. */
export function isCwl(root: Members): boolean {
  return typeof root['cwlVersion'] === 'string' && workflowIn(root) !== undefined;
}

function workflowIn(root: Members): { readonly workflow: Members; readonly pointer: string } | undefined {
  if (root['class'] === 'Workflow') return { workflow: root, pointer: '' };
  const graph = Array.isArray(root['$graph']) ? root['$graph'].map(asObject) : [];
  const isMain = (one: Members | undefined): boolean => /^#?main$/.test(String(one?.['id']));
  const at = [
    graph.findIndex((one) => one?.['class'] === 'Workflow' && isMain(one)),
    graph.findIndex((one) => one?.['class'] === 'Workflow'),
  ].find((index) => index !== -1);
  return at === undefined ? undefined : { workflow: graph[at] as Members, pointer: `/$graph/${at}` };
}

/** Reads a CWL workflow. Steps know the types of their ports where their tool stands in the same document. */
export function readCwl(document: JsonDocument, root: Members): WorkflowParts {
  const { workflow, pointer } = workflowIn(root) ?? { workflow: root, pointer: '' };
  const problems: { location: ReturnType<JsonDocument['locate']>; pointer: string; problem: string }[] = [];
  const wrong = (at: string, problem: string): void => {
    problems.push({ location: document.locate(at), pointer: at, problem });
  };
  if (!/^v1\.[0-2]/.test(String(root['cwlVersion']))) wrong('/cwlVersion', 'the version of CWL is not 1.0, 1.1 or 1.2');
  const tools = new Map(
    (Array.isArray(root['$graph']) ? root['$graph'] : []).map((one) => [
      bare(String(asObject(one)?.['id'])),
      asObject(one),
    ]),
  );
  const links: WorkflowLink[] = [];
  const connect = (source: unknown, to: WorkflowLink['to'], at: string): void => {
    for (const one of Array.isArray(source) ? source : source === undefined ? [] : [source]) {
      const [step, port] = String(one)
        .replace(/^#(?:main\/)?/, '')
        .split('/');
      links.push({
        from: port === undefined ? { port: step as string } : { step: step as string, port },
        to,
        location: document.locate(at),
      });
    }
  };
  const steps = entriesOf(workflow['steps'], `${pointer}/steps`).map(([id, value, at]): WorkflowStep => {
    const step = asObject(value) ?? {};
    const run = step['run'];
    if (run === undefined) wrong(`${at}/run`, `step "${id.slice(0, 60)}" runs nothing`);
    const tool = asObject(run) ?? tools.get(bare(String(run)));
    const ins = entriesOf(step['in'], `${at}/in`);
    for (const [name, given, place] of ins)
      connect(asObject(given)?.['source'] ?? (asObject(given) ? undefined : given), { step: id, port: name }, place);
    return {
      id,
      location: document.locate(at),
      ...(typeof run === 'string' ? { runs: run } : typeof tool?.['id'] === 'string' ? { runs: tool['id'] } : {}),
      inputs: ins.map(([name, , place]) => ({ ...portOf(document, name, typeIn(tool, 'inputs', name), place) })),
      outputs: entriesOf(step['out'], `${at}/out`).map(([name, , place]) =>
        portOf(document, name, typeIn(tool, 'outputs', name), place),
      ),
    };
  });
  if (steps.length === 0) wrong(`${pointer}/steps`, 'the workflow has no steps');
  const outputs = entriesOf(workflow['outputs'], `${pointer}/outputs`);
  for (const [name, value, at] of outputs) connect(asObject(value)?.['outputSource'], { port: name }, at);
  return {
    facts: {
      format: 'cwl',
      id: typeof workflow['id'] === 'string' ? workflow['id'] : document.source,
      location: document.locate(pointer),
      sources: entriesOf(workflow['inputs'], `${pointer}/inputs`).map(([name, value, at]) =>
        portOf(document, name, value, at),
      ),
      steps,
      outputs: outputs.map(([name, value, at]) => portOf(document, name, value, at)),
      links,
    },
    problems,
  };
}

/** CWL writes lists of things with an id, and maps by id, and plain names, as the author likes. */
function entriesOf(value: unknown, pointer: string): readonly Entry[] {
  if (Array.isArray(value))
    return value.map((one, index) => [
      bare(typeof one === 'string' ? one : String(asObject(one)?.['id'])),
      one,
      `${pointer}/${index}`,
    ]);
  return Object.entries(asObject(value) ?? {}).map(([id, one]) => [id, one, `${pointer}/${escapePointer(id)}`]);
}

function typeIn(tool: Members | undefined, side: 'inputs' | 'outputs', name: string): unknown {
  return entriesOf(tool?.[side], '').find(([id]) => id === name)?.[1];
}

/** Packed documents write `#tool/port`; a port is known by its last part. */
function bare(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('#'), id.lastIndexOf('/')) + 1);
}

function portOf(document: JsonDocument, name: string, given: unknown, pointer: string): DataPort {
  const members = asObject(given);
  const type = members?.['type'] ?? (members || given === name ? undefined : given);
  const format = members?.['format'];
  const schema = type === undefined ? undefined : comparableSchema({ type, ...(format !== undefined && { format }) });
  const description = members?.['doc'] ?? members?.['label'];
  return {
    name,
    location: document.locate(pointer),
    ...(typeof description === 'string' && { description }),
    ...(schema !== undefined && { schema }),
  };
}
