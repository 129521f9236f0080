import type { Verdict } from '@ds4sscc/findings';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { dataFiles, filePlaces } from '../../data-files.js';
import type { Decider } from '../../decider.js';
import { ranRules } from '../../ran-rules.js';
import { requirements } from '../../requirements-data.js';

const binding: ReadonlySet<string> = new Set(['SHALL', 'MUST', 'statement']);

/**
 * The context data that comes with geospatial data meets all of MIM1 and MIM2 that binds. `others` are the deciders of those
 * requirements: this one stands on their verdicts.
 */
export function linkedContextData(others: readonly Decider[]): Decider {
  return {
    requirement: 'MIM7 R3.1',
    decide(input) {
      const files = dataFiles(input).filter(({ format }) => format !== 'geojson');
      const places = artefactsOf(input, 'geospatial');
      if (files.length === 0 || places.length === 0) return undefined;
      const pointers = [...filePlaces(files), ...places.map(({ source }) => ({ source }))];
      const verdicts = requirements
        .filter(({ mim, level }) => (mim === 'MIM1' || mim === 'MIM2') && binding.has(level))
        .map(({ id }) => ({ id, verdict: verdictOn(id, others, input) }));
      const of = (wanted: Verdict): string =>
        verdicts.flatMap(({ id, verdict }) => (verdict === wanted ? [id] : [])).join(', ');
      if (of('fail') !== '') return { verdict: 'fail', reason: `the context data fails ${of('fail')}`, pointers };
      if (of('unknown') !== '')
        return { verdict: 'unknown', reason: `of the context data, ${of('unknown')} is not decided`, pointers };
      if (places.some(({ valid }) => !valid))
        return { verdict: 'unknown', reason: 'the geospatial data that it comes with has errors', pointers };
      return { verdict: 'pass', reason: 'the context data meets all of MIM1 and MIM2 that binds', pointers };
    },
  };
}

function verdictOn(id: string, others: readonly Decider[], input: AssessmentInput): Verdict {
  const errors = ranRules(input, id).filter(({ level }) => level === 'error');
  if (errors.some(({ count }) => count > 0)) return 'fail';
  const verdict = others.find(({ requirement }) => requirement === id)?.decide(input)?.verdict ?? 'unknown';
  return verdict === 'pass' && errors.some(({ suppressed }) => suppressed > 0) ? 'unknown' : verdict;
}
