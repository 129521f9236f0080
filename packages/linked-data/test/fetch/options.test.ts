import { describe, expect, it } from 'vitest';
import { createGuardedFetch, type GuardedFetchOptions } from '../../src/fetch/index.js';
import { watchSockets } from './watch-sockets.js';

const hosts = ['data.europa.eu'];

describe('options that cannot be meant are an error at once', () => {
  it.each([
    [{}, 'hosts-invalid'],
    [{ hosts: 'data.europa.eu' }, 'hosts-invalid'],
    [{ hosts: '*' }, 'hosts-invalid'],
    [{ hosts: ['*'] }, 'hosts-invalid'],
    [{ hosts: ['*.'] }, 'hosts-invalid'],
    [{ hosts: ['*.eu'] }, 'hosts-invalid'],
    [{ hosts: ['.com'] }, 'hosts-invalid'],
    [{ hosts: ['data.*.eu'] }, 'hosts-invalid'],
    [{ hosts: ['https://data.europa.eu'] }, 'hosts-invalid'],
    [{ hosts: ['data.europa.eu/path'] }, 'hosts-invalid'],
    [{ hosts: ['user@data.europa.eu'] }, 'hosts-invalid'],
    [{ hosts: ['data.europa.eu:99999'] }, 'hosts-invalid'],
    [{ hosts: ['data.europa.eu:0'] }, 'hosts-invalid'],
    [{ hosts: ['*.193.0.6.139'] }, 'hosts-invalid'],
    [{ hosts: [''] }, 'hosts-invalid'],
    [{ hosts: [/europa/] }, 'hosts-invalid'],
    [{ hosts, schemes: ['ftp'] }, 'schemes-invalid'],
    [{ hosts, schemes: ['https:'] }, 'schemes-invalid'],
    [{ hosts, schemes: 'https' }, 'schemes-invalid'],
    [{ hosts, limits: { bytes: -1 } }, 'limit-invalid'],
    [{ hosts, limits: { bytes: Number.POSITIVE_INFINITY } }, 'limit-invalid'],
    [{ hosts, limits: { time: Number.NaN } }, 'limit-invalid'],
    [{ hosts, limits: { time: 2 ** 31 } }, 'limit-invalid'],
    [{ hosts, limits: { redirects: '5' } }, 'limit-invalid'],
    [{ hosts, limits: { timeout: 5 } }, 'limit-invalid'],
    [{ hosts, limits: { __proto__: null, toString: 5 } }, 'limit-invalid'],
    [{ hosts, limits: { bytes: undefined } }, 'limit-invalid'],
    [{ hosts, dangerouslyReachLoopbackPorts: true }, 'loopback-ports-invalid'],
    [{ hosts, dangerouslyReachLoopbackPorts: ['80'] }, 'loopback-ports-invalid'],
    [{ hosts: 'any-public-host', dangerouslyReachLoopbackPorts: [80] }, 'loopback-ports-invalid'],
  ])('%j', (options, code) => {
    expect(() => createGuardedFetch(options as unknown as GuardedFetchOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each(['text/turtle\r\nHost: 127.0.0.1', 'text/turtle\n', 'a\u0000b', 'ä'])('an Accept of %j', async (accept) => {
    const { fetch } = createGuardedFetch({ hosts });
    await expect(fetch('https://data.europa.eu/', { accept })).rejects.toMatchObject({ code: 'accept-invalid' });
  });
});

it('creating a guarded fetch opens nothing and asks nobody', async () => {
  expect(await watchSockets(async () => createGuardedFetch({ hosts: 'any-public-host' }))).toEqual([]);
});

it('a list that is changed later changes nothing', async () => {
  const list = ['data.europa.eu'];
  const { fetch } = createGuardedFetch({ hosts: list });
  list.push('attacker.eu');
  expect(await fetch('https://attacker.eu/')).toMatchObject({ problem: { code: 'host-not-allowed' } });
});

it.each([undefined, null, 5, {}, ['https://data.europa.eu/'], new URL('https://data.europa.eu/')])(
  'something that is not text (%j) is not a URL',
  async (url) => {
    const { fetch } = createGuardedFetch({ hosts });
    expect(await fetch(url as string)).toMatchObject({ ok: false, problem: { code: 'url-invalid' } });
  },
);
