import { type Finding, parseJson } from '@ds4sscc/findings';
import type { Handler } from './handler.js';
import { methodNotAllowed, problemResponse } from './problem.js';
import { readBody } from './read-body.js';

/** How entities are taken in. */
export interface IngestOptions {
  /** What is wrong with one entity; `createDataSpace` has it. */
  validate(entity: unknown): readonly Finding[];
  /** Stores entities that are in order; it is called once for a request, with all of them. */
  accept(entities: readonly unknown[]): Promise<void>;
  /** The largest body, in bytes; 4 MiB where left out. */
  readonly maxBytes?: number;
}

const mediaTypes: ReadonlySet<string> = new Set(['application/json', 'application/ld+json', 'application/geo+json']);
const mostFindings = 100;

/**
 * Takes in entities by POST, one or a list of them. All of them are stored, or none: a body with an error is answered with the
 * findings (422), each with its pointer into the body.
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
export function createIngestEndpoint({ validate, accept, maxBytes = 4 * 1024 * 1024 }: IngestOptions): Handler {
  return async (request) => {
    if (request.method !== 'POST') return methodNotAllowed(['POST']);
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!mediaTypes.has(type))
      return problemResponse(
        { status: 415, title: 'Unsupported media type', detail: `Send one of: ${[...mediaTypes].join(', ')}.` },
        { 'accept-post': [...mediaTypes].join(', ') },
      );
    const body = await readBody(request, maxBytes);
    if ('tooLarge' in body)
      return problemResponse({
        status: 413,
        title: 'Content too large',
        detail: `The body may have ${maxBytes} bytes.`,
      });
    const text = decoded(body.bytes);
    if (text === undefined) return problemResponse({ status: 400, title: 'The body is not UTF-8' });
    const document = parseJson(text, 'body');
    if (document.value === undefined)
      return problemResponse({ status: 400, title: 'The body is no JSON', findings: document.findings });
    const entities = Array.isArray(document.value) ? document.value : [document.value];
    const findings = [...document.findings, ...found(entities, Array.isArray(document.value), validate)];
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0 || entities.length === 0)
      return problemResponse({
        status: 422,
        title: entities.length === 0 ? 'The body holds no entity' : 'The entities have errors',
        detail: `${errors.length} errors; nothing was stored.`,
        findings: findings.slice(0, mostFindings),
      });
    await accept(entities);
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

function found(entities: readonly unknown[], listed: boolean, validate: IngestOptions['validate']): readonly Finding[] {
  return entities.flatMap((entity, index) =>
    validate(entity).map((finding) => ({
      ...finding,
      location: { source: 'body', pointer: `${listed ? `/${index}` : ''}${finding.location.pointer ?? ''}` },
    })),
  );
}
