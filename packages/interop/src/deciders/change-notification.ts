import type { Decider } from '../decider.js';

/** Whether a use case needs notifications is not in any artefact: a description can only be part of the answer. */
export const changeNotification: Decider = {
  requirement: 'MIM0 R3.1',
  decide({ apis = [] }) {
    const notifying = apis.filter(({ valid, notifications }) => valid && notifications.length > 0);
    if (notifying.length === 0) return undefined;
    const ways = [...new Set(notifying.flatMap(({ notifications }) => notifications))].sort();
    return {
      verdict: 'unknown',
      reason: `described: ${ways.join(', ')}; that a change arrives takes a live subscription`,
      pointers: notifying.map(({ source }) => ({ source })),
    };
  },
};
