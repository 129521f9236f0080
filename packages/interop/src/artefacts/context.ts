import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { contextInvalid } from './forms/standard-rules.js';

/** A JSON-LD context: what the terms of entities mean. */
export interface ContextFacts extends ArtefactFacts<'context'> {
  /** The IRI of each term that it or a context it builds on defines. */
  readonly terms: Readonly<Record<string, string>>;
  /** Whether every context that it builds on is at hand; the terms of the others are not among `terms`. */
  readonly complete: boolean;
}

const mostTerms = 5000;

/** Reads a document that holds a context and no data. */
export const contextReader: ArtefactReader = {
  kind: 'context',
  recognise({ document }) {
    const root = asObject(document?.value);
    return (
      root !== undefined &&
      Object.keys(root).length === 1 &&
      typeof root['@context'] === 'object' &&
      root['@context'] !== null
    );
  },
  async read({ document }, source) {
    if (!document) return { findings: [] };
    const context: unknown = asObject(document.value)?.['@context'];
    const members = [context].flat();
    const own = members.filter((member) => asObject(member) !== undefined);
    const names = own
      .flatMap((member) => Object.keys(member as object).filter((name) => !name.startsWith('@')))
      .slice(0, mostTerms);
    const whole = await expandTerms(context, names);
    // A context that is not at hand hides what it defines, and nothing of what stands here.
    const terms = whole ?? (members.length > own.length ? await expandTerms(own, names) : undefined);
    const findings = terms
      ? document.findings
      : [
          ...document.findings,
          document.finding(contextInvalid, '/@context', { expected: 'a context that JSON-LD can process' }),
        ];
    const valid = terms !== undefined && !findings.some(({ level }) => level === 'error');
    return {
      artefact: { kind: 'context', source, valid, terms: terms ?? {}, complete: whole !== undefined },
      findings,
    };
  },
};

/** What each term expands to as a property; `undefined` where the context cannot be processed. */
async function expandTerms(
  context: unknown,
  names: readonly string[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const { expandJsonLd } = await import('@ds4sscc/linked-data');
  const nodes = names.map((name, index) => ({ '@id': `urn:ds4sscc:term:${index}`, [name]: 'urn:ds4sscc:value' }));
  const expanded = await expandJsonLd({ '@context': context, '@graph': nodes });
  if (expanded.findings.some(({ level }) => level === 'error')) return undefined;
  const terms = expanded.nodes.flatMap((node) => {
    const name = names[Number(String(node['@id']).slice('urn:ds4sscc:term:'.length))];
    const iri = Object.keys(node).find((key) => !key.startsWith('@'));
    return name !== undefined && iri !== undefined ? [[name, iri] as const] : [];
  });
  return Object.fromEntries(terms);
}
