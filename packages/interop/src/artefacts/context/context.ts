import { bundledContexts } from '@ds4sscc/linked-data';
import { asObject } from '../../api/json-object.js';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactContent, ArtefactReader } from '../artefact-reader.js';
import { checkContext } from './check-context.js';

/** A JSON-LD context: what its terms mean. */
export interface ContextFacts extends ArtefactFacts<'context'> {
  /** Terms with their absolute IRIs; a later definition replaces an earlier one, null takes a term out. */
  readonly terms: Readonly<Record<string, string>>;
  /** Whether all of it was read: no other context that is not at hand. */
  readonly complete: boolean;
}

/** Reads a document that is a context and nothing else. What it refers to is taken from the contexts that are bundled; nothing is fetched. */
export const contextReader: ArtefactReader = {
  kind: 'context',
  recognise: isContext,
  read({ document }, source) {
    if (!document) return { findings: [] };
    const { findings, terms, complete } = checkContext(document, bundled);
    const valid = ![...document.findings, ...findings].some(({ level }) => level === 'error');
    const artefact: ContextFacts = { kind: 'context', source, valid, terms: Object.fromEntries(terms), complete };
    return { artefact, findings };
  },
};

function bundled(iri: string): unknown {
  const found = bundledContexts.find((context) => context.iri === iri || context.aliases.includes(iri));
  return found?.document()['@context'];
}

/** A document with data beside the context is data. */
function isContext({ document }: ArtefactContent): boolean {
  const root = asObject(document?.value);
  const context = root?.['@context'];
  if (!root || (!Array.isArray(context) && asObject(context) === undefined)) return false;
  return Object.entries(root).every(
    ([key, value]) => key === '@context' || (typeof value === 'string' && !/^(?:@.*|id|type)$/.test(key)),
  );
}
