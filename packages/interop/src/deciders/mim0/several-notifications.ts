import { accessMechanisms } from '../../access-mechanisms.js';
import type { Decider } from '../../decider.js';
import { counted } from '../../counted.js';

/** Several ways of being told of changes. One alone decides nothing, unless nobody is left who could offer another. */
export const severalNotifications: Decider = {
  requirement: 'MIM0 R3.2',
  decide(input) {
    const { apis = [], catalogues = [] } = input;
    const notifying = apis.filter(({ valid, notifications }) => valid && notifications.length > 0);
    const ways = [...new Set(notifying.flatMap(({ notifications }) => notifications))].sort();
    if (ways.length >= 2)
      return {
        verdict: 'pass',
        reason: `described: ${ways.join(', ')}`,
        pointers: notifying.map(({ source }) => ({ source })),
      };
    const mechanisms = accessMechanisms(input);
    const complete =
      catalogues.length > 0 &&
      mechanisms.length > 0 &&
      apis.length > 0 &&
      apis.every(({ valid }) => valid) &&
      mechanisms.every(({ description, otherDescription }) => description ?? otherDescription);
    if (!complete || notifying.length === 0) return undefined;
    return {
      verdict: 'fail',
      reason: `${counted(mechanisms.length, 'service')}, all described, with one way of being told of changes: ${ways.join(', ')}`,
      pointers: notifying.map(({ source }) => ({ source })),
    };
  },
};
