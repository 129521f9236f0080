import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createGuardedFetch, type GuardedFetchOptions } from '../../src/fetch/index.js';
import { outcome } from './loopback-fetch.js';
import { startRawServer, withLength } from './raw-server.js';

/** What comes of asking for a URL, where every allowed name leads to a server that answers. */
async function ask(hosts: GuardedFetchOptions['hosts'], url: string): Promise<string> {
  const server = await startRawServer((socket) => socket.end(withLength('x')));
  const { fetch } = createGuardedFetch({
    hosts,
    schemes: ['https', 'http'],
    resolve: async () => ['193.0.6.139'],
    connect: async () => connect(server.port, '127.0.0.1'),
  });
  const result = await fetch(url);
  await server.close();
  return outcome(result);
}

describe('the list of hosts', () => {
  it.each([
    [['data.europa.eu'], 'https://data.europa.eu/x', 'ok'],
    [['data.europa.eu'], 'http://data.europa.eu/x', 'ok'],
    [['data.europa.eu'], 'https://DATA.europa.EU/x', 'ok'],
    [['data.europa.eu'], 'https://data.europa.eu./x', 'ok'],
    [['Data.Europa.EU.'], 'https://data.europa.eu/x', 'ok'],
    [['data.europa.eu'], 'https://data.europa.eu:443/x', 'ok'],
    [['data.europa.eu'], 'https://dat\u00ada.europa.eu/x', 'ok'],
    [['münchen.de'], 'https://xn--mnchen-3ya.de/', 'ok'],
    [['xn--mnchen-3ya.de'], 'https://MÜNCHEN.de/', 'ok'],
    [['data.europa.eu'], 'https://data.europa.eu:8443/x', 'port-not-allowed'],
    [['data.europa.eu:8443'], 'https://data.europa.eu:8443/x', 'ok'],
    [['data.europa.eu:8443'], 'https://data.europa.eu/x', 'port-not-allowed'],
    [['data.europa.eu'], 'https://europa.eu/x', 'host-not-allowed'],
    [['data.europa.eu'], 'https://a.data.europa.eu/x', 'host-not-allowed'],
    [['data.europa.eu'], 'https://data.europa.eu.attacker.eu/x', 'host-not-allowed'],
    [['data.europa.eu'], 'https://data-europa.eu/x', 'host-not-allowed'],
    [['data.europa.eu'], 'https://xdata.europa.eu/x', 'host-not-allowed'],
    [['data.europa.eu'], 'https://dаta.europa.eu/x', 'host-not-allowed'],
    [['*.europa.eu'], 'https://data.europa.eu/x', 'ok'],
    [['.europa.eu'], 'https://a.data.europa.eu/x', 'ok'],
    [['*.europa.eu'], 'https://europa.eu/x', 'host-not-allowed'],
    [['*.europa.eu'], 'https://xeuropa.eu/x', 'host-not-allowed'],
    [['*.europa.eu'], 'https://data.europa.eu.attacker.eu/x', 'host-not-allowed'],
    [['*.europa.eu:8443'], 'https://data.europa.eu:8443/x', 'ok'],
    [['*.europa.eu', 'data.europa.eu:8443'], 'https://data.europa.eu:8443/x', 'ok'],
    [['193.0.6.139'], 'https://193.0.6.139/', 'ok'],
    [['193.0.6.139'], 'https://0xc100068b/', 'ok'],
    [['[2a00:1450:4001:80b::200e]'], 'https://[2A00:1450:4001:080B:0:0:0:200e]/', 'ok'],
    [[], 'https://data.europa.eu/x', 'host-not-allowed'],
    ['any-public-host', 'https://data.europa.eu/x', 'ok'],
    ['any-public-host', 'https://data.europa.eu:8443/x', 'port-not-allowed'],
    [['localhost'], 'https://localhost/', 'host-not-public'],
    [['127.0.0.1'], 'https://127.0.0.1/', 'address-not-public'],
    [['10.0.0.1:8080'], 'http://10.0.0.1:8080/', 'address-not-public'],
  ] as const)('%j asked for %j: %s', async (hosts, url, expected) => {
    expect(await ask(hosts, url)).toBe(expected);
  });
});

describe('loopback', () => {
  it('is reached on the named port of a listed host and nowhere else', async () => {
    const server = await startRawServer((socket) => socket.end(withLength('x')));
    const other = await startRawServer((socket) => socket.end(withLength('x')));
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`, `127.0.0.1:${other.port}`, `127.0.0.2:${server.port}`, `a.eu:${server.port}`],
      schemes: ['http'],
      dangerouslyReachLoopbackPorts: [server.port],
      resolve: async () => ['127.0.0.1'],
    });
    const ask = async (url: string): Promise<string> => outcome(await fetch(url));
    expect(await ask(`http://127.0.0.1:${server.port}/`)).toBe('ok');
    expect(await ask(`http://a.eu:${server.port}/`)).toBe('ok');
    expect(await ask(`http://127.0.0.1:${other.port}/`)).toBe('address-not-public');
    expect(await ask(`http://127.0.0.2:${server.port}/`)).toBe('address-not-public');
    expect(await ask(`http://[::ffff:127.0.0.1]:${server.port}/`)).toBe('address-not-public');
    expect(await ask(`http://localhost:${server.port}/`)).toBe('host-not-public');
    expect(other.requests).toEqual([]);
    await server.close();
    await other.close();
  });

  it('says so when nobody is there any more', async () => {
    const server = await startRawServer(() => {});
    await server.close();
    const { fetch } = createGuardedFetch({
      hosts: [`127.0.0.1:${server.port}`],
      schemes: ['http'],
      dangerouslyReachLoopbackPorts: [server.port],
    });
    expect(await fetch(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      problem: { code: 'connection-failed', args: { reason: 'ECONNREFUSED' } },
    });
  });
});
