import type { Location } from '@ds4sscc/findings';

/** One triple about a resource, with the place where it stands. */
export interface DescribedStatement {
  /** IRI. */
  readonly property: string;
  /** IRI, label of a blank node, or the text of a literal. */
  readonly value: string;
  readonly kind: 'iri' | 'blank' | 'literal';
  readonly location: Location;
}

/** A resource with everything that its document says about it. */
export interface DescribedResource {
  /** IRI, or label of a blank node. */
  readonly iri: string;
  readonly location: Location;
  readonly statements: readonly DescribedStatement[];
}

/** A dataset with what belongs to it, as plain data: what the obligations of the law are decided from. */
export interface DescribedDataset extends DescribedResource {
  readonly distributions: readonly DescribedResource[];
  /** Services that serve it, or that a distribution is accessed by. */
  readonly services: readonly DescribedResource[];
  /** Policies about the dataset or one of its distributions. */
  readonly policies: readonly DescribedResource[];
  /** Quality measurements and annotations (DQV), and the metrics that they are of. */
  readonly quality: readonly DescribedResource[];
}
