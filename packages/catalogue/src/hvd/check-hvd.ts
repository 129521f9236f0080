import type { Finding } from '@ds4sscc/findings';
import type { Graph, Subject } from '@ds4sscc/linked-data';
import type { CheckContext } from '../check-context.js';
import { dcat, dcatap, dct } from '../vocabulary.js';
import { type HighValueScope, highValueScope, hvdRegulation, isHighValueClass } from './high-value-scope.js';
import { datasetApiMissing, hvdUses, termsMissing } from './hvd-rules.js';

/** Checks what the high-value regulation asks, for the resources it covers. */
export function checkHvd(context: CheckContext): readonly Finding[] {
  const scope = highValueScope(context);
  return [...checkUses(context, scope), ...checkApi(context, scope), ...checkTerms(context, scope)];
}

function checkUses(context: CheckContext, scope: HighValueScope): readonly Finding[] {
  return hvdUses.flatMap(({ entry, use, rule }) => {
    const nodes = isHighValueClass(scope, entry.id) ? scope[entry.id] : [];
    return nodes
      .filter((node) => !isGiven(context.graph, node, use.iri))
      .map((node) =>
        context.report(rule, node, context.declaration(node, entry.iri), {
          node: context.show(node),
          path: context.show(use.iri),
        }),
      );
  });
}

/** Whether a property is there; of legislation, the regulation itself. */
function isGiven(graph: Graph, node: Subject, property: string): boolean {
  const values = graph.from(node, property);
  return property === `${dcatap}applicableLegislation`
    ? values.some(({ object }) => object.value === hvdRegulation)
    : values.length > 0;
}

function checkApi(context: CheckContext, scope: HighValueScope): readonly Finding[] {
  const { graph } = context;
  const hasApi = (node: Subject): boolean =>
    graph.to(node, `${dcat}servesDataset`).length > 0 ||
    graph.from(node, `${dcat}distribution`).some(({ object }) => graph.from(object, `${dcat}accessService`).length > 0);
  return scope.Dataset.filter((node) => !hasApi(node)).map((node) =>
    context.report(datasetApiMissing, node, context.declaration(node, `${dcat}Dataset`), {
      dataset: context.show(node),
    }),
  );
}

function checkTerms(context: CheckContext, scope: HighValueScope): readonly Finding[] {
  const things = [
    ['distribution', `${dcat}Distribution`, scope.Distribution],
    ['data service', `${dcat}DataService`, scope.DataService],
  ] as const;
  return things.flatMap(([thing, type, nodes]) =>
    nodes
      .filter((node) =>
        [`${dct}license`, `${dct}rights`].every((property) => context.graph.from(node, property).length === 0),
      )
      .map((node) =>
        context.report(termsMissing, node, context.declaration(node, type), { thing, node: context.show(node) }),
      ),
  );
}
