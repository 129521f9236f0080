import type { Finding, Location, RuleResult } from '@ds4sscc/findings';
import type { ApiSummary } from './api/summarise-api.js';

/** What one data file holds: a summary of `@ds4sscc/data-models` fits, with its source. */
export interface EntityFacts {
  readonly source: string;
  readonly format: string;
  readonly records: number;
  /** Records whose type a model describes, and the other ones that could be read. */
  readonly withModel: number;
  readonly withoutModel: number;
  /** Records with an error, those that could not be read among them. */
  readonly invalid: number;
  /** Whether the text around the records is broken, so that some may be missing. */
  readonly damaged?: boolean;
  /** Records by what identifies them; duplicates are counted in `uri` or `notUri` as well. */
  readonly identifiers: {
    readonly uri: number;
    readonly notUri: number;
    readonly missing: number;
    readonly duplicate: number;
  };
}

/** A dataset as a catalogue describes it; references are IRIs. */
export interface DatasetFacts {
  readonly iri: string;
  readonly location: Location;
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly publisher?: string;
  readonly creator: readonly string[];
  readonly contactPoint: readonly string[];
  readonly accessRights?: string;
  readonly rights: readonly string[];
  readonly license: readonly string[];
  readonly hasPolicy: readonly string[];
  readonly distribution: readonly string[];
  readonly conformsTo: readonly string[];
  readonly provenance: readonly string[];
  readonly spatial: readonly string[];
  readonly temporal: readonly string[];
  readonly accrualPeriodicity?: string;
}

/** A distribution as a catalogue describes it. */
export interface DistributionFacts {
  readonly iri: string;
  readonly location: Location;
  readonly license?: string;
  readonly hasPolicy?: string;
  readonly conformsTo: readonly string[];
}

/** A data service as a catalogue describes it. */
export interface DataServiceFacts {
  readonly iri: string;
  readonly location: Location;
  readonly endpointURL: readonly string[];
  readonly endpointDescription: readonly string[];
}

/** What one catalogue holds: the catalogue that `@ds4sscc/catalogue` parses fits as it is. */
export interface CatalogueFacts {
  readonly source: string;
  readonly datasets: readonly DatasetFacts[];
  readonly distributions: readonly DistributionFacts[];
  readonly dataServices: readonly DataServiceFacts[];
}

/** What one API description says, and whether it was found free of errors. */
export interface ApiFacts extends ApiSummary {
  readonly valid: boolean;
}

/** What a participant states about one requirement. */
export interface Declaration {
  readonly verdict: 'pass' | 'fail' | 'not-applicable';
  readonly reason: string;
  /** Where the statement stands. */
  readonly pointer?: Location;
}

/** Everything an assessment rests on: plain data that the caller composes from what was checked. */
export interface AssessmentInput {
  /** What each rule came to. */
  readonly rules: readonly RuleResult[];
  /** Findings, for the places that carry the evidence; verdicts do not depend on them. */
  readonly findings?: readonly Finding[];
  readonly entities?: readonly EntityFacts[];
  readonly catalogues?: readonly CatalogueFacts[];
  readonly apis?: readonly ApiFacts[];
  /** Statements by id of the requirement. */
  readonly declarations?: Readonly<Record<string, Declaration>>;
}
