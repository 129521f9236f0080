import type { Reporter } from '../checks/reporter.js';
import { nestedTooDeep, notJudged, patternNotJudged, problemsNotListed } from '../rules/judgement-rules.js';
import type { CheckKeyValues, ValueProblem } from '../value-problem.js';
import { type EvaluationBounds, evaluateValue, type QuickValidator, usualBounds } from './evaluate/evaluate-value.js';
import type { Assertion, Failure } from './evaluate/run.js';
import { attributeAt, dataPointer } from './explain/data-pointer.js';
import { explainFailure, type ModelNames } from './explain/explain-failure.js';
import { likeliestFailures } from './explain/likeliest-failures.js';

/** Creates the checker of a model from its compiled schema: each problem once, under the rule that names its cause. */
export function createValueChecker(
  assertion: Assertion,
  model: ModelNames,
  bounds: EvaluationBounds = usualBounds,
  quick?: QuickValidator,
): CheckKeyValues {
  return (keyValues, { formats = 'assert' } = {}) => {
    const { verdict, reason, failures, omitted, unjudged } = evaluateValue(
      assertion,
      keyValues,
      formats,
      bounds,
      quick,
    );
    const problems: ValueProblem[] = [];
    const told = new Set<string>();
    let unlisted = 0;
    const report: Reporter = (rule, pointer, args, detail) => {
      // Several parts of a schema may ask for the same thing; what is missing is told apart by its name.
      const key = JSON.stringify([
        rule.id,
        pointer,
        (args as { member?: unknown }).member ?? (args as { attribute?: unknown }).attribute,
      ]);
      if (told.has(key)) return;
      if (told.size >= bounds.failures && rule.level === 'error' && pointer !== '') {
        unlisted += 1;
        return;
      }
      told.add(key);
      problems.push({ rule, pointer, args: args as object, ...(detail && { detail }) });
    };
    if (reason === 'depth') report(nestedTooDeep, '', { limit: bounds.depth });
    const { failures: likeliest, omitted: further } = likeliestFailures({ failures, omitted });
    unlisted += further;
    const wrongType = new Set(
      likeliest.filter(({ keyword }) => keyword === 'type').map(({ place }) => dataPointer(place)),
    );
    // What else a value of the wrong type is not, follows from that.
    for (const failure of likeliest)
      if (failure.keyword === 'type' || !wrongType.has(dataPointer(failure.place)))
        explainFailure(failure, model, report);
    for (const { place, schema } of unjudged) {
      const attribute = attributeAt(place) ?? model.type;
      report(patternNotJudged, dataPointer(place), { attribute, pattern: String(schema['pattern']) });
    }
    if (unlisted > 0) report(problemsNotListed, '', { count: unlisted });
    if (reason === 'cost') report(notJudged, '', { type: model.type });
    if (verdict === 'invalid' && problems.length === 0) unexplained(failures, model, report);
    return problems;
  };
}

/** A verdict is never lost for want of words. */
function unexplained(failures: readonly Failure[], model: ModelNames, report: Reporter): void {
  const [failure] = failures;
  if (failure) explainFailure({ ...failure, keyword: 'not' }, model, report);
  else report(notJudged, '', { type: model.type });
}
