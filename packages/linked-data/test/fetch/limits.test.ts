import type { Socket } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGuardedFetch } from '../../src/fetch/index.js';
import { fetchFrom, outcome } from './loopback-fetch.js';
import { startRawServer, withLength } from './raw-server.js';

const zeros = Buffer.alloc(32 * 1_048_576);
const gzipBomb = gzipSync(zeros);
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Writes the same bytes for as long as somebody reads them. */
function endless(socket: Socket, piece: string): void {
  if (socket.destroyed) return;
  socket.write(piece, () => setImmediate(() => endless(socket, piece)));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('bytes', () => {
  it('of an endless body are counted', async () => {
    const { result } = await fetchFrom(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        endless(socket, `400\r\n${'a'.repeat(0x400)}\r\n`);
      },
      { bytes: 100_000 },
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'bytes-limit', args: { limit: 100_000 } } });
  });

  it.each([
    ['preliminary answers', '', 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'],
    [
      'empty chunks of long names',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
      `1;${'x'.repeat(500)}\r\na\r\n`,
    ],
    ['trailers', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', 'X: y\r\n'],
  ])('of endless %s are counted, or refused before', async (_, head, piece) => {
    const { result } = await fetchFrom(
      (socket) => {
        socket.write(head);
        endless(socket, piece);
      },
      { bytes: 100_000 },
    );
    expect(['bytes-limit', 'headers-too-large', 'response-malformed']).toContain(outcome(result));
  });

  it('are refused at once when the server announces too many', async () => {
    const { result } = await fetchFrom('HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n', { bytes: 100_000 });
    expect(outcome(result)).toBe('bytes-limit');
  });

  it('count headers and redirects, so that many small answers are no way round', async () => {
    const hop = (socket: Socket, request: string): void => {
      const next = Number(/\d*$/.exec(request.split(' ')[1] ?? '')?.[0]) + 1;
      socket.end(`HTTP/1.1 302 Found\r\nLocation: /${next}\r\nX: ${'a'.repeat(400)}\r\nContent-Length: 0\r\n\r\n`);
    };
    const { result, requests } = await fetchFrom(hop, { bytes: 1000, redirects: 100 });
    expect(outcome(result)).toBe('bytes-limit');
    expect(requests.length).toBe(3);
  });

  it('are allowed up to the very last', async () => {
    const answer = withLength('a'.repeat(500));
    expect(outcome((await fetchFrom(answer, { bytes: answer.length })).result)).toBe('ok');
    expect(outcome((await fetchFrom(answer, { bytes: answer.length - 1 })).result)).toBe('bytes-limit');
  });
});

describe('decompressed bytes', () => {
  it.each([
    ['gzip', gzipBomb],
    ['br', brotliBomb],
    ['gzip', Buffer.concat(Array.from({ length: 64 }, () => gzipSync(Buffer.alloc(1_048_576))))],
  ])('of a %s bomb are counted', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const answer = withLength(bomb, `Content-Encoding: ${encoding}`);
    const { result } = await fetchFrom(answer, { bytes: 200_000, decompressedBytes: 1_000_000 });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'decompressed-bytes-limit', args: { limit: 1_000_000 } },
    });
  });

  it('are allowed up to the very last, compressed or not', async () => {
    const plain = withLength('a'.repeat(500));
    const packed = withLength(gzipSync('a'.repeat(500)), 'Content-Encoding: gzip');
    for (const answer of [plain, packed]) {
      expect(outcome((await fetchFrom(answer, { decompressedBytes: 500 })).result)).toBe('ok');
      expect(outcome((await fetchFrom(answer, { decompressedBytes: 499 })).result)).toBe('decompressed-bytes-limit');
    }
  });
});

describe('time', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n';

  it.each([
    ['never answers', ''],
    ['stops within the headers', 'HTTP/1.1 200 OK\r\nX: '],
    ['stops before the body', head],
    ['stops within the body', `${head}abc`],
    ['stops within a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc'],
  ])('is up for a server that %s', async (_, sent) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { result } = await fetchFrom((socket) => {
      socket.write(sent, () => vi.advanceTimersByTime(20_000));
      if (sent === '') vi.advanceTimersByTime(20_000);
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'time-limit', args: { limit: 20_000 } } });
  });

  it('is one limit for all bytes, however regularly they come', async () => {
    const { result } = await fetchFrom(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n');
        endless(socket, 'a');
      },
      { time: 40, bytes: 2_000_000_000 },
    );
    expect(outcome(result)).toBe('time-limit');
  });

  it('also holds inside decompression, when everything has arrived', async () => {
    // The timer is stopped and the clock only moves when somebody looks at it: 32 MiB are 2,048 pieces.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let looked = 0;
    const server = await startRawServer((socket) => socket.end(withLength(gzipBomb, 'Content-Encoding: gzip')));
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`],
      schemes: ['http'],
      dangerouslyReachLoopbackPorts: [server.port],
      limits: { time: 500 },
      now: () => looked++,
    });
    const result = await fetch(`http://127.0.0.1:${server.port}/`);
    await server.close();
    expect(outcome(result)).toBe('time-limit');
    expect(looked).toBeGreaterThan(500);
    expect(looked).toBeLessThan(600);
  });

  it('holds for a name that is never resolved and for a connection that is never made', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const never = new Promise<never>(() => {});
    const slow = [
      createGuardedFetch({ hosts: ['data.europa.eu'], resolve: () => never }),
      createGuardedFetch({ hosts: ['data.europa.eu'], resolve: async () => ['193.0.6.139'], connect: () => never }),
    ];
    for (const { fetch } of slow) {
      const pending = fetch('https://data.europa.eu/');
      await vi.advanceTimersByTimeAsync(20_000);
      expect(outcome(await pending)).toBe('time-limit');
    }
  });

  it('holds for a server that never finishes the TLS handshake', async () => {
    const server = await startRawServer(() => {});
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`],
      dangerouslyReachLoopbackPorts: [server.port],
      limits: { time: 30 },
    });
    const result = await fetch(`https://127.0.0.1:${server.port}/`);
    await server.close();
    expect(outcome(result)).toBe('time-limit');
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fetchFrom(withLength('x'));
    await fetchFrom('nonsense');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of nothing at all is refused before anything is asked', async () => {
    const { result, requests } = await fetchFrom(withLength('x'), { time: 0 });
    expect(outcome(result)).toBe('time-limit');
    expect(requests).toEqual([]);
  });
});

describe('nesting', () => {
  it('counts the documents that need each other, and stops before asking', async () => {
    const server = await startRawServer((socket) => socket.end(withLength('x')));
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`],
      schemes: ['http'],
      dangerouslyReachLoopbackPorts: [server.port],
      limits: { nesting: 2 },
    });
    const url = `http://127.0.0.1:${server.port}/`;
    let result = await fetch(url);
    for (const depth of [0, 1, 2]) {
      if (!result.ok) expect.fail(result.problem.code);
      expect(result.document.depth).toBe(depth);
      result = await fetch(url, { within: result.document });
    }
    await server.close();
    expect(result).toMatchObject({ ok: false, problem: { code: 'nesting-limit', args: { limit: 2 } } });
    expect(server.requests).toHaveLength(3);
  });
});
