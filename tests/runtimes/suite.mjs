import { createRecorder } from './recorder.mjs';
import { blueprint } from './parts/blueprint.mjs';
import { catalogue } from './parts/catalogue.mjs';
import { dataModels } from './parts/data-models.mjs';
import { findings } from './parts/findings.mjs';
import { fixtures } from './parts/fixtures.mjs';
import { interop } from './parts/interop.mjs';
import { linkedData } from './parts/linked-data.mjs';
import { policy } from './parts/policy.mjs';

/** What every runtime runs, browsers too: the packages as they were built, by their names, with text in and text out. */
export const portableParts = {
  findings,
  'linked-data': linkedData,
  'data-models': dataModels,
  policy,
  catalogue,
  interop,
  blueprint,
  fixtures,
};

/** Runs parts one after the other: what each recorded, and which known facts were wrong. */
export async function runParts(parts, inputs) {
  const results = {};
  for (const [name, part] of Object.entries(parts)) {
    const record = createRecorder();
    const start = performance.now();
    try {
      await part(record, inputs);
    } catch (error) {
      record.wrong.push(`the part ended early: ${error?.stack ?? error}`);
    }
    results[name] = { entries: record.entries, wrong: record.wrong, milliseconds: performance.now() - start };
  }
  return results;
}
