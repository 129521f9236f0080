import type { Finding } from '@ds4sscc/findings';
import type { CheckContext } from '../check-context.js';
import { createNodeCheck } from '../check-node.js';
import type { ValueCheck } from '../check-value.js';
import { dcat, dcatap, dct } from '../vocabulary.js';
import { type HighValueScope, isHighValueClass, namesRegulation } from './high-value-scope.js';
import { datasetApiMissing, hvdClasses, hvdUses, termsMissing } from './hvd-rules.js';

/** Checks what the high-value regulation asks, for the resources it covers. */
export function checkHvd(context: CheckContext, checkValue: ValueCheck, scope: HighValueScope): readonly Finding[] {
  const findings: Finding[] = [];
  checkMissing(context, scope, findings);
  checkValues(context, checkValue, scope, findings);
  checkApi(context, scope, findings);
  checkTerms(context, scope, findings);
  return findings;
}

function checkMissing(context: CheckContext, scope: HighValueScope, findings: Finding[]): void {
  for (const { entry, use, rule } of hvdUses) {
    for (const node of isHighValueClass(scope, entry.id) ? scope[entry.id] : []) {
      if (isGiven(context, node, use.iri)) continue;
      const args = { node: context.show(node), path: context.show(use.iri) };
      findings.push(context.report(rule, node, context.declaration(node, entry.iri), args));
    }
  }
}

/** Whether a property is there; of legislation, the regulation itself. */
function isGiven(context: CheckContext, node: number, property: string): boolean {
  const rows = context.from(node, property);
  return property === `${dcatap}applicableLegislation`
    ? Array.from(rows).some((row) => namesRegulation(context, row))
    : rows.length > 0;
}

/** The values of properties that only the high-value profile knows. */
function checkValues(context: CheckContext, checkValue: ValueCheck, scope: HighValueScope, findings: Finding[]): void {
  for (const compiled of hvdClasses) {
    const nodes = isHighValueClass(scope, compiled.entry.id) ? scope[compiled.entry.id] : new Set<number>();
    if (nodes.size === 0) continue;
    const check = createNodeCheck(context, compiled, checkValue, undefined);
    for (const node of nodes) check(node, findings);
  }
}

function checkApi(context: CheckContext, scope: HighValueScope, findings: Finding[]): void {
  const { rows } = context;
  const hasService = (row: number): boolean => context.has(rows.objects[row] as number, `${dcat}accessService`);
  for (const node of scope.Dataset) {
    if (context.isValueOf(node, `${dcat}servesDataset`)) continue;
    if (Array.from(context.from(node, `${dcat}distribution`)).some(hasService)) continue;
    const row = context.declaration(node, `${dcat}Dataset`);
    findings.push(context.report(datasetApiMissing, node, row, { dataset: context.show(node) }));
  }
}

const terms = [`${dct}license`, `${dct}rights`];

function checkTerms(context: CheckContext, scope: HighValueScope, findings: Finding[]): void {
  const things = [
    ['distribution', `${dcat}Distribution`, scope.Distribution],
    ['data service', `${dcat}DataService`, scope.DataService],
  ] as const;
  for (const [thing, type, nodes] of things) {
    for (const node of nodes) {
      if (terms.some((property) => context.has(node, property))) continue;
      const row = context.declaration(node, type);
      findings.push(context.report(termsMissing, node, row, { thing, node: context.show(node) }));
    }
  }
}
