import type { Decider } from '../decider.js';

/** Several ways of being told of changes are allowed, not demanded: one alone decides nothing. */
export const severalNotifications: Decider = {
  requirement: 'MIM0 R3.2',
  decide({ apis = [] }) {
    const notifying = apis.filter(({ valid, notifications }) => valid && notifications.length > 0);
    const ways = [...new Set(notifying.flatMap(({ notifications }) => notifications))].sort();
    if (ways.length < 2) return undefined;
    return {
      verdict: 'pass',
      reason: `described: ${ways.join(', ')}`,
      pointers: notifying.map(({ source }) => ({ source })),
    };
  },
};
