import { accessMechanisms } from '../access-mechanisms.js';
import type { Decider } from '../decider.js';

/** A description can show that filters are missing; that they work takes a live request, so it never shows a pass. */
export const filterableAccess: Decider = {
  requirement: 'MIM0 R2.2',
  decide(input) {
    const apis = (input.apis ?? []).filter(({ valid }) => valid);
    if (apis.length === 0) return undefined;
    const pointers = apis.map(({ source }) => ({ source }));
    const parameters = [...new Set(apis.flatMap(({ queryParameters }) => queryParameters))].sort();
    if (parameters.length > 0)
      return {
        verdict: 'unknown',
        reason: `query parameters are described (${parameters.slice(0, 8).join(', ')}); that they filter takes a live request`,
        pointers,
      };
    const undescribed = accessMechanisms(input).some(({ description }) => !description);
    if (undescribed || !input.catalogues?.length)
      return {
        verdict: 'unknown',
        reason: 'the API descriptions at hand have no query parameter; other interfaces may',
        pointers,
      };
    return { verdict: 'fail', reason: 'no described interface takes a query parameter', pointers };
  },
};
