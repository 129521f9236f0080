import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import type { WorkerModels } from './worker-settings.js';

/** Loads models in a worker as they were loaded in the thread that started it. */
export async function loadWorkerModels(from: WorkerModels, iris: readonly string[]): Promise<readonly Model[]> {
  const models = 'types' in from ? await ownModels(from.types) : await exportedModels(from);
  if (models.length !== iris.length || models.some(({ iri }, index) => iri !== iris[index]))
    throw new DataModelsError('option-invalid', 'modelSource gives other models than those of the option "models"');
  return models;
}

async function ownModels(types: readonly string[]): Promise<readonly Model[]> {
  const { models } = await import('../models/models.js');
  const byType = new Map(models.map((model) => [model.type, model]));
  return types.flatMap((type) => byType.get(type) ?? []);
}

async function exportedModels(
  from: Exclude<WorkerModels, { readonly types: readonly string[] }>,
): Promise<readonly Model[]> {
  const module = (await import(from.module)) as Readonly<Record<string, unknown>>;
  const exported = module[from.export];
  const given: unknown = typeof exported === 'function' ? await exported(...(from.arguments ?? [])) : exported;
  const models: unknown = Array.isArray(given) ? given : (given as { models?: unknown } | undefined)?.models;
  if (!Array.isArray(models))
    throw new DataModelsError('option-invalid', `"${from.export}" of ${from.module} gives no list of models`);
  return models as readonly Model[];
}
