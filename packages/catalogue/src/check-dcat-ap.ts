import type { Finding, FindingDetail } from '@ds4sscc/findings';
import { type Statement, type Subject, type Term, termKey } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import type { CheckContext } from './check-context.js';
import { type ClassRules, dcatApClasses, recommendedMissing } from './dcat-ap-rules.js';
import { isDatatypeForm } from './datatype-form.js';
import { highValueScope, isHighValueClass } from './hvd/high-value-scope.js';
import { hvdUses } from './hvd/hvd-rules.js';
import { temporalDatatypes, valueProblem } from './value-problem.js';

/**
 * Holds every instance of a class against the table: cardinality and kind of the values of each property use.
 * Like the official shapes it judges what is declared to be of a class, and nothing that is only pointed to.
 */
export function checkDcatAp(context: CheckContext): readonly Finding[] {
  const scope = highValueScope(context);
  return dcatApClasses.flatMap((compiled) => {
    const highValue = new Set(
      (isHighValueClass(scope, compiled.entry.id) ? scope[compiled.entry.id] : []).map(termKey),
    );
    return context
      .instances(compiled.entry.iri)
      .flatMap((node) => checkNode(context, compiled, node, highValue.has(termKey(node))));
  });
}

/** What is recommended here and mandatory for high-value data, which has a rule of its own for it. */
const mandatoryForHvd = new Set(hvdUses.map(({ entry, use }) => `${entry.iri} ${use.iri}`));

/**
 * Recommended properties are looked for on what a catalogue lists. On supporting resources they stand in for each other
 * (a bounding box or a centroid, a start or an end), so that their absence says nothing.
 */
const judgedForRecommended = new Set([
  'Catalogue',
  'CatalogueRecord',
  'DataService',
  'Dataset',
  'DatasetSeries',
  'Distribution',
]);

/** Recommended properties with a rule of their own, which says more. */
const ownRule = new Set([
  'Catalogue.dataset',
  'Catalogue.service',
  'DataService.endpointdescription',
  'Dataset.contactpoint',
  'Dataset.datasetdistribution',
  'Dataset.publisher',
  'Distribution.licence',
]);

function checkNode(
  context: CheckContext,
  { entry, uses }: ClassRules,
  node: Subject,
  highValue: boolean,
): readonly Finding[] {
  const { show } = context;
  const findings: Finding[] = [];
  const values = valuesByProperty(context, node);
  const name = show(node);
  const declaration = context.declaration(node, entry.iri);
  const recommended: string[] = [];
  for (const { use, rules } of uses) {
    const statements = values.get(use.iri) ?? [];
    const path = show(use.iri);
    const args = { node: name, path };
    if (rules.missing && statements.length < use.min) {
      findings.push(context.report(rules.missing, node, declaration, args));
    }
    if (rules.tooMany && use.max !== null && statements.length > use.max) {
      const extra = statements[use.max];
      findings.push(context.report(rules.tooMany, node, extra, { ...args, count: statements.length }));
    }
    for (const statement of statements) {
      const problem = valueProblem(use, statement.object, show);
      if (!problem) continue;
      const detail = { value: statement.object.value, ...fixOf(context, use, statement.object) };
      findings.push(context.report(rules.wrongKind, node, statement, { ...args, ...problem }, detail));
    }
    const elsewhere = ownRule.has(use.id) || (highValue && mandatoryForHvd.has(`${entry.iri} ${use.iri}`));
    if (use.level === 'recommended' && statements.length === 0 && !elsewhere) recommended.push(path);
  }
  if (recommended.length > 0 && judgedForRecommended.has(entry.id)) {
    const args = { thing: entry.label.toLowerCase(), node: name, paths: recommended };
    findings.push(context.report(recommendedMissing, node, declaration, args));
  }
  return findings;
}

/** The statements of a node by property, each value once even where several named graphs say it. */
function valuesByProperty({ graph }: CheckContext, node: Subject): ReadonlyMap<string, readonly Statement[]> {
  const values = new Map<string, Map<string, Statement>>();
  for (const statement of graph.from(node)) {
    const property = statement.predicate.value;
    const known = values.get(property) ?? new Map<string, Statement>();
    const key = termKey(statement.object);
    if (!known.has(key)) known.set(key, statement);
    values.set(property, known);
  }
  return new Map([...values].map(([property, statements]) => [property, [...statements.values()]]));
}

const absoluteIri = /^(?:https?|mailto|tel|urn):[^\s<>"{}|\\^`]+$/i;

/** A rewrite in Turtle that changes how the value is written and not what it says. */
function fixOf({ document }: CheckContext, use: PropertyUse, value: Term): FindingDetail {
  if (value.termType !== 'Literal' || (document.syntax !== 'turtle' && document.syntax !== 'n-triples')) return {};
  if (use.kind === 'node' && absoluteIri.test(value.value)) {
    return { fix: { description: 'Write it as an IRI', replacement: `<${value.value}>` } };
  }
  const candidates = use.kind === 'temporal' ? temporalDatatypes : use.kind === 'datatype' ? [use.range] : [];
  const datatype = candidates.find((candidate) => isDatatypeForm(candidate, value.value));
  if (datatype === undefined) return {};
  return {
    fix: { description: 'State the datatype', replacement: `${JSON.stringify(value.value)}^^<${datatype}>` },
  };
}
