import { type AnyRule, excerptOf, type Finding, finding, nearestWord, type Rule } from '@ds4sscc/findings';
import type { Scope } from './across/across-check.js';
import { acrossChecks } from './across/across-checks.js';
import { checkConflicts } from './check-conflicts.js';
import {
  datasetWithoutPolicy,
  duplicateIri,
  fileMissing,
  modelMismatch,
  notInCatalogue,
  policiesConflict,
  policyMissing,
  publisherUnknown,
  servedUnknown,
  targetUnknown,
} from './cross-rules.js';
import type { DataSpace } from './data-space.js';
import type { DataSpaceFacts, DescribedDataSpace } from './kinds/data-space-facts.js';
import { textOf } from './description/text-of.js';
import { shippedProfiles } from './kinds/policy-graph.js';

type NearRule = Rule<{ iri: string; meant: string | undefined }>;

/** What the checks across a data space found, and which of their rules had something to judge: only these can have passed. */
export interface CheckedAcross {
  readonly findings: readonly Finding[];
  readonly tested: readonly AnyRule[];
}

/** Checks one described data space across its parts: files, participants, catalogue, policies, services. */
export function checkAcross(described: DescribedDataSpace, facts: DataSpaceFacts): CheckedAcross {
  const scope: Scope = { ...described, facts };
  const checks = [
    checkIds,
    checkFiles,
    checkModels,
    checkCatalogued,
    checkPolicyReferences,
    checkTargets,
    checkPolicies,
  ];
  const applying = acrossChecks.filter((check) => check.applies(scope));
  return {
    findings: [...checks.flatMap((check) => [...check(scope)]), ...applying.flatMap((one) => [...one.check(scope)])],
    tested: [...testedRules(scope), ...applying.flatMap(({ rules }) => rules)],
  };
}

function testedRules(scope: Scope): readonly AnyRule[] {
  const { dataSpace } = scope;
  const modelled = dataSpace.datasets.flatMap(({ model, files = [] }) => (model === undefined ? [] : files));
  const conditions: readonly (readonly [AnyRule, boolean])[] = [
    [servedUnknown, (dataSpace.services ?? []).some(({ serves = [] }) => serves.length > 0)],
    [modelMismatch, modelled.length > 0 && modelled.every((file) => summaryOf(file, scope) !== undefined)],
    [notInCatalogue, cataloguePath(scope) !== undefined],
    [policyMissing, dataSpace.datasets.some(({ policy }) => policy !== undefined)],
    [targetUnknown, policiesOf(scope).length > 0],
    [policiesConflict, policiesOf(scope).length > 0],
  ];
  const always = [fileMissing, duplicateIri, publisherUnknown, datasetWithoutPolicy];
  return [...always, ...conditions.flatMap(([rule, holds]) => (holds ? [rule] : []))];
}

function* checkIds({ document, dataSpace }: Scope): Generator<Finding> {
  const { participants, datasets, services = [] } = dataSpace;
  const seen = new Set<string>([dataSpace.id]);
  for (const [group, members] of Object.entries({ participants, datasets, services })) {
    for (const [index, { id }] of members.entries()) {
      if (seen.has(id)) yield document.finding(duplicateIri, `/${group}/${index}/id`, { iri: id }, { value: id });
      seen.add(id);
    }
  }
  const participantIds = participants.map(({ id }) => id);
  const datasetIds = datasets.map(({ id }) => id);
  for (const [index, { publisher }] of datasets.entries()) {
    yield* unlessKnown(document, publisherUnknown, `/datasets/${index}/publisher`, publisher, participantIds);
  }
  for (const [index, { serves = [] }] of services.entries()) {
    for (const [position, iri] of serves.entries())
      yield* unlessKnown(document, servedUnknown, `/services/${index}/serves/${position}`, iri, datasetIds);
  }
}

function* checkFiles({ document, dataSpace, folder, facts }: Scope): Generator<Finding> {
  const here = [...facts.kinds.keys()]
    .filter((name) => name.startsWith(folder))
    .map((name) => name.slice(folder.length));
  for (const [pointer, path] of describedPaths(dataSpace)) {
    if (!here.includes(normalise(path)))
      yield document.finding(fileMissing, pointer, { path, meant: nearestWord(path, here) }, { value: path });
  }
}

function* checkModels(scope: Scope): Generator<Finding> {
  const { document, dataSpace } = scope;
  for (const [index, { model, files = [] }] of dataSpace.datasets.entries()) {
    for (const file of model === undefined ? [] : files) {
      const others = Object.keys(summaryOf(file, scope)?.types ?? {}).filter((type) => type !== model);
      if (model !== undefined && others.length > 0) {
        yield document.finding(
          modelMismatch,
          `/datasets/${index}/model`,
          { declared: model, found: others.join(', '), file },
          { value: model },
        );
      }
    }
  }
}

function summaryOf(file: string, { folder, facts }: Scope): DataSpaceFacts['entities'][number] | undefined {
  return facts.entities.find(({ source }) => source === folder + normalise(file));
}

/** A file that is there and holds no catalogue describes no dataset: that must not pass for one that describes them all. */
function* checkCatalogued(scope: Scope): Generator<Finding> {
  const path = cataloguePath(scope);
  if (path === undefined) return;
  const { document, dataSpace, facts } = scope;
  const known = facts.catalogues
    .filter(({ document: { source } }) => source === path)
    .flatMap(({ catalogue }) => catalogue.datasets.map(({ iri }) => iri));
  for (const [index, { id }] of dataSpace.datasets.entries())
    yield* unlessKnown(document, notInCatalogue, `/datasets/${index}/id`, id, known);
}

/** The catalogue that the description names, where the file is there. */
function cataloguePath({ dataSpace: { catalogue }, folder, facts }: Scope): string | undefined {
  const path = catalogue === undefined ? undefined : folder + normalise(catalogue);
  return path !== undefined && facts.kinds.has(path) ? path : undefined;
}

function* checkPolicyReferences({ document, dataSpace, folder, facts }: Scope): Generator<Finding> {
  const known = facts.policies
    .filter(({ document: { source } }) => source.startsWith(folder))
    .flatMap(({ policies }) => policies.flatMap(({ uid }) => uid ?? []));
  for (const [index, { policy, offer, title }] of dataSpace.datasets.entries()) {
    if (policy === undefined && offer !== undefined) continue;
    if (policy === undefined)
      yield document.finding(datasetWithoutPolicy, `/datasets/${index}`, { title: textOf(title, dataSpace.language) });
    else yield* unlessKnown(document, policyMissing, `/datasets/${index}/policy`, policy, known);
  }
}

function* checkTargets({ dataSpace, folder, facts }: Scope): Generator<Finding> {
  const catalogued = facts.catalogues
    .filter(({ document: { source } }) => source.startsWith(folder))
    .flatMap(({ catalogue }) =>
      [...catalogue.datasets, ...catalogue.distributions, ...catalogue.dataServices].map(({ iri }) => iri),
    );
  const known = new Set([
    ...dataSpace.datasets.map(({ id }) => id),
    ...(dataSpace.services ?? []).map(({ id }) => id),
    ...catalogued,
  ]);
  for (const { document, policies } of facts.policies) {
    if (!document.source.startsWith(folder)) continue;
    for (const rule of policies.flatMap(({ permissions, prohibitions, obligations }) => [
      ...permissions,
      ...prohibitions,
      ...obligations,
    ])) {
      for (const target of rule.targets) {
        const [iri] = target.names;
        if (iri === undefined || target.collection || target.names.some((name) => known.has(name))) continue;
        const { line = 1, column = 1 } = target.location;
        const excerpt = excerptOf(document.lineText(line), column);
        yield finding(targetUnknown, target.location, { iri, meant: nearestWord(iri, known) }, { value: iri, excerpt });
      }
    }
  }
}

/**
 * What the description itself permits and forbids was written together: there the prohibition is meant to win. An offer that
 * forbids what the rulebook would permit only keeps within it.
 */
function checkPolicies(scope: Scope): Iterable<Finding> {
  const { document, dataSpace, folder } = scope;
  const rulebook = dataSpace.governance?.rulebook;
  const isRulebook = (source: string): boolean => rulebook !== undefined && source === folder + normalise(rulebook);
  const isOwn = (source: string): boolean => source === document.source;
  return checkConflicts(
    policiesOf(scope),
    shippedProfiles,
    (one, other) => !(isOwn(one) && isOwn(other)) && !isRulebook(one) && !isRulebook(other),
  );
}

function policiesOf({ folder, facts }: Scope): DataSpaceFacts['policies'] {
  return facts.policies.filter(({ document: { source } }) => source.startsWith(folder));
}

function* unlessKnown(
  document: DescribedDataSpace['document'],
  rule: NearRule,
  pointer: string,
  iri: string,
  known: readonly string[],
): Generator<Finding> {
  if (!known.includes(iri))
    yield document.finding(rule, pointer, { iri, meant: nearestWord(iri, known) }, { value: iri });
}

function describedPaths({
  datasets,
  catalogue,
  policies = [],
  services = [],
}: DataSpace): readonly (readonly [pointer: string, path: string])[] {
  return [
    ...datasets.flatMap(({ files = [] }, index) =>
      files.map((path, position) => [`/datasets/${index}/files/${position}`, path] as const),
    ),
    ...(catalogue === undefined ? [] : [['/catalogue', catalogue] as const]),
    ...policies.map((path, index) => [`/policies/${index}`, path] as const),
    ...services.map(({ description }, index) => [`/services/${index}/description`, description] as const),
  ];
}

function normalise(path: string): string {
  return path.replace(/^(\.\/)+/, '');
}
