import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A description that its own standard does not allow. */
export const modelDescriptionInvalid: Rule<{ format: string; problem: string }> = defineRule<{
  format: string;
  problem: string;
}>({
  id: 'twin/model-description-invalid',
  title: 'Description of a model that breaks its standard',
  level: 'error',
  source:
    'OGC 18-062r2 (API Processes 1.0), 7.10; Open Inference Protocol (KServe V2), model metadata; Model Card Toolkit schema 0.0.2',
  requirements: ['MIM8 R3.1'],
  help: 'Add or correct the member, as the standard of the description has it.',
  message: ({ format, problem }) => `${format}: ${problem}`,
});

/** The rules that reading descriptions of models can fire. */
export const modelDescriptionRules: readonly AnyRule[] = [modelDescriptionInvalid];
