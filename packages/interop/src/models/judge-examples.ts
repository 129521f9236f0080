import type { Judgement } from '../judged-forms.js';
import { evaluateSchema } from '../schemas/evaluate-schema.js';
import type { DocumentedModel } from './documented-models.js';

/** Whether a model has examples, all valid against its schema. */
export function judgeExamples({ form: { examples }, schema, library }: DocumentedModel): Judgement {
  const at = '/examples';
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand, or has errors', at: '/schema' };
  if (examples.length === 0) return { verdict: 'fail', reason: 'it has no example', at };
  const truths = examples.map((example) =>
    evaluateSchema({ schema: schema.schema, document: schema }, example, library),
  );
  const bad = truths.indexOf('no');
  if (bad >= 0)
    return { verdict: 'fail', reason: `example ${bad + 1} is not valid against its schema`, at: `${at}/${bad}` };
  const open = truths.indexOf('unknown');
  if (open >= 0)
    return {
      verdict: 'unknown',
      reason: `not decided whether example ${open + 1} is valid against its schema`,
      at: `${at}/${open}`,
    };
  return { verdict: 'pass', reason: 'all examples are valid against its schema', at };
}
