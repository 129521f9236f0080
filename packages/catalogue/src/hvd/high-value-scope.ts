import { type Subject, termKey } from '@ds4sscc/linked-data';
import type { CheckContext } from '../check-context.js';
import { dcat, dcatap } from '../vocabulary.js';

/** The regulation on high-value datasets, as ELI. */
export const hvdRegulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** What the regulation covers in a document, by class id of the table. */
export type HighValueScope = Readonly<
  Record<'Dataset' | 'DatasetSeries' | 'Distribution' | 'DataService', readonly Subject[]>
>;

/**
 * The resources that are judged as high-value: those that claim the regulation or one of its categories, and what delivers
 * such a dataset. The official shapes judge every dataset; in a catalogue that mixes both kinds that would fault the others.
 */
export function highValueScope(context: CheckContext): HighValueScope {
  const { graph } = context;
  const namesRegulation = (node: Subject): boolean =>
    graph.from(node, `${dcatap}applicableLegislation`).some(({ object }) => object.value === hvdRegulation);
  const claims = (node: Subject): boolean =>
    namesRegulation(node) || graph.from(node, `${dcatap}hvdCategory`).length > 0;
  const instances = (name: string): readonly Subject[] => context.instances(dcat + name);

  const datasets = instances('Dataset').filter(claims);
  const delivering = keysOf(
    datasets.flatMap((node) => graph.from(node, `${dcat}distribution`)).map(({ object }) => object),
  );
  const distributions = instances('Distribution').filter((node) => claims(node) || delivering.has(termKey(node)));
  const serving = keysOf([
    ...datasets.flatMap((node) => graph.to(node, `${dcat}servesDataset`)).map(({ subject }) => subject),
    ...distributions.flatMap((node) => graph.from(node, `${dcat}accessService`)).map(({ object }) => object),
  ]);
  return {
    Dataset: datasets,
    DatasetSeries: instances('DatasetSeries').filter(claims),
    Distribution: distributions,
    DataService: instances('DataService').filter((node) => claims(node) || serving.has(termKey(node))),
  };
}

/** Whether a class of the table is one that high-value data is made of. */
export function isHighValueClass(scope: HighValueScope, id: string): id is keyof HighValueScope {
  return id in scope;
}

function keysOf(terms: readonly Parameters<typeof termKey>[0][]): ReadonlySet<string> {
  return new Set(terms.map(termKey));
}
