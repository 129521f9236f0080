import type { AnyRule } from '@ds4sscc/findings';
import type { ComparePolicy } from './compare-policy.js';
import type { FormatPolicy } from './format-policy.js';
import type { EntityFormat } from './recognise-entities.js';
import type { Representation } from './representation.js';

/** What a file of entities held: counts that stay true however many findings there were. */
export interface EntitySummary {
  readonly format: EntityFormat;
  /** Whether texts had to be of the format that their schema names. */
  readonly formats: FormatPolicy;
  /** Whether entities were compared with each other. */
  readonly compare: ComparePolicy;
  readonly records: number;
  readonly bytes: number;
  /** Records by entity type, sorted by name; a record with two types counts for both. */
  readonly types: Readonly<Record<string, number>>;
  /** Records by representation; features that are no entities count as `geojson`. */
  readonly representations: Readonly<Partial<Record<Representation | 'geojson', number>>>;
  /** Records whose type a model describes, and the other ones that could be read. */
  readonly withModel: number;
  readonly withoutModel: number;
  /** Records with an error, those that could not be read among them. */
  readonly invalid: number;
  /** Whether the text around the records is broken or ends early, so that some may be missing. */
  readonly damaged: boolean;
  readonly identifiers: {
    readonly uri: number;
    readonly notUri: number;
    readonly missing: number;
    readonly duplicate: number;
  };
  /** The rules that had something to judge: no finding of one of them is a pass. */
  readonly rulesTested: readonly AnyRule[];
}
