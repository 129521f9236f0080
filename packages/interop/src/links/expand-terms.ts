import { asObject } from '../api/json-object.js';
import type { LinkedEntitiesFacts } from '../assessment-input.js';

/** What terms stand for by those contexts that stand in the data or that `@ds4sscc/linked-data` carries. */
export async function expandTerms(
  contexts: readonly unknown[],
  terms: readonly string[],
): Promise<Pick<LinkedEntitiesFacts, 'contexts' | 'knownContexts' | 'expansions'>> {
  if (contexts.length === 0) return { contexts: [], knownContexts: [], expansions: {} };
  const { compileContext } = await import('@ds4sscc/linked-data');
  const members = [...new Set(contexts.flat())];
  const addresses = members.filter((member) => typeof member === 'string');
  const known = new Set<unknown>();
  const expansions: Record<string, string> = Object.create(null);
  for (const member of members) {
    const compiled = compileContext(member);
    if (!compiled.isSupported) continue;
    known.add(member);
    for (const term of terms) {
      if (term in expansions) continue;
      const iri = iriOf(term, (document) => compiled.reader.expand(document));
      if (iri !== undefined) expansions[term] = iri;
    }
  }
  return {
    contexts: addresses,
    knownContexts: addresses.filter((address) => known.has(address)),
    expansions: Object.fromEntries(Object.entries(expansions)),
  };
}

function iriOf(term: string, expand: (document: Record<string, unknown>) => unknown): string | undefined {
  for (const document of [
    { '@id': 'urn:ds4sscc:thing', [term]: 'urn:ds4sscc:value' },
    { '@id': 'urn:ds4sscc:thing', '@type': term },
  ]) {
    const [node] = [expand(document)].flat();
    const expanded = asObject(node) ?? {};
    const property = Object.keys(expanded).find((key) => !key.startsWith('@'));
    const [type] = [expanded['@type']].flat();
    const iri = property ?? type;
    // A default namespace explains nothing, so that what only it gives is left for another context.
    if (typeof iri === 'string' && iri !== term && !iri.startsWith('https://uri.etsi.org/ngsi-ld/default-context/'))
      return iri;
  }
  return undefined;
}
