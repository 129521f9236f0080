import type { LinkedEntitiesFacts } from '../assessment-input.js';
import { createLinkLog } from './link-log.js';
import { expandTerms } from './expand-terms.js';
import { recordsOf } from './records-of.js';

/**
 * What the entities of a data file are called, what their relations point at, and what their terms stand for: NGSI-LD in any
 * representation, as one entity, a list or lines, or GeoJSON features. It never fetches a context.
 *
 * @example
 * ```ts
 * import { readLinkedEntities } from '@ds4sscc/interop/links';
 *
 * const lamp = '{ "id": "urn:lamp:1", "type": "Lamp", "onPole": { "type": "Relationship", "object": "urn:pole:7" } }';
 * const facts = await readLinkedEntities(lamp, { source: 'lamps.ndjson' });
 * facts.relations.map(({ target }) => target); // => ['urn:pole:7']
 * facts.terms.map(({ term }) => term); // => ['Lamp', 'onPole']
 * ```
 */
export async function readLinkedEntities(
  text: string,
  { source }: { readonly source: string },
): Promise<LinkedEntitiesFacts> {
  const log = createLinkLog(source);
  let record = 0;
  let isBroken = false;
  for (const value of recordsOf(text)) {
    record += 1;
    if (value === undefined) isBroken = true;
    else log.add(value, record);
  }
  const { contexts, ...facts } = log.facts();
  const expanded = await expandTerms(
    contexts,
    facts.terms.map(({ term }) => term),
  );
  return { source, ...facts, ...expanded, complete: facts.complete && !isBroken };
}
