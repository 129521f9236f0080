import { type AnyRule, type Collector, type Evidence, escapePointer, type Finding } from '@ds4sscc/findings';
import {
  assess,
  checkDeclarations,
  checkWaivers,
  type Declaration,
  type RequirementWaiver,
  rules as interopRules,
  type SourceFacts,
} from '@ds4sscc/interop';
import type { DataSpace } from './data-space.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';

/** What the requirements came to. `evidence` is a function: it rests on how the rules stand once the findings are in. */
export interface AssessedDataSpace {
  readonly findings: readonly Finding[];
  readonly tested: readonly AnyRule[];
  evidence(): readonly Evidence[];
}

/** Turns what was found and what is declared into a verdict on each requirement of MIMs Plus. */
export function assessDataSpace(
  facts: DataSpaceFacts,
  collector: Pick<Collector, 'ruleResults' | 'findings'>,
  now: string | undefined,
  sources: readonly SourceFacts[],
): AssessedDataSpace {
  const declaring = facts.described.filter(
    ({ dataSpace }) => dataSpace.declarations !== undefined || dataSpace.waivers !== undefined,
  );
  const day = now === undefined ? {} : { today: now.slice(0, 10) };
  return {
    findings: declaring.flatMap(({ document }) => [
      ...checkDeclarations(document, '/declarations', day),
      ...checkWaivers(document, '/waivers', day),
    ]),
    tested: declaring.length > 0 ? interopRules.filter(({ id }) => id.startsWith('interop/')) : [],
    evidence: () =>
      assess({
        rules: collector.ruleResults(),
        findings: collector.findings(),
        entities: facts.entities,
        catalogues: facts.catalogues.map(({ catalogue }) => catalogue),
        apis: facts.apis,
        artefacts: facts.artefacts,
        probes: facts.probes,
        sources,
        declarations: declarationsOf(facts),
        waivers: facts.described.flatMap(({ dataSpace }) => (dataSpace.waivers ?? []).map(waiverOf)),
        ...day,
      }),
  };
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
