import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContextCache } from '../../src/json-ld/context-cache.js';
import { expandDocument } from '../../src/json-ld/expand-document.js';
import { dataspaceContexts, dataspaceMessages, hasMessages } from './dataspace-messages.js';

describe.skipIf(!hasMessages)('messages of the Dataspace Protocol that share their contexts', () => {
  const contexts = hasMessages ? dataspaceContexts() : {};
  const messages = hasMessages ? dataspaceMessages() : [];
  /** What each message expands to in an instance of jsonld that has seen no other. */
  const alone: string[] = [];

  const expand = async (cache: ReturnType<typeof createContextCache>, index: number): Promise<string> => {
    const load = (iri: string): unknown => (contexts[iri] as { '@context': unknown } | undefined)?.['@context'];
    const { nodes } = await expandDocument(messages[index]?.[1], { base: '', load, onDropped: () => {}, cache });
    return JSON.stringify(nodes);
  };

  beforeAll(async () => {
    const documentLoader = async (iri: string) => ({ documentUrl: iri, document: structuredClone(contexts[iri]) });
    const fresh = jsonld as unknown as () => { expand(message: unknown, options: object): Promise<unknown> };
    for (const [, message] of messages) alone.push(JSON.stringify(await fresh().expand(message, { documentLoader })));
  });

  it('lose nothing in any of the ordered pairs', async () => {
    const lost: string[] = [];
    for (const first of messages.keys()) {
      for (const second of messages.keys()) {
        const cache = createContextCache();
        await expand(cache, first);
        if ((await expand(cache, second)) !== alone[second])
          lost.push(`${messages[first]?.[0]} then ${messages[second]?.[0]}`);
      }
    }
    // 27 messages: the 56 pairs of the eight that differ in their use of @import are among the 729.
    expect([messages.length, lost]).toEqual([27, []]);
  }, 120_000);

  it('lose nothing in 10,000 random sequences', async () => {
    let cache = createContextCache();
    let sequences = 0;
    const message = fc.nat({ max: messages.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 2, maxLength: 4 }), async (sequence) => {
        // What the first messages leave behind decides: every so often somebody else comes first.
        if (sequences % 100 === 0) cache = createContextCache();
        sequences += 1;
        for (const index of sequence) if ((await expand(cache, index)) !== alone[index]) return false;
        return true;
      }),
      { seed: 3, numRuns: 10_000 },
    );
    expect(sequences).toBe(10_000);
  }, 120_000);
});
