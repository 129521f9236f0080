/** A collection to be looked into. */
export interface FeatureCollection {
  readonly id: string;
  readonly itemsUrl: string;
  /** The collection as the list of collections has it. */
  readonly description: unknown;
  /** Query parameters that the API description names. */
  readonly parameters: readonly string[];
}
