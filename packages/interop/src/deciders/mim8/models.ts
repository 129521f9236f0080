import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { DataPort, ModelDescriptionFacts } from '../../artefacts/model-description/model-description-facts.js';
import type { AssessmentInput } from '../../assessment-input.js';

/** Everything that is said of one model, in as many documents as speak of it. */
export interface Model {
  readonly id: string;
  readonly descriptions: readonly ModelDescriptionFacts[];
  readonly valid: boolean;
}

/** All described models. Documents speak of the same one where its id or name is the same. */
export function describedModels(input: AssessmentInput): readonly Model[] {
  const found = new Map<string, ModelDescriptionFacts[][]>();
  for (const description of artefactsOf(input, 'model-description')) {
    const key = lastPart(description.id) || description.source;
    const models = found.get(key) ?? [];
    const same = models.find((model) => model.every((other) => isSameHost(other.id, description.id)));
    if (same) same.push(description);
    else found.set(key, [...models, [description]]);
  }
  return [...found.values()].flat().map((descriptions) => ({
    id: (descriptions[0] as ModelDescriptionFacts).id,
    descriptions,
    valid: descriptions.every(({ valid }) => valid),
  }));
}

/** The model that a step of a workflow runs, by its id or address. */
export function modelThatRuns(models: readonly Model[], runs: string | undefined): Model | undefined {
  if (runs === undefined) return undefined;
  const wanted = lastPart(runs);
  return wanted === '' ? undefined : models.find(({ id }) => lastPart(id) === wanted);
}

/** The port of this name, as the model that a step runs describes it. */
export function describedPort(
  model: Model | undefined,
  side: 'inputs' | 'outputs',
  name: string,
): DataPort | undefined {
  const ports = (model?.descriptions ?? []).flatMap((one) =>
    side === 'outputs' ? one.outputs : [...one.inputs, ...(one.parameters ?? [])],
  );
  return (
    ports.find((port) => port.name === name) ??
    (side === 'outputs' && name === 'output' && ports.length === 1 ? ports[0] : undefined)
  );
}

/** Addresses of different hosts name different things, however alike they end. A name without a host may be that of either. */
function isSameHost(one: string, other: string): boolean {
  const [host, otherHost] = [one, other].map((id) => (URL.canParse(id) ? new URL(id).host : ''));
  return host === '' || otherHost === '' || host === otherHost;
}

/** `https://city.example/processes/noise/execution`, `#noise` and `noise` are the same process. */
function lastPart(id: string): string {
  const parts = (id.split('?')[0] ?? '').split(/[/:#]/).filter((part) => part !== '' && part !== 'execution');
  return (parts.at(-1) ?? '').toLowerCase().replace(/\.cwl$/, '');
}
