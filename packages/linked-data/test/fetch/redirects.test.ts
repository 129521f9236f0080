import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createGuardedFetch, type FetchResult, type GuardedFetchOptions } from '../../src/fetch/index.js';
import { outcome } from './loopback-fetch.js';
import { startRawServer, withLength } from './raw-server.js';

const publicAddress = '193.0.6.139';

/** A world of servers behind one name service: what `pages` has for `host/path` is where it redirects to, or a body. */
async function fetchIn(
  pages: Readonly<Record<string, string>>,
  url: string,
  options: Partial<GuardedFetchOptions> = {},
): Promise<{ result: FetchResult; asked: readonly string[] }> {
  const server = await startRawServer((socket, request) => {
    const place = (/host: (.*)\r/.exec(request)?.[1] ?? '') + (request.split(' ')[1] ?? '');
    const page = pages[place] ?? '404 Not Found';
    if (page.startsWith('=')) socket.end(withLength(page.slice(1)));
    else socket.end(`HTTP/1.1 ${page}\r\nContent-Length: 0\r\n\r\n`);
  });
  const asked: string[] = [];
  const { fetch } = createGuardedFetch({
    hosts: 'any-public-host',
    schemes: ['http', 'https'],
    resolve: async () => [publicAddress],
    connect: async ({ host, port, tls, address }) => {
      asked.push(`${tls ? 'https' : 'http'} ${host} ${port} ${address}`);
      return connect(server.port, '127.0.0.1');
    },
    ...options,
  });
  const result = await fetch(url);
  await server.close();
  return { result, asked };
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i is followed, and shows in the result', async (status) => {
    const { result, asked } = await fetchIn(
      {
        'a.eu/x?y': `${status} X\r\nLocation: ../z#part`,
        'a.eu/z': `${status} X\r\nLocation: //b.eu/`,
        'b.eu/': '=found',
      },
      'https://a.eu/x?y#whole',
    );
    if (!result.ok) expect.fail(result.problem.code);
    expect(result.document.url).toBe('https://a.eu/x?y#whole');
    expect(result.document.finalUrl).toBe('https://b.eu/');
    expect(result.document.redirects).toEqual(['https://a.eu/z', 'https://b.eu/']);
    expect(asked).toEqual([
      `https a.eu 443 ${publicAddress}`,
      `https a.eu 443 ${publicAddress}`,
      `https b.eu 443 ${publicAddress}`,
    ]);
  });

  it('to a host that is not on the list is refused', async () => {
    const { result, asked } = await fetchIn({ 'a.eu/': '302 X\r\nLocation: https://b.eu/' }, 'https://a.eu/', {
      hosts: ['a.eu'],
    });
    expect(result).toEqual({
      ok: false,
      problem: { code: 'host-not-allowed', url: 'https://b.eu/', redirects: [], args: { host: 'b.eu' } },
    });
    expect(asked).toHaveLength(1);
  });

  it('from https to http is refused even where http is allowed, and the other way is not', async () => {
    const { result } = await fetchIn({ 'a.eu/': '302 X\r\nLocation: http://a.eu/z' }, 'https://a.eu/');
    expect(outcome(result)).toBe('redirect-downgrade');
    const pages = { 'a.eu/': '302 X\r\nLocation: https://a.eu/z', 'a.eu/z': '=found' };
    expect(outcome((await fetchIn(pages, 'http://a.eu/')).result)).toBe('ok');
  });

  it('in a circle ends at once, also where the fragment changes', async () => {
    const pages = { 'a.eu/': '302 X\r\nLocation: /z', 'a.eu/z': '302 X\r\nLocation: /#again' };
    const { result, asked } = await fetchIn(pages, 'https://a.eu/');
    expect(outcome(result)).toBe('redirect-loop');
    expect(asked).toHaveLength(2);
    expect(outcome((await fetchIn({ 'a.eu/': '302 X\r\nLocation: /' }, 'https://a.eu/')).result)).toBe('redirect-loop');
    const { asked: fromPart } = await fetchIn(pages, 'https://a.eu/#part');
    expect(fromPart).toHaveLength(2);
  });

  it('is followed as often as the limit says and no more', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`a.eu/${i}`, `302 X\r\nLocation: /${i + 1}`]),
    );
    pages['a.eu/5'] = '=found';
    expect(outcome((await fetchIn(pages, 'https://a.eu/0', { limits: { redirects: 5 } })).result)).toBe('ok');
    const { result, asked } = await fetchIn(pages, 'https://a.eu/0', { limits: { redirects: 4 } });
    expect(outcome(result)).toBe('redirect-limit');
    expect(asked).toHaveLength(5);
    expect(outcome((await fetchIn(pages, 'https://a.eu/4', { limits: { redirects: 0 } })).result)).toBe(
      'redirect-limit',
    );
  });

  it.each([
    ['no Location', '302 X'],
    ['an empty Location', '302 X\r\nLocation:'],
    ['a Location that is no URL', '302 X\r\nLocation: https://'],
    ['a Location with a space', '302 X\r\nLocation: https://a.eu /'],
    ['a Location with a backslash', '302 X\r\nLocation: \\\\b.eu\\'],
  ])('with %s leads nowhere', async (_, page) => {
    expect(outcome((await fetchIn({ 'a.eu/': page }, 'https://a.eu/')).result)).toBe('redirect-invalid');
  });

  it('with credentials is refused, and they do not show in the problem', async () => {
    const { result } = await fetchIn({ 'a.eu/': '302 X\r\nLocation: https://me:secret@a.eu/z' }, 'https://a.eu/');
    expect(outcome(result)).toBe('credentials-in-url');
    expect(JSON.stringify(result)).not.toMatch(/secret|me:/);
  });

  it('sets no cookie for the next request', async () => {
    const requests: string[] = [];
    const server = await startRawServer((socket, request) => {
      requests.push(request);
      const first = requests.length === 1;
      socket.end(
        first ? 'HTTP/1.1 302 X\r\nSet-Cookie: a=b\r\nLocation: /z\r\nContent-Length: 0\r\n\r\n' : withLength('x'),
      );
    });
    const { fetch } = createGuardedFetch({
      hosts: ['a.eu'],
      resolve: async () => [publicAddress],
      connect: async () => connect(server.port, '127.0.0.1'),
    });
    expect(outcome(await fetch('https://a.eu/'))).toBe('ok');
    await server.close();
    expect(requests[1]).toMatch(/^GET \/z /);
    expect(requests[1]).not.toMatch(/cookie|referer|authorization/i);
  });

  it('keeps the letters that a server writes into it as UTF-8', async () => {
    const pages = {
      'a.eu/': '302 X\r\nLocation: /m%C3%BCll',
      'a.eu/m%C3%BCll': '302 X\r\nLocation: /stra\u00dfe',
      'a.eu/stra%C3%9Fe': '=found',
    };
    expect((await fetchIn(pages, 'https://a.eu/')).result).toMatchObject({
      document: { finalUrl: 'https://a.eu/stra%C3%9Fe' },
    });
  });
});

describe('between the check and the connection', () => {
  it('a name is resolved once, and the address that was checked is the one connected to', async () => {
    const addresses = [['193.0.6.139'], ['127.0.0.1']];
    let resolved = 0;
    const { result, asked } = await fetchIn({ 'a.eu/': '=found' }, 'https://a.eu/', {
      resolve: async () => addresses[resolved++] ?? [],
    });
    expect(outcome(result)).toBe('ok');
    expect(resolved).toBe(1);
    expect(asked).toEqual(['https a.eu 443 193.0.6.139']);
  });

  it('a name that turns private before the next hop is refused there', async () => {
    const addresses = [['193.0.6.139'], ['169.254.169.254']];
    let resolved = 0;
    const { result, asked } = await fetchIn({ 'a.eu/': '302 X\r\nLocation: /z', 'a.eu/z': '=found' }, 'https://a.eu/', {
      resolve: async () => addresses[resolved++] ?? [],
    });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'address-not-public', args: { address: '169.254.169.254' } },
    });
    expect(asked).toHaveLength(1);
  });

  it('one private address among many is enough to refuse', async () => {
    const { result, asked } = await fetchIn({}, 'https://a.eu/', { resolve: async () => ['193.0.6.139', '10.0.0.1'] });
    expect(outcome(result)).toBe('address-not-public');
    expect(asked).toEqual([]);
  });

  it('a name without an address, or with an unknown one, is not resolved', async () => {
    expect(outcome((await fetchIn({}, 'https://a.eu/', { resolve: async () => [] })).result)).toBe('name-not-resolved');
    const failing = async (): Promise<never> => {
      throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    };
    const { result } = await fetchIn({}, 'https://a.eu/', { resolve: failing });
    expect(result).toMatchObject({
      problem: { code: 'name-not-resolved', args: { host: 'a.eu', reason: 'ENOTFOUND' } },
    });
  });

  it('the next address is tried where one refuses', async () => {
    const tried: string[] = [];
    const server = await startRawServer((socket) => socket.end(withLength('x')));
    const { result } = await fetchIn({}, 'https://a.eu/', {
      resolve: async () => ['2a00:1450:4001:80b::200e', '193.0.6.139'],
      connect: async ({ address }) => {
        tried.push(address);
        if (tried.length === 1) throw Object.assign(new Error('no route'), { code: 'ENETUNREACH' });
        return connect(server.port, '127.0.0.1');
      },
    });
    await server.close();
    expect(outcome(result)).toBe('ok');
    expect(tried).toEqual(['2a00:1450:4001:80b::200e', '193.0.6.139']);
  });

  it('an address that swallows everything leaves time for the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await startRawServer((socket) => socket.end(withLength('x')));
    const tried: string[] = [];
    const { result } = await fetchIn({}, 'https://a.eu/', {
      resolve: async () => ['193.0.6.139', '193.0.6.140'],
      connect: ({ address }, signal) => {
        tried.push(address);
        if (tried.length > 1) return Promise.resolve(connect(server.port, '127.0.0.1'));
        const swallowed = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(Object.assign(new Error('time is up'), { code: 'ETIMEDOUT' })));
        });
        vi.advanceTimersByTime(10_000);
        return swallowed;
      },
    });
    vi.useRealTimers();
    await server.close();
    expect(outcome(result)).toBe('ok');
    expect(tried).toEqual(['193.0.6.139', '193.0.6.140']);
  });
});
