import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { IdentityLink } from '../../artefacts/identity-links.js';
import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { identityProblems } from '../../identifiers/identity-problems.js';

/** Mappings say which identifiers are of one thing, and what follows from all of them together contradicts nothing. */
export const mappedIdentifiers: Decider = {
  requirement: 'MIM1 R1.4',
  decide: (input) => everyClaim(claimsOn(input)),
};

function claimsOn(input: AssessmentInput): readonly Claim[] {
  const documents = [...artefactsOf(input, 'identity-links'), ...artefactsOf(input, 'sssom')];
  const broken = documents.filter(({ valid }) => !valid);
  const links = [...statedLinks(input), ...mappedLinks(input)];
  const unknown = broken.map(
    ({ source }): Claim => ({
      subject: source,
      method: 'auto',
      verdict: 'unknown',
      reason: 'the mapping has errors',
      evidence: [{ location: { source } }],
    }),
  );
  if (links.length === 0) return unknown;
  const types = new Map(artefactsOf(input, 'identity-links').flatMap((facts) => Object.entries(facts.types)));
  const problems = identityProblems(links, types);
  const subject = [...new Set(links.map(({ location }) => location.source))].join(', ');
  if (problems.length > 0)
    return [
      ...unknown,
      {
        subject,
        method: 'auto',
        verdict: 'fail',
        reason: problems
          .slice(0, 3)
          .map(({ what }) => what)
          .join('; '),
        evidence: problems.slice(0, 5).map(({ location }) => ({ location })),
      },
    ];
  const same = links.filter(({ differ }) => !differ);
  if (same.length === 0) return unknown;
  const present = identifiersIn(input);
  if (present.size > 0 && !same.some(({ subject: of, object }) => present.has(of) || present.has(object)))
    return [
      ...unknown,
      {
        subject,
        method: 'auto',
        verdict: 'unknown',
        reason: `${counted(same.length, 'mapping')} of identifiers, none of which the data has`,
        evidence: same.slice(0, 5).map(({ location }) => ({ location })),
      },
    ];
  return [
    ...unknown,
    {
      subject,
      method: 'auto',
      verdict: 'pass',
      reason: `${counted(same.length, 'mapping')} of identifiers, which contradict each other in nothing`,
      evidence: same
        .slice(0, 5)
        .map(({ location, object, subject: of }) => ({ location, excerpt: `${of} = ${object}` })),
    },
  ];
}

function statedLinks(input: AssessmentInput): readonly IdentityLink[] {
  return artefactsOf(input, 'identity-links').flatMap(({ valid, links }) => (valid ? about(links, input) : []));
}

const same: ReadonlySet<string> = new Set(
  ['owl:sameAs', 'skos:exactMatch', 'schema:sameAs'].flatMap((name) => [name, iriOf(name)]),
);

function iriOf(name: string): string {
  return name
    .replace('owl:', 'http://www.w3.org/2002/07/owl#')
    .replace('skos:', 'http://www.w3.org/2004/02/skos/core#')
    .replace('schema:', 'https://schema.org/');
}

function mappedLinks(input: AssessmentInput): readonly IdentityLink[] {
  const sets = artefactsOf(input, 'sssom').filter(({ valid }) => valid);
  const links = sets.flatMap(({ mappings }) =>
    mappings
      .filter(({ predicate }) => same.has(predicate))
      .map(({ subject, object, predicate, negated, location }) => ({
        subject,
        object,
        predicate,
        differ: negated,
        location,
      })),
  );
  return about(links, input);
}

/** `exactMatch` mostly maps terms: it maps identifiers where the data has one of them. */
function about(links: readonly IdentityLink[], input: AssessmentInput): readonly IdentityLink[] {
  const present = identifiersIn(input);
  return links.filter(
    ({ predicate, subject, object }) =>
      !predicate.endsWith('exactMatch') || present.has(subject) || present.has(object),
  );
}

function identifiersIn({ links = [] }: AssessmentInput): ReadonlySet<string> {
  return new Set(links.flatMap(({ things }) => things.map(({ id }) => String(id))));
}
