import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { IdentifiersFacts } from '../../artefacts/identifiers.js';
import { accessMechanisms } from '../../access-mechanisms.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { lookupProblem } from '../../identifiers/lookup-template.js';

/** For each system, the address of an entity can be derived from its identifier: by a template, or by a described path. */
export const derivableLookup: Decider = {
  requirement: 'MIM1 R1.3',
  decide(input) {
    const listed = artefactsOf(input, 'identifiers').filter(({ form }) => form === undefined || form.systems?.length);
    const known = new Set(listed.flatMap(({ form }) => form?.systems?.map(({ id }) => id) ?? []));
    const described = accessMechanisms(input).flatMap(({ service, description }): readonly Claim[] => {
      if (known.has(service.iri)) return [];
      const claim = { subject: service.iri, method: 'artefact', evidence: [{ location: service.location }] } as const;
      const item = description?.valid === true && description.paths.find((path) => /\/\{[^{}/]{1,80}\}$/.test(path));
      return [
        item
          ? { ...claim, verdict: 'pass', reason: `its description has the path ${item}` }
          : { ...claim, verdict: 'unknown', reason: 'no template is given for it, and no valid description with one' },
      ];
    });
    return everyClaim([...listed.flatMap(systemClaims), ...described]);
  },
};

function systemClaims({ source, valid, form, places }: IdentifiersFacts): readonly Claim[] {
  const root = { method: 'artefact', evidence: [{ location: places[''] ?? { source } }] } as const;
  if (!valid || !form)
    return [{ ...root, subject: source, verdict: 'unknown', reason: 'the document on identifiers has errors' }];
  return (form.systems ?? []).map(({ id, lookup }, at): Claim => {
    const evidence = [{ location: places[`/systems/${at}`] ?? { source }, excerpt: lookup }];
    const problem = lookupProblem(lookup);
    return problem === undefined
      ? { subject: id, method: 'artefact', verdict: 'pass', reason: `looks up by ${lookup}`, evidence }
      : { subject: id, method: 'artefact', verdict: 'fail', reason: `its look-up ${lookup} ${problem}`, evidence };
  });
}
