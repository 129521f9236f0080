import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import type { Decider } from '../../decider.js';
import type { ProbeFacts } from '../../probe/probe-facts.js';

/** A live service was seen to be one of the standards, and to name the conformance classes that such a service needs. */
export const geospatialServices: Decider = {
  requirement: 'MIM7 R1.1',
  decide(input) {
    const probed = (input.probes ?? []).flatMap(ofProbe);
    const saved = artefactsOf(input, 'service-document').flatMap(
      ({ source, valid, service, version, document }): Claim[] =>
        service === undefined || !valid || notGeospatial.has(service)
          ? []
          : [
              {
                subject: source,
                method: 'artefact',
                verdict: 'unknown',
                reason: `${document} of a service (${service}${version === undefined ? '' : ` ${version}`}); that it runs takes a request`,
                evidence: [{ location: { source } }],
              },
            ],
    );
    return anyClaim([...probed, ...saved]);
  },
};

const notGeospatial: ReadonlySet<string> = new Set(['ckan', 'dataspace-protocol']);

function ofProbe({ source, service, version, observations }: ProbeFacts): readonly Claim[] {
  const kind = observations.find(({ id }) => id === 'geospatial-service');
  if (!kind) return [];
  const classes = observations.find(({ id }) => id === 'conformance-declared');
  const outcomes = [kind, ...(classes ? [classes] : [])];
  const worst = outcomes.find(({ outcome }) => outcome === 'no') ?? outcomes.find(({ outcome }) => outcome !== 'yes');
  return [
    {
      subject: source,
      method: 'probe',
      verdict: worst === undefined ? 'pass' : worst.outcome === 'no' ? 'fail' : 'unknown',
      reason: worst?.detail ?? `${service}${version === undefined ? '' : ` ${version}`}: ${kind.detail}`,
      evidence: outcomes.map(({ location, detail }) => ({ location, excerpt: detail })),
    },
  ];
}
