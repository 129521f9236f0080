import { isAbsoluteIri } from '../../identifiers/is-absolute-iri.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput, LinkedEntitiesFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** Every type and attribute stands for an IRI, and that is defined where programs can read it. */
export const readableSemantics: Decider = {
  requirement: 'MIM1 R2.2',
  decide: (input) =>
    everyClaim((input.links ?? []).flatMap((facts) => (facts.terms.length > 0 ? [claimOn(facts, input)] : []))),
};

/** NGSI-LD puts what no context names into a namespace that defines nothing (ETSI GS CIM 009, 4.4). */
const undefinedNamespace = 'https://uri.etsi.org/ngsi-ld/default-context/';

function claimOn(facts: LinkedEntitiesFacts, input: AssessmentInput): Claim {
  const { source, terms, contexts } = facts;
  const claim = (verdict: Claim['verdict'], reason: string, at: LinkedEntitiesFacts['terms'] = terms): Claim => ({
    subject: source,
    method: 'auto',
    verdict,
    reason,
    evidence: at.slice(0, 5).map(({ term, location }) => ({ location, excerpt: term })),
  });
  if (contexts.length === 0 && Object.keys(facts.expansions).length === 0)
    return claim('unknown', 'the data names no context');
  const given = contexts.map((address) => contextAt(address, input));
  const iris = new Map(terms.map(({ term }) => [term, iriOf(term, facts, given)]));
  const without = terms.filter(({ term }) => iris.get(term) === undefined);
  if (without.length > 0) {
    const missing = contexts.filter((address, at) => given[at] === undefined && !facts.knownContexts.includes(address));
    const words = `${without.length} of ${counted(terms.length, 'term')}`;
    return missing.length > 0
      ? claim('unknown', `${words} may be explained by ${missing.join(', ')}, which was not given`, without)
      : claim('fail', `${words} that no context explains`, without);
  }
  if (!facts.complete) return claim('unknown', 'not all records were read for their terms');
  const defined = new Set(artefactsOf(input, 'ontology').flatMap(({ valid, defines }) => (valid ? defines : [])));
  const open = terms.filter(({ term }) => !defined.has(iris.get(term) ?? ''));
  if (open.length > 0 && !isModelled(source, input))
    return claim('unknown', `${counted(open.length, 'IRI')} whose definition was not given`, open);
  return claim('pass', `${counted(terms.length, 'term')}, each an IRI that a model or ontology defines`);
}

function iriOf(
  term: string,
  { expansions }: LinkedEntitiesFacts,
  given: readonly (Readonly<Record<string, string>> | undefined)[],
): string | undefined {
  for (const terms of [expansions, ...given]) {
    const iri = terms && Object.hasOwn(terms, term) ? terms[term] : undefined;
    if (iri !== undefined && isAbsoluteIri(iri) && !iri.startsWith(undefinedNamespace)) return iri;
  }
  return undefined;
}

/** The terms of a context that was given, by its own address or by the name of its file. */
function contextAt(address: string, input: AssessmentInput): Readonly<Record<string, string>> | undefined {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const valid = artefactsOf(input, 'context').filter((one) => one.valid);
  const named = valid.filter(({ source }) => name !== '' && source.slice(source.lastIndexOf('/') + 1) === name);
  const found = valid.find(({ source }) => source === address) ?? (named.length === 1 ? named[0] : undefined);
  return found?.terms;
}

function isModelled(source: string, { entities = [] }: AssessmentInput): boolean {
  return entities.some((file) => file.source === source && file.records > 0 && file.withModel === file.records);
}
