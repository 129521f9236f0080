import { type AnyRule, type Collector, type Evidence, escapePointer, type Finding } from '@ds4sscc/findings';
import {
  assess,
  type AssessmentInput,
  checkDeclarations,
  checkWaivers,
  type Declaration,
  type RequirementWaiver,
  rules as interopRules,
  type SourceFacts,
} from '@ds4sscc/interop';
import { type FrameworkRequirement, frameworks } from '@ds4sscc/interop/frameworks';
import type { DataSpace } from './data-space.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';
import { snapshotSeries } from './snapshot-series.js';
import { complianceFacts } from './requirement-facts/compliance-facts.js';
import { ownArtefacts } from './requirement-facts/foreign-rulebooks.js';
import { policyFacts } from './requirement-facts/policy-facts.js';
import type { ReadAgain } from './requirement-facts/read-again.js';

/** What the requirements came to. Functions, because that rests on how the rules stand once the findings are in; then it stays. */
export interface AssessedDataSpace {
  readonly findings: readonly Finding[];
  readonly tested: readonly AnyRule[];
  /** What the verdicts rest on. */
  input(): AssessmentInput;
  evidence(): readonly Evidence[];
}

/** Turns what was found and what is declared into a verdict on each requirement of MIMs Plus. */
export function assessDataSpace(
  facts: DataSpaceFacts,
  collector: Pick<Collector, 'ruleResults' | 'findings'>,
  now: string | undefined,
  sources: readonly SourceFacts[],
  read: ReadAgain = {},
): AssessedDataSpace {
  const declaring = facts.described.filter(
    ({ dataSpace }) => dataSpace.declarations !== undefined || dataSpace.waivers !== undefined,
  );
  const day = now === undefined ? {} : { today: now.slice(0, 10) };
  const compose = (): AssessmentInput => ({
    rules: collector.ruleResults(),
    findings: collector.findings(),
    entities: read.entities ?? facts.entities,
    catalogues: facts.catalogues.map(({ catalogue }) => catalogue),
    apis: facts.apis,
    artefacts: ownArtefacts(facts),
    probes: facts.probes,
    links: facts.links,
    snapshots: snapshotSeries(facts),
    policies: policyFacts(facts, collector.findings()),
    compliance: complianceFacts(facts),
    representations: read.representations ?? [],
    credentials: read.credentials ?? [],
    sources,
    declarations: declarationsOf(facts),
    waivers: facts.described.flatMap(({ dataSpace }) => (dataSpace.waivers ?? []).map(waiverOf)),
    ...day,
  });
  let composed: AssessmentInput | undefined;
  const input = (): AssessmentInput => (composed ??= compose());
  return {
    findings: declaring.flatMap(({ document }) => [
      ...checkDeclarations(document, '/declarations', { ...day, demands: statedDemands() }),
      ...checkWaivers(document, '/waivers', day),
    ]),
    tested: declaring.length > 0 ? interopRules.filter(({ id }) => id.startsWith('interop/')) : [],
    input,
    evidence: () => assess(input()),
  };
}

/** What other frameworks demand and only a statement shows. */
function statedDemands(): readonly FrameworkRequirement[] {
  return frameworks.flatMap(({ requirements }) => requirements.filter(({ checks }) => checks?.includes('declared')));
}

/** Declarations that can be used; the others are findings. Where two descriptions speak of one requirement, the first is taken. */
function declarationsOf(facts: DataSpaceFacts): Readonly<Record<string, Declaration>> {
  const declarations: Record<string, Declaration> = {};
  for (const { document, dataSpace } of facts.described) {
    for (const [id, { verdict, reason = '', evidence, responsible, date }] of Object.entries(
      dataSpace.declarations ?? {},
    )) {
      if (!isVerdict(verdict) || Object.hasOwn(declarations, id)) continue;
      declarations[id] = {
        verdict,
        reason,
        ...(evidence !== undefined && { evidence }),
        ...(responsible !== undefined && { responsible }),
        ...(date !== undefined && { date }),
        pointer: document.locate(`/declarations/${escapePointer(id)}`),
      };
    }
  }
  return declarations;
}

function waiverOf({ subject, ...waiver }: NonNullable<DataSpace['waivers']>[number]): RequirementWaiver {
  return { ...waiver, ...(subject !== undefined && { subject }) };
}

function isVerdict(verdict: string): verdict is Declaration['verdict'] {
  return verdict === 'pass' || verdict === 'fail' || verdict === 'not-applicable';
}
