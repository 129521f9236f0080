import { type AddressInfo, createServer, Socket } from 'node:net';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuardedFetch, type FetchResult } from '../../src/fetch/index.js';
import { startRawServer, withLength } from './raw-server.js';
import { selfSigned } from './self-signed.js';

const identity = selfSigned('data.europa.eu');
const seen: { servername: string | false; protocol: string | false | null }[] = [];
let requests = 0;
let port = 0;
const server = tls.createServer({ ...identity, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
  seen.push({
    servername: (socket as { servername?: string | false }).servername ?? false,
    protocol: socket.alpnProtocol,
  });
  socket.on('error', () => {});
  socket.once('data', () => {
    requests++;
    socket.end(withLength('x'));
  });
});

beforeAll(async () => {
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  seen.length = 0;
  requests = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Asks the server by a name that leads to it. */
function ask(host: string, at: number = port): Promise<FetchResult> {
  const { fetch } = createGuardedFetch({
    hosts: [`${host}:${at}`],
    dangerouslyReachLoopbackPorts: [at],
    resolve: async () => ['127.0.0.1'],
  });
  return fetch(`https://${host}:${at}/`);
}

/** Lets this process trust the certificate; the name is still checked. */
function trust(): void {
  const { createSecureContext } = tls;
  vi.spyOn(tls, 'createSecureContext').mockImplementation((options) =>
    createSecureContext({ ...options, ca: identity.cert }),
  );
}

describe('https', () => {
  it('checks the certificate for the name, though the connection is to an address, and speaks HTTP/1.1', async () => {
    trust();
    expect((await ask('data.europa.eu')).ok).toBe(true);
    expect(seen).toEqual([{ servername: 'data.europa.eu', protocol: 'http/1.1' }]);
    expect(requests).toBe(1);
  });

  it('refuses the certificate of another name, and sends nothing', async () => {
    trust();
    expect(await ask('other.europa.eu')).toMatchObject({
      problem: { code: 'tls-failed', args: { host: 'other.europa.eu', reason: 'ERR_TLS_CERT_ALTNAME_INVALID' } },
    });
    expect(requests).toBe(0);
  });

  it('refuses a certificate that does not name the address, and sends no address as a name', async () => {
    trust();
    expect(await ask('127.0.0.1')).toMatchObject({ problem: { code: 'tls-failed' } });
    expect(seen.every(({ servername }) => servername === false)).toBe(true);
    expect(requests).toBe(0);
  });

  it('refuses a certificate that nobody vouches for, also where the environment says not to look', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await ask('data.europa.eu')).toMatchObject({
      problem: { code: 'tls-failed', args: { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
    });
    expect(requests).toBe(0);
  });

  it('is not spoken with a server that only speaks http', async () => {
    const plain = createServer((socket) => {
      socket.on('error', () => {}).resume();
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const result = await ask('data.europa.eu', (plain.address() as AddressInfo).port);
    await new Promise((resolve) => plain.close(resolve));
    expect(result).toMatchObject({ problem: { code: 'tls-failed', args: { reason: 'ERR_SSL_WRONG_VERSION_NUMBER' } } });
  });

  it('sends nothing when another address answers than the one that was asked', async () => {
    trust();
    const { connect } = Socket.prototype;
    const hijacked = function (this: Socket, options: object, listener?: () => void): Socket {
      return (connect as (options: object, listener?: () => void) => Socket).call(
        this,
        { ...options, host: '127.0.0.1', port },
        listener,
      );
    };
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(hijacked as typeof connect);
    const { fetch } = createGuardedFetch({ hosts: ['data.europa.eu'], resolve: async () => ['193.0.6.139'] });
    expect(await fetch('https://data.europa.eu/')).toMatchObject({
      problem: { code: 'connection-failed', args: { reason: 'another address answers' } },
    });
    expect(requests).toBe(0);
  });

  it('does not go through a proxy that the environment names', async () => {
    trust();
    const proxy = await startRawServer((socket) => socket.end());
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'ALL_PROXY'])
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    expect((await ask('data.europa.eu')).ok).toBe(true);
    await proxy.close();
    expect(proxy.requests).toEqual([]);
  });
});
