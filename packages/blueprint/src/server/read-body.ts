/** A body that was read, or why not. */
export type ReadBody = { readonly bytes: Uint8Array } | { readonly failed: 'too-large' | 'broken-off' };

/** Reads a body up to a limit: what is larger is not kept, and not read to its end. */
export async function readBody(request: Request, limit: number): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { failed: 'too-large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array() };
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    if (next === undefined) return { failed: 'broken-off' };
    const { done, value } = next;
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return { failed: 'too-large' };
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}
