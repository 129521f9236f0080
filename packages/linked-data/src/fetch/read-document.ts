import { createHash } from 'node:crypto';
import type { Deadline } from './deadline.js';
import { decodeBody } from './decode-body.js';
import { type Answer, wholeDocument } from './exchange.js';
import { FetchFailure } from './fetch-failure.js';
import type { FetchLimits } from './fetch-policy.js';

/** A document that arrived whole. */
export interface FetchedDocument {
  /** The URL as it was asked for. */
  readonly url: string;
  /** The URL that answered. */
  readonly finalUrl: string;
  readonly status: number;
  /** Type and subtype in lower case, without parameters; absent if the server does not say. */
  readonly mediaType?: string;
  /** The body without its content coding. */
  readonly bytes: Uint8Array;
  /** The URLs that redirects led to, in order; the last one is `finalUrl`. */
  readonly redirects: readonly string[];
  /** `sha256-` and the digest of `bytes` in base64, as Subresource Integrity writes it. */
  readonly integrity: string;
  /** 0 for a document the program asked for, 1 for one that such a document needs, and so on. */
  readonly depth: number;
}

/** Where the document comes from, and why it was asked for. */
interface Journey {
  readonly url: string;
  readonly visited: readonly string[];
  readonly depth: number;
}

const mediaTypeForm = /^\s*([!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+)\s*(?:;|$)/i;

/** Makes the document of a final answer. Throws a `FetchFailure` unless it is one, and whole. */
export async function readDocument(
  { status, headers, body }: Answer,
  { url, visited, depth }: Journey,
  limits: FetchLimits,
  deadline: Deadline,
): Promise<FetchedDocument> {
  if (!wholeDocument.has(status)) throw new FetchFailure('status-not-ok', { status });
  const bytes = await decodeBody(body, headers['content-encoding'], limits.decompressedBytes, deadline);
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const mediaType = mediaTypeForm.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
  deadline.check();
  return {
    url,
    finalUrl: visited.at(-1)!,
    status,
    ...(mediaType !== undefined && { mediaType }),
    // Not a Buffer: small ones share their memory with others of the process.
    bytes: new Uint8Array(bytes),
    redirects: visited.slice(1),
    integrity,
    depth,
  };
}
