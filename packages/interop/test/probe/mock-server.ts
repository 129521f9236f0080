import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProbeFetch } from '@ds4sscc/interop/probe';
import type { ObservationId } from '../../src/probe/observations.js';

/** A request as a mock sees it. */
export interface MockRequest {
  readonly method: string;
  readonly url: URL;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a mock answers. */
export interface MockAnswer {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** A service as a function. */
export type Mock = (request: MockRequest) => MockAnswer;

/** One defect: how an answer of the correct service becomes wrong, and the rule that has to name it. */
export interface Defect {
  readonly name: string;
  readonly rule: string;
  /** What has to come of one observation, where the defect bears on what is observed; `unknown` also where nothing is said. */
  readonly shows?: readonly [id: ObservationId, outcome: 'no' | 'unknown'];
  /** Gives the wrong answer; `answer` is the right one, `mock` asks the correct service something else. */
  readonly spoil: (answer: MockAnswer, request: MockRequest, mock: Mock) => MockAnswer;
}

/** The service with this defect. */
export function withDefect(mock: Mock, { spoil }: Defect): Mock {
  return (request) => spoil(mock(request), request, mock);
}

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  type = 'application/json',
  headers: Record<string, string> = {},
): MockAnswer {
  return { status, headers: { 'content-type': type, ...headers }, body: JSON.stringify(value) };
}

/** Asks a mock without a network: what the probe says of it does not depend on sockets, and 60 variants take no time. */
export function directFetch(mock: Mock): ProbeFetch {
  return {
    request: async (url, { method = 'GET', headers = {}, body = '' } = {}) => {
      const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      const answer = mock({ method, url: new URL(url), headers: { accept: '*/*', ...lower }, body });
      return {
        ok: true,
        answer: {
          url,
          status: answer.status,
          headers: Object.entries(answer.headers),
          bytes: new TextEncoder().encode(answer.body),
          hops: [],
        },
      };
    },
  };
}

/** Serves a mock on loopback. */
export async function startMock(mock: Mock): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
      const headers = incoming.headers as Record<string, string>;
      const answer = mock({ method: incoming.method ?? 'GET', url, headers, body: Buffer.concat(chunks).toString() });
      outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
      outgoing.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
