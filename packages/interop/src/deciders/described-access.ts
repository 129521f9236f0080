import { accessMechanisms } from '../access-mechanisms.js';
import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

/** "Each access mechanism" can only be shown where a catalogue lists the mechanisms. */
export const describedAccess: Decider = {
  requirement: 'MIM0 R1.3',
  decide(input) {
    const apis = input.apis ?? [];
    const invalid = apis.filter(({ valid }) => !valid);
    if (invalid.length > 0)
      return {
        verdict: 'fail',
        reason: `${counted(invalid.length, 'API description')} with errors`,
        pointers: invalid.map(({ source }) => ({ source })),
      };
    const mechanisms = accessMechanisms(input);
    const bare = mechanisms.filter(
      ({ service, description }) => !description && service.endpointDescription.length === 0,
    );
    if (bare.length > 0)
      return {
        verdict: 'fail',
        reason: `${counted(bare.length, 'data service')} without a description of the interface`,
        pointers: bare.map(({ service }) => service.location),
      };
    const unseen = mechanisms.filter(({ description }) => !description);
    if (unseen.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(unseen.length, 'data service')} with a description that was not given, so it was not checked`,
        pointers: unseen.map(({ service }) => service.location),
      };
    if (apis.length === 0) return undefined;
    const pointers = apis.map(({ source }) => ({ source }));
    if (!input.catalogues?.length)
      return {
        verdict: 'unknown',
        reason: `${counted(apis.length, 'valid API description')}, but no catalogue that lists what else there is to describe`,
        pointers,
      };
    return {
      verdict: 'pass',
      reason: `${counted(mechanisms.length, 'data service')} in the catalogue, none without a description; ${counted(apis.length, 'API description')} valid`,
      pointers,
    };
  },
};
