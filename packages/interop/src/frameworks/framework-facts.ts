import type { AssessmentInput } from '../assessment-input.js';
import type { DescribedDataset } from '../legal/described-dataset.js';
import type { LegalInput } from '../legal/legal-part.js';

/** What demands outside MIMs Plus are decided from: the input of `assess`, and what catalogues say in full. */
export interface FrameworkFacts extends Partial<AssessmentInput>, Partial<Pick<LegalInput, 'addresses'>> {
  /** What catalogues say, see `describeDatasets` of `@ds4sscc/interop/legal`. */
  readonly datasets?: readonly DescribedDataset[];
}
