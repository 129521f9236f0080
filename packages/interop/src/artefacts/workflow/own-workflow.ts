import type { JsonDocument } from '@ds4sscc/findings';
import * as z from 'zod/mini';
import { group, iri, list, text } from '../forms/form-pieces.js';
import type { DataPort } from '../model-description/model-description-facts.js';
import { portMembers, present } from '../model-description/own-model.js';
import type { WorkflowLink, WorkflowParts } from './workflow-facts.js';

const portGroup = group(portMembers);

/** The form of `kind: ds4sscc/workflow`. `from` names a source, or a step and its output as `step/output`. */
export const ownWorkflow = group({
  kind: z.literal('ds4sscc/workflow'),
  id: iri,
  title: z.optional(text),
  sources: list(group(portMembers)),
  steps: list(
    group({
      id: text,
      role: z.enum(['transform', 'model']),
      runs: z.optional(text),
      inputs: list(group({ ...portMembers, from: text })),
      outputs: list(group(portMembers)),
    }),
  ),
  outputs: list(group({ ...portMembers, from: text })),
});

/** The facts of a workflow in that form. */
export function ownWorkflowParts(document: JsonDocument, form: z.infer<typeof ownWorkflow>): WorkflowParts {
  const links: WorkflowLink[] = [];
  const connect = (from: string, to: WorkflowLink['to'], pointer: string): void => {
    const slash = from.indexOf('/');
    links.push({
      from: slash === -1 ? { port: from } : { step: from.slice(0, slash), port: from.slice(slash + 1) },
      to,
      location: document.locate(`${pointer}/from`),
    });
  };
  const port = (members: z.infer<typeof portGroup>, pointer: string): DataPort => {
    const { name, description, schema, unit, crs, time, dataset } = members;
    return { name, location: document.locate(pointer), ...present({ description, schema, unit, crs, time, dataset }) };
  };
  const steps = form.steps.map(({ id, role, runs, inputs, outputs }, at) => {
    for (const [index, { name, from }] of inputs.entries())
      connect(from, { step: id, port: name }, `/steps/${at}/inputs/${index}`);
    return {
      id,
      role,
      location: document.locate(`/steps/${at}`),
      ...(runs !== undefined && { runs }),
      inputs: inputs.map((one, index) => port(one, `/steps/${at}/inputs/${index}`)),
      outputs: outputs.map((one, index) => port(one, `/steps/${at}/outputs/${index}`)),
    };
  });
  for (const [index, { name, from }] of form.outputs.entries()) connect(from, { port: name }, `/outputs/${index}`);
  return {
    facts: {
      format: 'own',
      id: form.id,
      location: document.locate(''),
      sources: form.sources.map((one, index) => port(one, `/sources/${index}`)),
      steps,
      outputs: form.outputs.map((one, index) => port(one, `/outputs/${index}`)),
      links,
    },
    problems: [],
  };
}
