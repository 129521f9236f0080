import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { OntologyFacts } from '../../artefacts/ontology.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** An extension or profile adds to an ontology that is given beside it, and says nothing new of that one's own terms. */
export const extendedOntology: Decider = {
  requirement: 'MIM1 R3.2',
  decide(input) {
    const ontologies = artefactsOf(input, 'ontology');
    return everyClaim(ontologies.flatMap((one) => claimOn(one, ontologies)));
  },
};

function claimOn(extension: OntologyFacts, ontologies: readonly OntologyFacts[]): readonly Claim[] {
  const { source, iri, valid } = extension;
  const own = new Set(extension.defines);
  const foreign = extension.extends.filter(({ base }) => !own.has(base) && !isBuiltIn(base));
  // An ontology that builds on nothing is what others extend.
  if (foreign.length === 0 && extension.imports.length === 0) return [];
  const claim = (verdict: Claim['verdict'], reason: string, at: OntologyFacts['axioms'] | typeof foreign) => [
    {
      subject: iri ?? source,
      method: 'artefact' as const,
      verdict,
      reason,
      evidence: at.length > 0 ? at.slice(0, 5).map(({ location }) => ({ location })) : [{ location: { source } }],
    },
  ];
  if (!valid) return claim('unknown', 'the extension has errors', []);
  const bases = ontologies.filter(
    (one) =>
      one !== extension &&
      one.valid &&
      (extension.imports.includes(one.iri ?? '') || foreign.some(({ base }) => one.defines.includes(base))),
  );
  const known = new Set(bases.flatMap(({ defines }) => defines));
  const redefined = extension.axioms.filter(({ about }) => known.has(about));
  if (redefined.length > 0)
    return claim(
      'fail',
      `says something new of ${redefined[0]?.about}, which another ontology defines (${counted(redefined.length, 'statement')})`,
      redefined,
    );
  const repeated = extension.defines.filter((term) => known.has(term));
  if (repeated.length > 0) return claim('fail', `defines ${repeated[0]} again, which another ontology defines`, []);
  const open = foreign.filter(({ base }) => !known.has(base));
  if (open.length > 0) return claim('unknown', `extends ${open[0]?.base}, whose ontology was not given`, open);
  if (foreign.length === 0) return claim('unknown', 'imports an ontology, and extends nothing of it', []);
  return claim('pass', `adds to ${counted(foreign.length, 'term')} of another ontology, and redefines none`, foreign);
}

function isBuiltIn(term: string): boolean {
  return /^http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema|2002\/07\/owl)#/.test(term);
}
