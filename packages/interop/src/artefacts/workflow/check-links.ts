import type { WorkflowEnd, WorkflowParts } from './workflow-facts.js';

/** Ends of connections that are not there, and steps that nothing is connected with. */
export function checkLinks({ sources, steps, outputs, links }: WorkflowParts['facts']): WorkflowParts['problems'] {
  const ends = new Set<string>();
  const key = ({ step = '', port }: WorkflowEnd): string => JSON.stringify([step, port]);
  for (const { name } of sources) ends.add(key({ port: name }));
  const targets = new Set(outputs.map(({ name }) => key({ port: name })));
  for (const { id, inputs, outputs: made } of steps) {
    for (const { name } of made) ends.add(key({ step: id, port: name }));
    for (const { name } of inputs) targets.add(key({ step: id, port: name }));
  }
  return links.flatMap(({ from, to, location }) => [
    ...(ends.has(key(from)) ? [] : [{ location, problem: `there is no source ${named(from)}` }]),
    ...(targets.has(key(to)) ? [] : [{ location, problem: `there is no input or output ${named(to)}` }]),
  ]);
}

function named({ step, port }: WorkflowEnd): string {
  return step === undefined ? `"${port.slice(0, 60)}"` : `"${port.slice(0, 60)}" of step "${step.slice(0, 60)}"`;
}
