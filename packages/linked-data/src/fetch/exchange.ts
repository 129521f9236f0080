import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as startRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FetchTarget } from './check-target.js';
import type { Deadline } from './deadline.js';
import { FetchFailure, reasonOf } from './fetch-failure.js';

/** One answer, its body as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names and values as they came, one after the other. */
  readonly rawHeaders: readonly string[];
  /** Empty unless the status is one whose body is wanted. */
  readonly body: Buffer;
}

/** What is sent. */
export interface Message {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the body of any answer is wanted, also one that ends where the connection does; else of whole documents alone. */
  readonly anyAnswer: boolean;
}

/** Bytes that may still come, over all hops of one document. */
export interface ByteBudget {
  left: number;
  readonly limit: number;
}

const longestHeaders = 16_384;
/** 200, and 203 for a copy that a proxy has changed on the way. A part (206) or a promise (202) is not the document. */
export const wholeDocument: ReadonlySet<number> = new Set([200, 203]);

/**
 * Sends one request over a connection that is open and reads the answer; the connection is closed afterwards, whatever
 * happens. Rejects with a `FetchFailure`.
 */
export async function exchange(
  connection: Duplex,
  target: FetchTarget,
  message: Message,
  budget: ByteBudget,
  deadline: Deadline,
): Promise<Answer> {
  // An error may come between any two steps, and one that nobody listens for ends the process.
  connection.on('error', () => {});
  try {
    if (connection.destroyed) throw new FetchFailure('connection-failed', { host: target.host, reason: 'closed' });
    return await deadline.race(send(connection, target, message, budget));
  } finally {
    connection.destroy();
  }
}

function send(connection: Duplex, target: FetchTarget, message: Message, budget: ByteBudget): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = startRequest({
      // No agent: no pool to share, no proxy from the environment, and the connection that was checked.
      createConnection: () => connection,
      method: message.method,
      path: target.url.pathname + target.url.search,
      setHost: false,
      headers: {
        host: target.url.host,
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'ds4sscc',
        ...message.headers,
        connection: 'close',
        ...(message.body !== undefined && { 'content-length': String(Buffer.byteLength(message.body)) }),
      },
      // Said although it is the default: the environment can turn the default off.
      insecureHTTPParser: false,
      maxHeaderSize: longestHeaders,
    });
    // Node drops header fields after the 2,000th without a word, Content-Encoding among them; the size is the limit.
    request.maxHeadersCount = 0;
    request.once('socket', (socket) => {
      socket.prependListener('data', (chunk: Buffer) => {
        budget.left -= chunk.length;
        if (budget.left < 0) reject(new FetchFailure('bytes-limit', { limit: budget.limit }));
      });
    });
    request.on('error', (error) => reject(connectionFailure(error, target.host)));
    request.on('upgrade', () =>
      reject(new FetchFailure('response-malformed', { reason: 'an upgrade nobody asked for' })),
    );
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      const { headers, rawHeaders } = response;
      response.on('error', (error) => reject(bodyFailure(error)));
      const bodiless = message.method === 'HEAD' || status === 204 || status === 304;
      const wanted = message.anyAnswer ? !bodiless : wholeDocument.has(status);
      if (!wanted) return resolve({ status, headers, rawHeaders, body: Buffer.alloc(0) });
      readBody(response, budget, message.anyAnswer).then(
        (body) => resolve({ status, headers, rawHeaders, body }),
        reject,
      );
    });
    request.end(message.body);
  });
}

async function readBody(response: IncomingMessage, budget: ByteBudget, untilClosed: boolean): Promise<Buffer> {
  const { 'transfer-encoding': transfer, 'content-length': length } = response.headers;
  const chunked = transfer?.toLowerCase() === 'chunked';
  if (transfer !== undefined && !chunked) throw new FetchFailure('encoding-unsupported', { encoding: transfer });
  if (!chunked && length === undefined && !untilClosed) throw new FetchFailure('body-length-unknown', {});
  if (Number(length ?? 0) > budget.limit) throw new FetchFailure('bytes-limit', { limit: budget.limit });
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('end', resolve);
    response.once('error', (error) => reject(bodyFailure(error)));
    response.once('close', () => reject(bodyFailure(undefined)));
  });
  const body = Buffer.concat(chunks);
  if (!response.complete || (!chunked && length !== undefined && body.length !== Number(length)))
    throw bodyFailure(undefined);
  return body;
}

function connectionFailure(error: Error, host: string): FetchFailure {
  const reason = reasonOf(error);
  if (reason === 'HPE_HEADER_OVERFLOW') return new FetchFailure('headers-too-large', { limit: longestHeaders });
  if (reason.startsWith('HPE_')) return new FetchFailure('response-malformed', { reason });
  return new FetchFailure('connection-failed', { host, reason });
}

function bodyFailure(error: Error | undefined): FetchFailure {
  const reason = error === undefined ? 'closed' : reasonOf(error);
  if (reason.startsWith('HPE_')) return new FetchFailure('response-malformed', { reason });
  return new FetchFailure('body-incomplete', { reason });
}
