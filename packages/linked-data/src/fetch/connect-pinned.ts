import { type NetConnectOpts, connect as connectPlain, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { FetchFailure, reasonOf } from './fetch-failure.js';
import { parseAddress } from './parse-address.js';

/** Where to connect to. The address has been checked; nothing may be resolved again. */
export interface ConnectTarget {
  readonly address: string;
  readonly port: number;
  readonly tls: boolean;
  /** What the certificate must be for: the name that was asked for, or the address if the URL holds one. */
  readonly host: string;
}

/** Opens a connection that is ready for a request, and closes it if the signal aborts before that. */
export type Connect = (target: ConnectTarget, signal: AbortSignal) => Promise<Duplex>;

/** Connects to exactly this address: `net` resolves no name when it is given one, so there is nothing to rebind. */
export const connectPinned: Connect = async ({ address, port, tls, host }, signal) => {
  const where: NetConnectOpts = { host: address, port, autoSelectFamily: false };
  const socket = tls ? connectTls({ ...where, ...tlsOptions(host) }) : connectPlain(where);
  let connected = false;
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => void socket.destroy(Object.assign(new Error('time is up'), { code: 'ETIMEDOUT' }));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    socket.once('connect', () => {
      connected = true;
    });
    socket.once(tls ? 'secureConnect' : 'connect', resolve);
    socket.once('error', (error) => {
      reject(new FetchFailure(connected ? 'tls-failed' : 'connection-failed', { host, reason: reasonOf(error) }));
    });
    socket.once('close', () => {
      signal.removeEventListener('abort', stop);
      reject(new FetchFailure(connected ? 'tls-failed' : 'connection-failed', { host, reason: 'closed' }));
    });
  });
  checkPeer(socket, address, host);
  return socket;
};

function tlsOptions(host: string): ConnectionOptions {
  return {
    // Said although it is the default: the environment can turn the default off.
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    // An address is never sent as a server name; the certificate is then checked against it all the same.
    ...(parseAddress(host) ? {} : { servername: host }),
  };
}

/** The last look before anything is sent: whatever happened in between, this is who answers. */
function checkPeer(socket: Socket, address: string, host: string): void {
  const peer = parseAddress(socket.remoteAddress ?? '');
  if (peer && parseAddress(address)?.join() === peer.join()) return;
  socket.destroy();
  throw new FetchFailure('connection-failed', { host, reason: 'another address answers' });
}
