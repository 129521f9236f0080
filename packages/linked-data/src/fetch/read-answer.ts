import type { Deadline } from './deadline.js';
import { decodeBody } from './decode-body.js';
import type { Answer } from './exchange.js';
import type { FetchLimits } from './fetch-policy.js';
import type { HttpAnswer, HttpHeader, HttpHop } from './http-request.js';
import type { TlsFacts } from './tls-facts.js';

/** Makes an answer of what came over the wire. Throws a `FetchFailure` if its body cannot be unpacked. */
export async function readAnswer(
  answer: Answer,
  url: string,
  hops: readonly HttpHop[],
  tls: TlsFacts | undefined,
  limits: FetchLimits,
  deadline: Deadline,
): Promise<HttpAnswer> {
  const { status, headers, body } = answer;
  const bytes =
    body.length === 0 ? body : await decodeBody(body, headers['content-encoding'], limits.decompressedBytes, deadline);
  return {
    url,
    status,
    headers: headerList(answer),
    // Not a Buffer: small ones share their memory with others of the process.
    bytes: new Uint8Array(bytes),
    hops,
    ...(tls && { tls }),
  };
}

/** The header fields as they came, names in lower case. */
export function headerList({ rawHeaders }: Answer): readonly HttpHeader[] {
  const list: HttpHeader[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    list.push([rawHeaders[index]!.toLowerCase(), rawHeaders[index + 1]!]);
  return list;
}
