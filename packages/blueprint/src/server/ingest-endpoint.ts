import { type Finding, parseJson } from '@ds4sscc/findings';
import type { Handler } from './handler.js';
import { methodNotAllowed, problemResponse } from './problem.js';
import { readBody } from './read-body.js';

/** How entities are taken in. */
export interface IngestOptions {
  /** What is wrong with one entity; `createDataSpace` has it. */
  validate(entity: unknown): readonly Finding[];
  /** Stores entities that are in order; it is called once for a request, with all of them. Where it fails, the answer is 503. */
  accept(entities: readonly unknown[]): Promise<void>;
  /** Hears why entities could not be validated or stored. */
  onError?(error: unknown): void;
  /** The largest body, in bytes; 4 MiB where left out. */
  readonly maxBytes?: number;
}

/** Codings would have to be undone, and a few bytes can be gigabytes then. */
const uncoded: ReadonlySet<string | null> = new Set([null, '', 'identity']);
const mediaTypes: ReadonlySet<string> = new Set(['application/json', 'application/ld+json', 'application/geo+json']);
const mostFindings = 100;

/**
 * Takes in entities by POST, one or a list of them. All of them are stored, or none: a body with an error is answered with the
 * findings (422), each with its pointer into the body. How long a body may take is up to the server (`requestTimeout` in Node).
 *
 * @example
 * ```ts
 * import { createIngestEndpoint } from '@ds4sscc/blueprint/server';
 *
 * const stored: unknown[] = [];
 * const ingest = createIngestEndpoint({ validate: () => [], accept: async (entities) => void stored.push(...entities) });
 * const body = '[{ "id": "urn:ngsi-ld:Bench:1", "type": "Bench" }]';
 * const headers = { 'content-type': 'application/json' };
 * (await ingest(new Request('https://api.city.example/', { method: 'POST', headers, body }))).status; // => 204
 * stored.length; // => 1
 * ```
 */
export function createIngestEndpoint(options: IngestOptions): Handler {
  const { maxBytes = 4 * 1024 * 1024 } = options;
  return async (request) => {
    if (request.method !== 'POST') return methodNotAllowed(['POST']);
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!mediaTypes.has(type))
      return problemResponse(
        { status: 415, title: 'Unsupported media type', detail: `Send one of: ${[...mediaTypes].join(', ')}.` },
        { 'accept-post': [...mediaTypes].join(', ') },
      );
    if (!uncoded.has(request.headers.get('content-encoding')))
      return problemResponse(
        { status: 415, title: 'Unsupported content coding', detail: 'Send the body as it is.' },
        { 'accept-encoding': 'identity' },
      );
    const body = await readBody(request, maxBytes);
    if ('failed' in body && body.failed === 'broken-off')
      return problemResponse({ status: 400, title: 'The body breaks off' });
    if ('failed' in body)
      return problemResponse(
        { status: 413, title: 'Content too large', detail: `The body may have ${maxBytes} bytes.` },
        // What is left of the body is not read.
        { connection: 'close' },
      );
    const text = decoded(body.bytes);
    if (text === undefined) return problemResponse({ status: 400, title: 'The body is not UTF-8' });
    const document = parseJson(text, 'body');
    if (document.value === undefined)
      return problemResponse({ status: 400, title: 'The body is no JSON', findings: document.findings });
    const entities = Array.isArray(document.value) ? document.value : [document.value];
    try {
      const { findings, stopped } = found(entities, Array.isArray(document.value), document.findings, options.validate);
      const errors = findings.filter(({ level }) => level === 'error').length;
      if (errors > 0 || entities.length === 0)
        return problemResponse({
          status: 422,
          title: entities.length === 0 ? 'The body holds no entity' : 'The entities have errors',
          detail: `${stopped ? 'At least ' : ''}${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was stored.`,
          findings,
        });
      await options.accept(entities);
    } catch (error) {
      options.onError?.(error);
      return problemResponse(
        {
          status: 503,
          title: 'The entities could not be stored',
          detail: 'It is not certain that anything was: send them again later.',
        },
        { 'retry-after': '5' },
      );
    }
    return new Response(null, { status: 204 });
  };
}

/** JSON is UTF-8 (RFC 8259, 8.1). */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A list of a million wrong entities costs no more than one of a hundred: nothing of it will be stored. */
function found(
  entities: readonly unknown[],
  listed: boolean,
  before: readonly Finding[],
  validate: IngestOptions['validate'],
): { readonly findings: readonly Finding[]; readonly stopped: boolean } {
  const errors = before.filter(({ level }) => level === 'error').slice(0, mostFindings);
  const others = before.filter(({ level }) => level !== 'error').slice(0, mostFindings);
  for (const [index, entity] of entities.entries()) {
    for (const one of validate(entity)) {
      const kept = one.level === 'error' ? errors : others;
      if (kept.length === mostFindings) continue;
      const pointer = `${listed ? `/${index}` : ''}${one.location.pointer ?? ''}`;
      kept.push({ ...one, location: { source: 'body', pointer } });
    }
    if (errors.length === mostFindings) break;
  }
  const stopped = errors.length === mostFindings;
  return { findings: [...errors, ...others.slice(0, mostFindings - errors.length)], stopped };
}
