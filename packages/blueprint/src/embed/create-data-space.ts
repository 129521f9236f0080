import { type EntitySummary, type Model, models as builtIn } from '@ds4sscc/data-models';
import type { Finding, Report } from '@ds4sscc/findings';
import type { CompactGraph } from '@ds4sscc/linked-data';
import type { Decision, Policy, Profile, Request } from '@ds4sscc/policy';
import { checkDataSpace } from '../check-data-space.js';
import { type DataSpace, dataSpaceSchema } from '../data-space.js';
import { type DerivedPolicy, derivePolicies } from '../derive/derive-policies.js';
import { deriveCatalogue } from '../derive/derive-catalogue.js';
import { shippedProfiles } from '../kinds/policy-graph.js';
import { type Source, textSource } from '../source.js';
import { BlueprintError } from './blueprint-error.js';
import { createDecider } from './create-decider.js';
import { createValidator } from './create-validator.js';
import { policiesInForce } from './policies-in-force.js';

/** What a data space can do in a running system. Each part may be replaced. */
export interface DataSpaceParts {
  /** What is wrong with one entity, as JSON data. */
  validate(entity: unknown): readonly Finding[];
  /** Checks a stream of entities; `onFinding` gets each finding as it is found, the answer is what was in it. */
  validateStream(chunks: AsyncIterable<Uint8Array>, onFinding: (finding: Finding) => void): Promise<EntitySummary>;
  /** Decides a request by the policies in force. */
  decide(request: Request): Decision;
  /** The DCAT-AP catalogue; `undefined` where the description cannot be one (`deriveCatalogue` says why). */
  catalogue(): CompactGraph | undefined;
  offers(): readonly DerivedPolicy[];
  /** Checks the description, and the sources that are given with it, against everything there is. */
  assess(sources?: readonly Source[]): Promise<Report>;
}

/** A data space in a running system. */
export interface RunningDataSpace extends DataSpaceParts {
  readonly description: DataSpace;
  /** Puts other policies in force beside those of the description, from the next request on. */
  replacePolicies(policies: readonly Policy[]): void;
}

/** What a running data space is made with. */
export interface CreateDataSpaceOptions {
  /** Policies beside those that the description states: agreements and sets permit, offers never do. */
  readonly policies?: readonly Policy[];
  /** Models of others, beside the built-in ones. */
  readonly models?: readonly Model[];
  /** Profiles of policies, beside those that come with this software. */
  readonly profiles?: readonly Profile[];
  /** Parts to use in place of ours. */
  readonly parts?: Partial<DataSpaceParts>;
}

/**
 * Makes a data space out of its description, for a platform to build on: validation, decisions, catalogue, offers and
 * assessment, each of which `parts` may replace.
 *
 * @throws {BlueprintError} `description-invalid`
 * @example
 * ```ts
 * import { createDataSpace } from '@ds4sscc/blueprint';
 *
 * const space = await createDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 * });
 * space.decide({ action: 'read', target: 'https://city.example/air' }).because; // => 'not-permitted'
 * space.validate({ id: 'air', type: 'AirQualityObserved' })[0]?.rule; // => 'data/id-not-uri'
 * ```
 */
export async function createDataSpace(
  description: DataSpace,
  options: CreateDataSpaceOptions = {},
): Promise<RunningDataSpace> {
  const parsed = dataSpaceSchema.safeParse(description);
  if (!parsed.success)
    throw new BlueprintError('description-invalid', parsed.error.issues[0]?.message ?? 'not readable');
  const space = parsed.data;
  const profiles = [...shippedProfiles, ...(options.profiles ?? [])];
  const own = await policiesInForce(space);
  const decider = createDecider([...own, ...(options.policies ?? [])], profiles);
  const validator = createValidator([...(options.models ?? []), ...builtIn]);
  let catalogue: CompactGraph | undefined;
  return {
    description: space,
    ...validator,
    decide: decider.decide,
    catalogue: () => (catalogue ??= deriveCatalogue(space).graph),
    offers: () => derivePolicies(space).offers,
    assess: (sources = []) =>
      checkDataSpace({ sources: [textSource('dataspace.json', JSON.stringify(space)), ...sources] }),
    ...options.parts,
    replacePolicies: (policies) => decider.replace([...own, ...policies]),
  };
}
