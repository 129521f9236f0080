import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Duplex, PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Connect, createGuardedFetch, type FetchResult } from '../../src/fetch/index.js';
import { outcome } from './loopback-fetch.js';
import { startRawServer } from './raw-server.js';

function ask(connect: Connect): Promise<FetchResult> {
  return createGuardedFetch({ hosts: ['a.eu'], resolve: async () => ['193.0.6.139'], connect }).fetch('https://a.eu/');
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a connection', () => {
  it.each([
    ['a redirect to nowhere', 'HTTP/1.1 302 X\r\nContent-Length: 1000\r\n\r\n', 'redirect-invalid'],
    ['an error page', 'HTTP/1.1 404 X\r\nContent-Length: 1000\r\n\r\n', 'status-not-ok'],
    ['an unknown coding', 'HTTP/1.1 200 X\r\nTransfer-Encoding: br, chunked\r\n\r\n', 'encoding-unsupported'],
    ['a whole document', 'HTTP/1.1 200 X\r\nContent-Length: 1\r\n\r\nx', 'ok'],
  ])('is closed by us after %s, although the server keeps it open', async (_, answer, expected) => {
    const accepted: Socket[] = [];
    const server = await startRawServer((socket) => {
      accepted.push(socket);
      socket.write(answer);
    });
    const result = await ask(async () => connect(server.port, '127.0.0.1'));
    const [socket] = accepted;
    if (socket && !socket.destroyed) await once(socket, 'close');
    await server.close();
    expect(outcome(result)).toBe(expected);
  });

  it('that breaks before it is used is a failed connection, and ends no process', async () => {
    const result = await ask(async () => {
      const broken = new PassThrough();
      broken.destroy(new Error('too late'));
      return broken;
    });
    expect(outcome(result)).toBe('connection-failed');
    // The stream tells its listeners in the next turn; without one this test run would end here.
    await new Promise(setImmediate);
  });

  it('that comes when the time is up is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = new PassThrough();
    let arrive: ((stream: Duplex) => void) | undefined;
    const pending = ask(() => new Promise((resolve) => (arrive = resolve)));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome(await pending)).toBe('time-limit');
    arrive?.(late);
    await new Promise(setImmediate);
    expect(late.destroyed).toBe(true);
  });
});
