import { createGuardedFetch, type FetchLimits, type FetchResult } from '../../src/fetch/index.js';
import { type RawServer, startRawServer } from './raw-server.js';

/** Fetches `/document` from a loopback server that answers as the test says, and gives what came of it. */
export async function fetchFrom(
  answer: Parameters<typeof startRawServer>[0] | Buffer | string,
  limits: Partial<FetchLimits> = {},
  meanwhile: (server: RawServer) => void = () => {},
): Promise<{ result: FetchResult; requests: readonly string[] }> {
  const server = await startRawServer(typeof answer === 'function' ? answer : (socket) => socket.end(answer));
  const { fetch } = createGuardedFetch({
    hosts: [`127.0.0.1:${server.port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [server.port],
    limits,
  });
  try {
    const pending = fetch(`http://127.0.0.1:${server.port}/document`);
    meanwhile(server);
    return { result: await pending, requests: server.requests };
  } finally {
    await server.close();
  }
}

/** `ok`, or the code of the problem. */
export function outcome(result: FetchResult): string {
  return result.ok ? 'ok' : result.problem.code;
}
