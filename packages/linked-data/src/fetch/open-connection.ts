import type { Duplex } from 'node:stream';
import { checkAddress, type FetchTarget } from './check-target.js';
import type { Deadline } from './deadline.js';
import { FetchFailure, reasonOf } from './fetch-failure.js';
import type { FetchPolicy } from './fetch-policy.js';

/**
 * Resolves the name once, checks every address it has, and connects to one of those very addresses.
 * One forbidden address among public ones is enough to refuse: a server that is public does not have any.
 */
export async function openConnection(target: FetchTarget, policy: FetchPolicy, deadline: Deadline): Promise<Duplex> {
  const { host, port, tls } = target;
  const addresses = target.literal ? [host] : await resolve(target, policy, deadline);
  for (const address of addresses) checkAddress(address, host, port, policy);
  let failure: FetchFailure = new FetchFailure('name-not-resolved', { host, reason: 'no address' });
  for (const [index, address] of addresses.entries()) {
    deadline.check();
    const attempt = startAttempt(deadline, addresses.length - index);
    try {
      const connecting = policy.connect({ address, port, tls, host }, attempt.signal);
      connecting.then(
        (late) => deadline.signal.aborted && late.destroy(),
        () => {},
      );
      return await deadline.race(connecting);
    } catch (error) {
      deadline.check();
      if (error instanceof FetchFailure && error.code !== 'connection-failed') throw error;
      failure =
        error instanceof FetchFailure
          ? error
          : new FetchFailure('connection-failed', { host, reason: reasonOf(error) });
    } finally {
      attempt.clear();
    }
  }
  throw failure;
}

async function resolve({ host }: FetchTarget, policy: FetchPolicy, deadline: Deadline): Promise<readonly string[]> {
  try {
    return [...new Set(await deadline.race(policy.resolve(host)))];
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure('name-not-resolved', { host, reason: reasonOf(error) });
  }
}

/**
 * A fair share of the time for each address, so that one that swallows packets leaves time for the next. The last one
 * has all that is left: a timer of its own would only race the deadline for the name of the same failure.
 */
function startAttempt(deadline: Deadline, candidates: number): { signal: AbortSignal; clear: () => void } {
  if (candidates === 1) return { signal: deadline.signal, clear: () => {} };
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, deadline.left() / candidates);
  deadline.signal.addEventListener('abort', abort);
  const clear = (): void => {
    clearTimeout(timer);
    deadline.signal.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, clear };
}
