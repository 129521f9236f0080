import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { dataFiles, filePlaces } from '../../data-files.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { opennessOf } from '../../models/open-media-types.js';
import { probeClaims } from '../../probe-claims.js';

/** Entities have identifier, type and context, and an interface exists that can carry them. */
export const exchangeableModels: Decider = {
  requirement: 'MIM2 R1.3',
  decide(input) {
    const files = dataFiles(input);
    const models = modelClaims(input, judge);
    if (files.length + models.length === 0) return undefined;
    return everyClaim([...dataClaims(input), ...models, ...missingModels(models), interfaceClaim(input)]);
  },
};

function dataClaims(input: AssessmentInput): readonly Claim[] {
  const files = dataFiles(input);
  if (files.length === 0)
    return [{ subject: 'data', method: 'auto', verdict: 'unknown', reason: 'no data is at hand', evidence: [] }];
  return files.map((file) => {
    const { source, records, withModel, types = {}, identifiers, damaged } = file;
    const claim = {
      subject: source,
      method: 'auto',
      evidence: filePlaces([file]).map((location) => ({ location })),
    } as const;
    if (identifiers.missing + identifiers.notUri > 0)
      return { ...claim, verdict: 'fail', reason: 'records without an identifier that is an IRI' };
    const typed = Math.max(
      withModel,
      Object.values(types).reduce((sum, count) => sum + count, 0),
    );
    return !damaged && typed >= records && identifiers.uri >= records
      ? { ...claim, verdict: 'pass', reason: 'each record has an identifier and a type' }
      : { ...claim, verdict: 'unknown', reason: 'records that could not be read, or whose type is not known' };
  });
}

function judge({ form, context, members }: DocumentedModel): Judgement {
  const index = form.examples.findIndex(
    ({ id, type }) => typeof id !== 'string' || !URL.canParse(id) || type !== form.name,
  );
  if (form.examples.length === 0 || index >= 0)
    return {
      verdict: 'fail',
      reason: `no example, or one that is no ${form.name} with an IRI of its own`,
      at: index >= 0 ? `/examples/${index}` : '/examples',
    };
  if (!context) return { verdict: 'unknown', reason: 'its context is not at hand, or has errors', at: '/context' };
  const bare = [form.name, ...members.map(({ name }) => name)].find((name) => !Object.hasOwn(context.terms, name));
  if (bare !== undefined)
    return {
      verdict: context.complete ? 'fail' : 'unknown',
      reason: `its context does not say what ${bare} means`,
      at: '/context',
    };
  const types = (form.mediaTypes ?? []).map(opennessOf);
  if (!types.includes('open'))
    return { verdict: 'unknown', reason: 'it names no open media type for the exchange', at: '/mediaTypes' };
  return { verdict: 'pass', reason: 'its entities have identifier, type and context' };
}

function missingModels(models: readonly Claim[]): readonly Claim[] {
  return models.length > 0
    ? []
    : [
        {
          subject: 'models',
          method: 'artefact',
          verdict: 'unknown',
          reason: 'no documentation of a model says which context its entities have',
          evidence: [],
        },
      ];
}

function interfaceClaim(input: AssessmentInput): Claim {
  const probe = probeClaims(input, 'machine-readable').find(({ verdict }) => verdict === 'pass');
  if (probe) return probe;
  const api = (input.apis ?? []).find(({ valid, jsonResponses }) => valid && jsonResponses > 0);
  return {
    subject: api?.source ?? 'interface',
    method: 'artefact',
    verdict: api ? 'pass' : 'unknown',
    reason: api
      ? 'a described interface delivers JSON'
      : 'no valid description of an interface that delivers JSON is at hand',
    evidence: api ? [{ location: { source: api.source } }] : [],
  };
}
