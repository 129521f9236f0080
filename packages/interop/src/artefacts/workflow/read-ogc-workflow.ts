import { escapePointer, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { DataPort } from '../model-description/model-description-facts.js';
import type { WorkflowLink, WorkflowParts, WorkflowStep } from './workflow-facts.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether a document asks for an execution as OGC API Processes part 3 has it. */
export function isOgcWorkflow(root: Members): boolean {
  return typeof root['process'] === 'string' && asObject(root['inputs']) !== undefined;
}

/** Reads a nested execution: an input that names a process is the output of that one. Nothing here calls itself. */
export function readOgcWorkflow(document: JsonDocument, root: Members): WorkflowParts {
  const steps: WorkflowStep[] = [];
  const sources: DataPort[] = [];
  const links: WorkflowLink[] = [];
  const open: { readonly call: Members; readonly pointer: string; readonly to?: WorkflowLink['to'] }[] = [
    { call: root, pointer: '' },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { call, pointer, to } = next;
    const id = pointer === '' ? 'main' : pointer;
    const inputs = Object.entries(asObject(call['inputs']) ?? {}).map(([name, value]) => ({
      name,
      value,
      at: `${pointer}/inputs/${escapePointer(name)}`,
    }));
    const port = outputOf(call);
    steps.push({
      id,
      location: document.locate(pointer),
      runs: String(call['process']),
      inputs: inputs.map(({ name, at }) => ({ name, location: document.locate(at) })),
      outputs: [{ name: port, location: document.locate(pointer) }],
    });
    links.push({ from: { step: id, port }, to: to ?? { port }, location: document.locate(pointer) });
    for (const { name, value, at } of inputs) {
      for (const [one, place] of Array.isArray(value)
        ? value.map((each, index) => [each, `${at}/${index}`] as const)
        : [[value, at] as const]) {
        const members = asObject(one);
        const target = { step: id, port: name };
        if (typeof members?.['process'] === 'string') open.push({ call: members, pointer: place, to: target });
        const dataset = members?.['collection'] ?? members?.['href'];
        if (typeof dataset !== 'string') continue;
        sources.push({ name: place, location: document.locate(place), dataset });
        links.push({ from: { port: place }, to: target, location: document.locate(place) });
      }
    }
  }
  return {
    facts: {
      format: 'ogc-processes-3',
      id: typeof root['id'] === 'string' ? root['id'] : document.source,
      location: document.locate(''),
      sources,
      steps,
      outputs: [{ name: outputOf(root), location: document.locate('') }],
      links,
    },
    problems: [],
  };
}

/** The output that is asked for; a process with one has it unasked. */
function outputOf(call: Members): string {
  const [first] = Object.keys(asObject(call['outputs']) ?? {});
  return first ?? 'output';
}
