import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchFrom, outcome } from './loopback-fetch.js';
import { withLength } from './raw-server.js';

const turtle = '<urn:air> <http://purl.org/dc/terms/title> "Luft – äöü"@de .\n'.repeat(50);
const text = 'Content-Type: Text/Turtle;charset=utf-8';
const raw = (head: string, body: string | Buffer = ''): Buffer =>
  Buffer.concat([Buffer.from(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`), Buffer.from(body as string)]);
const compressed = (encoding: string, body: Buffer): Buffer => withLength(body, `Content-Encoding: ${encoding}`);

describe('a whole answer', () => {
  it('gives the bytes, where they come from and their digest', async () => {
    const { result, requests } = await fetchFrom(withLength(turtle, text));
    if (!result.ok) expect.fail(result.problem.code);
    const { document } = result;
    expect(Buffer.from(document.bytes).toString('utf8')).toBe(turtle);
    expect(document.mediaType).toBe('text/turtle');
    expect(document.status).toBe(200);
    expect(document.finalUrl).toBe(document.url);
    expect(document.redirects).toEqual([]);
    expect(document.depth).toBe(0);
    // A small Buffer is a window on memory that the whole process shares.
    expect(document.bytes.buffer.byteLength).toBe(document.bytes.length);
    expect(document.integrity).toBe(`sha256-${createHash('sha256').update(turtle).digest('base64')}`);
    expect(requests).toHaveLength(1);
  });

  it('is asked for without cookies, credentials or referrer, and over one connection', async () => {
    const { requests } = await fetchFrom(withLength(turtle));
    expect(requests[0]?.replace(/:\d+\r/, ':PORT\r').split('\r\n')).toEqual([
      'GET /document HTTP/1.1',
      'host: 127.0.0.1:PORT',
      'accept: */*',
      'accept-encoding: gzip, deflate, br',
      'user-agent: ds4sscc',
      'connection: close',
      '',
      '',
    ]);
  });

  it.each([
    ['gzip', gzipSync(turtle)],
    ['x-gzip', gzipSync(turtle)],
    ['GZip', gzipSync(turtle)],
    ['gzip', Buffer.concat([gzipSync(turtle.slice(0, 900)), gzipSync(turtle.slice(900))])],
    ['deflate', deflateSync(turtle)],
    ['deflate', deflateRawSync(turtle)],
    ['br', brotliCompressSync(turtle)],
    ['identity', Buffer.from(turtle)],
  ])('is unpacked from %s', async (encoding, body) => {
    const { result } = await fetchFrom(compressed(encoding, body));
    expect(result.ok && Buffer.from(result.document.bytes).toString('utf8')).toBe(turtle);
  });

  it('may be chunked, and may be empty', async () => {
    const chunked = raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n');
    const { result } = await fetchFrom(chunked);
    expect(result.ok && Buffer.from(result.document.bytes).toString()).toBe('abcde');
    const { result: empty } = await fetchFrom(withLength(''));
    expect(empty.ok && empty.document.bytes.length).toBe(0);
    expect(empty.ok && 'mediaType' in empty.document).toBe(false);
  });
});

describe('an answer that ends early is not an answer', () => {
  const gzip = gzipSync(turtle);
  it.each([
    ['no answer at all', Buffer.from(''), 'connection-failed'],
    ['half a status line', Buffer.from('HTTP/1.1 20'), 'connection-failed'],
    ['half a header', Buffer.from('HTTP/1.1 200 OK\r\nContent-Le'), 'connection-failed'],
    ['fewer bytes than Content-Length', raw('HTTP/1.1 200 OK\nContent-Length: 10', 'abc'), 'body-incomplete'],
    ['no byte of the body', raw('HTTP/1.1 200 OK\nContent-Length: 10'), 'body-incomplete'],
    [
      'chunks without the last one',
      raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', '3\r\nabc\r\n'),
      'body-incomplete',
    ],
    ['half a chunk', raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', '5\r\nabc'), 'body-incomplete'],
    [
      'last chunk without its end',
      raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', '1\r\na\r\n0\r\n'),
      'body-incomplete',
    ],
    ['neither length nor chunks', raw('HTTP/1.1 200 OK\nConnection: close', 'abc'), 'body-length-unknown'],
    ['HTTP/1.0 without length', raw('HTTP/1.0 200 OK', 'abc'), 'body-length-unknown'],
    ['gzip without its end', compressed('gzip', gzip.subarray(0, -1)), 'body-incomplete'],
    ['gzip without its checksum', compressed('gzip', gzip.subarray(0, -8)), 'body-incomplete'],
    ['gzip with half a header', compressed('gzip', gzip.subarray(0, 5)), 'body-incomplete'],
    ['gzip of nothing', compressed('gzip', Buffer.alloc(0)), 'body-incomplete'],
    [
      'half of a second gzip member',
      compressed('gzip', Buffer.concat([gzip, gzip.subarray(0, 20)])),
      'body-incomplete',
    ],
    ['deflate without its end', compressed('deflate', deflateSync(turtle).subarray(0, -2)), 'body-incomplete'],
    ['raw deflate without its end', compressed('deflate', deflateRawSync(turtle).subarray(0, -2)), 'body-incomplete'],
    ['brotli without its end', compressed('br', brotliCompressSync(turtle).subarray(0, -2)), 'body-incomplete'],
    ['a part of the document', raw('HTTP/1.1 206 Partial Content\nContent-Length: 3', 'abc'), 'status-not-ok'],
  ])('%s', async (_, answer, code) => {
    const { result } = await fetchFrom(answer);
    expect(outcome(result)).toBe(code);
  });

  it('nor is one whose connection is reset', async () => {
    const { result } = await fetchFrom((socket) => {
      socket.write(raw('HTTP/1.1 200 OK\nContent-Length: 10', 'abc'), () => socket.resetAndDestroy());
    });
    expect(['body-incomplete', 'connection-failed']).toContain(outcome(result));
  });
});

describe('an answer that says two things is not an answer', () => {
  const gzip = gzipSync(turtle);
  it.each([
    ['more bytes than Content-Length', raw('HTTP/1.1 200 OK\nContent-Length: 3', 'abcdef'), 'response-malformed'],
    ['two lengths', raw('HTTP/1.1 200 OK\nContent-Length: 3\nContent-Length: 4', 'abcd'), 'response-malformed'],
    ['a length that is none', raw('HTTP/1.1 200 OK\nContent-Length: 3, 4', 'abcd'), 'response-malformed'],
    ['a negative length', raw('HTTP/1.1 200 OK\nContent-Length: -1', 'a'), 'response-malformed'],
    [
      'length and chunks',
      raw('HTTP/1.1 200 OK\nContent-Length: 3\nTransfer-Encoding: chunked', '3\r\nabc\r\n0\r\n\r\n'),
      'response-malformed',
    ],
    [
      'a chunk of no size',
      raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', 'x\r\nabc\r\n0\r\n\r\n'),
      'response-malformed',
    ],
    [
      'a chunk longer than its size',
      raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked', '1\r\nabc\r\n0\r\n\r\n'),
      'response-malformed',
    ],
    ['no HTTP', Buffer.from('SSH-2.0-OpenSSH_9.6\r\n'), 'response-malformed'],
    ['a header with a bare line feed', Buffer.from('HTTP/1.1 200 OK\nContent-Length: 1\n\na'), 'response-malformed'],
    ['a header with NUL', raw('HTTP/1.1 200 OK\nX: a\u0000b\nContent-Length: 1', 'a'), 'response-malformed'],
    ['a folded header', raw('HTTP/1.1 200 OK\nX : a\nContent-Length: 1', 'a'), 'response-malformed'],
    ['gzip that is none', compressed('gzip', Buffer.from(turtle)), 'encoding-invalid'],
    [
      'gzip with a wrong checksum',
      compressed('gzip', Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)])),
      'encoding-invalid',
    ],
    ['gzip and zeros after it', compressed('gzip', Buffer.concat([gzip, Buffer.alloc(10)])), 'encoding-invalid'],
    ['gzip and text after it', compressed('gzip', Buffer.concat([gzip, Buffer.from('more')])), 'encoding-invalid'],
    [
      'deflate and text after it',
      compressed('deflate', Buffer.concat([deflateSync(turtle), Buffer.from('more')])),
      'encoding-invalid',
    ],
    [
      'brotli and text after it',
      compressed('br', Buffer.concat([brotliCompressSync(turtle), Buffer.from('more')])),
      'encoding-invalid',
    ],
    ['an unknown coding', compressed('zstd', Buffer.from('x')), 'encoding-unsupported'],
    ['two codings', compressed('gzip, gzip', gzipSync(gzip)), 'encoding-unsupported'],
    ['two coding headers', withLength(gzip, 'Content-Encoding: gzip', 'Content-Encoding: br'), 'encoding-unsupported'],
    [
      'a transfer coding',
      raw('HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked', '1\r\na\r\n0\r\n\r\n'),
      'encoding-unsupported',
    ],
    [
      'a change of protocol',
      raw('HTTP/1.1 101 Switching Protocols\nUpgrade: h2c\nConnection: Upgrade'),
      'response-malformed',
    ],
    ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 'response-malformed'],
  ])('%s', async (_, answer, code) => {
    const { result } = await fetchFrom(answer);
    expect(outcome(result)).toBe(code);
  });

  it.each([201, 202, 204, 205, 206, 300, 304, 400, 401, 403, 404, 407, 410, 429, 500, 503])(
    'status %i is not the document',
    async (status) => {
      const { result } = await fetchFrom(raw(`HTTP/1.1 ${status} X\nContent-Length: 0`));
      expect(result).toMatchObject({ ok: false, problem: { code: 'status-not-ok', args: { status } } });
    },
  );
});

describe('headers', () => {
  it('are refused when they are too large', async () => {
    const { result } = await fetchFrom(raw(`HTTP/1.1 200 OK\nX: ${'a'.repeat(20_000)}\nContent-Length: 1`, 'a'));
    expect(outcome(result)).toBe('headers-too-large');
  });

  it('are all read, however many they are: the coding may be the last', async () => {
    const many = Array.from({ length: 2500 }, () => 'a:').join('\n');
    const { result } = await fetchFrom(
      raw(`HTTP/1.1 200 OK\nContent-Length: 3\n${many}\nContent-Encoding: gzip`, 'abc'),
    );
    expect(outcome(result)).toBe('encoding-invalid');
  });

  it('give no media type that is none', async () => {
    const { result } = await fetchFrom(withLength('x', 'Content-Type: <script>'));
    expect(result.ok && result.document.mediaType).toBe(undefined);
  });
});
