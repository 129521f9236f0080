import { counted } from '../counted.js';
import type { Decision } from '../decider.js';
import type { FrameworkFacts } from './framework-facts.js';
import { ranFamily } from './ran-family.js';

/** Descriptions follow the profile where the rules of DCAT-AP ran over a catalogue and none found an error. */
export function validDescriptions(facts: FrameworkFacts): Decision | undefined {
  const { ran, broken, errors, suppressed } = ranFamily(facts, 'dcat-ap/');
  const catalogues = (facts.catalogues ?? []).filter(({ datasets }) => datasets.length > 0);
  if (ran.length === 0 || catalogues.length === 0) return undefined;
  const pointers = catalogues.map(({ source }) => ({ source }));
  if (broken.length > 0)
    return {
      verdict: 'fail',
      reason: `${counted(errors, 'error')} against DCAT-AP: ${broken.map(({ title }) => title).join('; ')}`,
      pointers,
    };
  if (suppressed) return { verdict: 'unknown', reason: 'errors against DCAT-AP were suppressed', pointers };
  return {
    verdict: 'pass',
    reason: `${counted(ran.length, 'rule')} of DCAT-AP ran over ${counted(catalogues.length, 'catalogue')} and found no error`,
    pointers,
  };
}
