import { defineRule, type Rule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { entitySummary } from './entity-summary.js';

/** Data of another type than the description says. */
export const modelMismatch: Rule<{ declared: string; found: string; file: string }> = defineRule<{
  declared: string;
  found: string;
  file: string;
}>({
  id: 'dataspace/model-mismatch',
  title: 'Data of another model than declared',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: ['MIM2 R1.1'],
  help: 'Correct the model in the description, or move the records to the dataset they belong to.',
  message: ({ declared, found, file }) => `the description says ${declared}, but ${file} holds ${found}`,
});

/** The model of a dataset against its files. One file that could not be looked into leaves open whether all of them follow it. */
export const declaredModels: AcrossCheck = {
  rules: [modelMismatch],
  applies(scope) {
    const files = scope.dataSpace.datasets.flatMap((one) => (one.model === undefined ? [] : (one.files ?? [])));
    return files.length > 0 && files.every((file) => entitySummary(file, scope) !== undefined);
  },
  *check(scope) {
    const { document, dataSpace } = scope;
    for (const [index, { model, files = [] }] of dataSpace.datasets.entries()) {
      if (model === undefined) continue;
      for (const file of files) {
        const others = Object.keys(entitySummary(file, scope)?.types ?? {}).filter((type) => type !== model);
        if (others.length === 0) continue;
        const words = { declared: model, found: others.join(', '), file };
        yield document.finding(modelMismatch, `/datasets/${index}/model`, words, { value: model });
      }
    }
  },
};
