import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createGuardedFetch, type GuardedFetchOptions } from '../../src/fetch/index.js';
import { answers, forbiddenTargets } from './forbidden-targets.js';
import { startRawServer, withLength } from './raw-server.js';
import { watchSockets } from './watch-sockets.js';

/** As open as it can be made, and with the connection that is really used. */
const asOpenAsPossible: GuardedFetchOptions = {
  hosts: 'any-public-host',
  schemes: ['http', 'https'],
  resolve: async (host) => answers[host] ?? expect.fail(`${host} was asked for`),
};

describe('a forbidden target is refused before anything is opened', () => {
  it.each(forbiddenTargets)('%j: %s, %s', async (url, code) => {
    const { fetch } = createGuardedFetch(asOpenAsPossible);
    let result: unknown;
    const made = await watchSockets(async () => {
      result = await fetch(url);
    });
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(made).toEqual([]);
  });

  it.each(forbiddenTargets)('%j is refused as the target of a redirect', async (url, code) => {
    // A header cannot hold the characters that a raw URL can; encoded as UTF-8 bytes it can hold most of them.
    const location = Buffer.from(url.replaceAll(/[\r\n]/g, ''), 'utf8');
    const head = Buffer.from('HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: ');
    const server = await startRawServer((socket) => {
      socket.end(Buffer.concat([head, location, Buffer.from('\r\n\r\n')]));
    });
    const asked: string[] = [];
    const { fetch } = createGuardedFetch({
      ...asOpenAsPossible,
      resolve: async (host) => answers[host] ?? ['193.0.6.139'],
      connect: async ({ address, host }) => {
        asked.push(`${host} at ${address}`);
        return connect(server.port, '127.0.0.1');
      },
      limits: { redirects: 1, bytes: 40_000 },
    });
    const result = await fetch('http://start.europa.eu/');
    await server.close();
    // Some of them mean another thing after a URL than alone: `http:127.0.0.1` is a path on the same server.
    const others = ['redirect-invalid', 'redirect-limit', 'redirect-loop', 'address-not-public'];
    expect([code, ...others]).toContain(result.ok ? 'ok' : result.problem.code);
    expect(asked.filter((one) => !one.endsWith(' at 193.0.6.139'))).toEqual([]);
    expect(asked[0]).toBe('start.europa.eu at 193.0.6.139');
  });

  it('and there are more than eighty of them, no two alike', () => {
    expect(forbiddenTargets.length).toBeGreaterThan(80);
    expect(new Set(forbiddenTargets.map(([url]) => url)).size).toBe(forbiddenTargets.length);
  });
});

describe('the proof itself', () => {
  it('sees a connection and a name resolution when there is one', async () => {
    const server = await startRawServer((socket) => socket.end(withLength('x')));
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`],
      schemes: ['http'],
      dangerouslyReachLoopbackPorts: [server.port],
    });
    const connected = await watchSockets(() => fetch(`http://127.0.0.1:${server.port}/`));
    expect(connected).toContain('TCPCONNECTWRAP');
    await server.close();
  });

  it('sees the system resolver when no other is given', async () => {
    // A name that no resolver is asked about over the network: every hosts file has it.
    const { resolveByName } = await import('../../src/fetch/resolve-by-name.js');
    expect(await watchSockets(() => resolveByName('localhost'))).toContain('GETADDRINFOREQWRAP');
    expect(await resolveByName('localhost')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/)]),
    );
  });
});
