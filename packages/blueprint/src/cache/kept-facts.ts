import type { AnyRule } from '@ds4sscc/findings';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { survivesJson } from './survives-json.js';

/** Facts of one source as JSON: rules by their ids. */
export interface KeptFacts {
  readonly entities: readonly (Omit<DataSpaceFacts['entities'][number], 'rulesTested'> & {
    readonly rulesTested: readonly string[];
  })[];
  readonly apis: DataSpaceFacts['apis'];
  readonly artefacts: DataSpaceFacts['artefacts'];
  readonly links: DataSpaceFacts['links'];
  /** Whether there are others, which have to be read again. */
  readonly others: boolean;
}

/** The facts that can be kept; `undefined` where one of them cannot be written down. */
export function keepFacts(facts: DataSpaceFacts): KeptFacts | undefined {
  const kept: KeptFacts = {
    entities: facts.entities.map((summary) => ({ ...summary, rulesTested: summary.rulesTested.map(({ id }) => id) })),
    apis: facts.apis,
    artefacts: facts.artefacts,
    links: facts.links,
    others: facts.catalogues.length + facts.policies.length + facts.gbfs.length > 0,
  };
  return survivesJson(kept) ? kept : undefined;
}

/** Adds kept facts to others. */
export function addKeptFacts(kept: KeptFacts, facts: DataSpaceFacts, ruleOf: (id: string) => AnyRule): void {
  for (const { rulesTested, ...summary } of kept.entities)
    facts.entities.push({ ...summary, rulesTested: rulesTested.map(ruleOf) } as DataSpaceFacts['entities'][number]);
  for (const one of kept.apis) facts.apis.push(one);
  for (const one of kept.artefacts) facts.artefacts.push(one);
  for (const one of kept.links) facts.links.push(one);
}

/** Adds the facts of one source to those of all. */
export function addFacts(from: DataSpaceFacts, to: DataSpaceFacts): void {
  for (const one of from.entities) to.entities.push(one);
  for (const one of from.gbfs) to.gbfs.push(one);
  for (const one of from.catalogues) to.catalogues.push(one);
  for (const one of from.policies) to.policies.push(one);
  for (const one of from.apis) to.apis.push(one);
  for (const one of from.artefacts) to.artefacts.push(one);
  for (const one of from.links) to.links.push(one);
}
