import type { Identity } from './mapping.js';

/** Of what has no name in a format. */
export const noIdentity: Identity = { members: [], write: () => [], read: () => undefined };
