import type { CheckContext } from '../check-context.js';
import { dcat, dcatap } from '../vocabulary.js';

/** The regulation on high-value datasets, as ELI. */
export const hvdRegulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** What the regulation covers in a document, by class id of the table. */
export type HighValueScope = Readonly<
  Record<'Dataset' | 'DatasetSeries' | 'Distribution' | 'DataService', ReadonlySet<number>>
>;

/**
 * The resources that are judged as high-value: those that claim the regulation or one of its categories, and what delivers
 * such a dataset. The official shapes judge every dataset; in a catalogue that mixes both kinds that would fault the others.
 */
export function highValueScope(context: CheckContext): HighValueScope {
  const { rows } = context;
  const claiming = new Set<number>();
  for (const row of context.withProperty(`${dcatap}hvdCategory`)) claiming.add(rows.subjects[row] as number);
  for (const row of context.withProperty(`${dcatap}applicableLegislation`)) {
    if (namesRegulation(context, row)) claiming.add(rows.subjects[row] as number);
  }
  const instances = (name: string): readonly number[] => context.instances(dcat + name);

  const datasets = instances('Dataset').filter((node) => claiming.has(node));
  const delivering = new Set(claiming);
  for (const node of datasets) {
    for (const row of context.from(node, `${dcat}distribution`)) delivering.add(rows.objects[row] as number);
  }
  const distributions = instances('Distribution').filter((node) => delivering.has(node));
  const serving = new Set(claiming);
  for (const node of datasets) {
    for (const row of context.to(node, `${dcat}servesDataset`)) serving.add(rows.subjects[row] as number);
  }
  for (const node of distributions) {
    for (const row of context.from(node, `${dcat}accessService`)) serving.add(rows.objects[row] as number);
  }
  return {
    Dataset: new Set(datasets),
    DatasetSeries: new Set(instances('DatasetSeries').filter((node) => claiming.has(node))),
    Distribution: new Set(distributions),
    DataService: new Set(instances('DataService').filter((node) => serving.has(node))),
  };
}

/** Whether a statement about legislation names the regulation, as an IRI or as text. */
export function namesRegulation({ graph, rows }: CheckContext, row: number): boolean {
  return graph.textOf(rows.objects[row] as number) === hvdRegulation;
}

/** Whether a class of the table is one that high-value data is made of. */
export function isHighValueClass(scope: HighValueScope, id: string): id is keyof HighValueScope {
  return Object.hasOwn(scope, id);
}
