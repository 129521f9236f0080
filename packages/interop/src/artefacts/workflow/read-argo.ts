import { escapePointer, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { DataPort } from '../model-description/model-description-facts.js';
import type { WorkflowLink, WorkflowParts, WorkflowStep } from './workflow-facts.js';

type Members = Readonly<Record<string, unknown>>;

const kinds: ReadonlySet<unknown> = new Set([
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
]);

/** Whether a document is a workflow of Argo. */
export function isArgo(root: Members): boolean {
  return kinds.has(root['kind']) && String(root['apiVersion']).startsWith('argoproj.io/');
}

/** Reads the entry template of an Argo workflow, whose tasks hand artifacts and parameters on. */
export function readArgo(document: JsonDocument, root: Members): WorkflowParts {
  const outer = asObject(root['spec']) ?? {};
  const [spec, base] = asObject(outer['workflowSpec'])
    ? [outer['workflowSpec'] as Members, '/spec/workflowSpec']
    : [outer, '/spec'];
  const problems: { location: ReturnType<JsonDocument['locate']>; pointer: string; problem: string }[] = [];
  const wrong = (pointer: string, problem: string): void => {
    problems.push({ location: document.locate(pointer), pointer, problem });
  };
  const templates = Array.isArray(spec['templates']) ? spec['templates'].map((one) => asObject(one) ?? {}) : [];
  const entry = templates.findIndex(({ name }) => name === spec['entrypoint']);
  const main = templates[entry];
  if (!main) wrong(`${base}/entrypoint`, 'there is no template that the entrypoint names');
  const at = `${base}/templates/${entry}`;
  const tasks = tasksOf(main, at);
  const links: WorkflowLink[] = [];
  const sources: DataPort[] = argumentsOf(spec['arguments'], `${base}/arguments`).map(({ name, pointer }) => ({
    name,
    location: document.locate(pointer),
  }));
  const steps = tasks.map(({ task, pointer }): WorkflowStep => {
    const id = String(task['name']);
    const template = templates.find(({ name }) => name === task['template']);
    if (!template && task['templateRef'] === undefined)
      wrong(`${pointer}/template`, `step "${id.slice(0, 60)}" runs no template of this file`);
    const given = argumentsOf(task['arguments'], `${pointer}/arguments`);
    for (const { name, value, pointer: place } of given) {
      const from = referenceIn(value);
      if (from) links.push({ from, to: { step: id, port: name }, location: document.locate(place) });
    }
    const remote = argumentsOf(template?.['inputs'], '').filter(({ value }) => isRemote(asObject(value)));
    for (const { name } of remote) {
      const source = `${id}/${name}`;
      sources.push({ name: source, location: document.locate(pointer) });
      links.push({ from: { port: source }, to: { step: id, port: name }, location: document.locate(pointer) });
    }
    const port = (name: string): DataPort => ({ name, location: document.locate(pointer) });
    return {
      id,
      location: document.locate(pointer),
      runs: String(task['template'] ?? asObject(task['templateRef'])?.['template']),
      inputs: [...new Set([...given, ...remote].map(({ name }) => name))].map(port),
      outputs: argumentsOf(template?.['outputs'], '').map(({ name }) => port(name)),
    };
  });
  if (steps.length === 0) wrong(at, 'the workflow has no steps');
  const outputs = argumentsOf(main?.['outputs'], `${at}/outputs`);
  for (const { name, value, pointer } of outputs) {
    const from = referenceIn(value);
    if (from) links.push({ from, to: { port: name }, location: document.locate(pointer) });
  }
  // An artifact that a task writes to a store is a result, too.
  const stored = tasks.flatMap(({ task, pointer }) => {
    const template = templates.find(({ name }) => name === task['template']);
    return argumentsOf(template?.['outputs'], '').flatMap(({ name, value }) => {
      if (!isRemote(asObject(value))) return [];
      const output = `${String(task['name'])}/${name}`;
      links.push({
        from: { step: String(task['name']), port: name },
        to: { port: output },
        location: document.locate(pointer),
      });
      return [{ name: output, location: document.locate(pointer) }];
    });
  });
  const name = asObject(root['metadata'])?.['name'] ?? asObject(root['metadata'])?.['generateName'];
  return {
    facts: {
      format: 'argo',
      id: typeof name === 'string' ? name : document.source,
      location: document.locate(''),
      sources,
      steps,
      outputs: [
        ...outputs.map(({ name: output, pointer }) => ({ name: output, location: document.locate(pointer) })),
        ...stored,
      ],
      links,
    },
    problems,
  };
}

function tasksOf(
  template: Members | undefined,
  at: string,
): readonly { readonly task: Members; readonly pointer: string }[] {
  const tasks = asObject(template?.['dag'])?.['tasks'];
  if (Array.isArray(tasks))
    return tasks.map((task, index) => ({ task: asObject(task) ?? {}, pointer: `${at}/dag/tasks/${index}` }));
  const rounds = template?.['steps'];
  if (!Array.isArray(rounds)) return [];
  return rounds.flatMap((round, row) =>
    (Array.isArray(round) ? round : [round]).map((task, index) => ({
      task: asObject(task) ?? {},
      pointer: Array.isArray(round) ? `${at}/steps/${row}/${index}` : `${at}/steps/${row}`,
    })),
  );
}

function argumentsOf(
  value: unknown,
  pointer: string,
): readonly { readonly name: string; readonly value: unknown; readonly pointer: string }[] {
  return (['artifacts', 'parameters'] as const).flatMap((list) => {
    const entries = asObject(value)?.[list];
    return (Array.isArray(entries) ? entries : []).flatMap((one, index) => {
      const name = asObject(one)?.['name'];
      return typeof name === 'string'
        ? [{ name, value: one, pointer: `${pointer}/${escapePointer(list)}/${index}` }]
        : [];
    });
  });
}

/** `{{tasks.A.outputs.artifacts.x}}`, `{{workflow.parameters.y}}`, `{{inputs.artifacts.z}}`. */
function referenceIn(value: unknown): WorkflowLink['from'] | undefined {
  const members = asObject(value);
  const text = [members?.['from'], members?.['value'], asObject(members?.['valueFrom'])?.['parameter']].find(
    (one) => typeof one === 'string',
  );
  const inner = /\{\{\s*([\w.-]{1,200})\s*\}\}/.exec(String(text ?? ''))?.[1]?.split('.');
  if (!inner) return undefined;
  const port = inner.at(-1) as string;
  if (inner[0] === 'tasks' || inner[0] === 'steps') return { step: inner[1] as string, port };
  return { port };
}

const stores: readonly string[] = ['s3', 'gcs', 'http', 'git', 'azure', 'oss', 'hdfs', 'artifactory'];

function isRemote(artifact: Members | undefined): boolean {
  return artifact !== undefined && stores.some((store) => asObject(artifact[store]) !== undefined);
}
