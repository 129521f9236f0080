import type { Finding, Location, RuleResult } from '@ds4sscc/findings';
import type { ApiSummary } from './api/summarise-api.js';
import type { Artefact } from './artefacts/artefact.js';
import type { Waiver } from './claims/claim.js';
import type { IdentifiedThing, Snapshot } from './identifiers/judge-identifiers.js';
import type { ProbeFacts } from './probe/probe-facts.js';

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
  /** Records by entity type. */
  readonly types?: Readonly<Record<string, number>>;
  /** Names of the members that the records of each type have, where they were collected. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
}

/** How the entities of one data file name and relate things, and what the terms of it stand for. */
export interface LinkedEntitiesFacts {
  readonly source: string;
  /** Whether all records were read, and all that is listed here is listed whole. */
  readonly complete: boolean;
  readonly things: readonly IdentifiedThing[];
  /** What relations point at, each target once. */
  readonly relations: readonly { readonly target: string; readonly location: Location }[];
  /** Types and attributes, each once. */
  readonly terms: readonly { readonly term: string; readonly location: Location }[];
  /** Addresses of contexts. */
  readonly contexts: readonly string[];
  /** Those of them that were at hand. */
  readonly knownContexts: readonly string[];
  /** What terms stand for by the contexts at hand. */
  readonly expansions: Readonly<Record<string, string>>;
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
  /** What kind of data it is (`dct:type`), and the activity that made it. */
  readonly type?: readonly string[];
  readonly wasGeneratedBy?: readonly string[];
}

/** A distribution as a catalogue describes it. */
export interface DistributionFacts {
  readonly iri: string;
  readonly location: Location;
  readonly license?: string;
  readonly hasPolicy?: string;
  readonly conformsTo: readonly string[];
  readonly mediaType?: string;
  readonly format?: string;
  readonly accessURL?: readonly string[];
}

/** A data service as a catalogue describes it. */
export interface DataServiceFacts {
  readonly iri: string;
  readonly location: Location;
  readonly endpointURL: readonly string[];
  readonly endpointDescription: readonly string[];
  /** Datasets that it gives access to. */
  readonly servesDataset?: readonly string[];
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
  /** Types of the security schemes that secured operations name, such as `openIdConnect`. */
  readonly authentication?: readonly string[];
}

/** What one ODRL policy says, and what its analysis found. */
export interface PolicyFacts {
  readonly source: string;
  readonly location: Location;
  readonly uid?: string;
  /** Class of ODRL: `Offer`, `Agreement`, `Request` ... */
  readonly type: string;
  readonly profiles: readonly string[];
  readonly targets: readonly string[];
  /** Targets that one of its permissions lets anyone use, without condition and duty; absent where that was not asked. */
  readonly openTargets?: readonly string[];
  readonly assigners: readonly string[];
  readonly assignees: readonly string[];
  /** Errors found in it. */
  readonly errors: number;
  /** Parts, actions and operands that neither ODRL nor a profile at hand gives a meaning. */
  readonly notUnderstood: number;
  /** Pairs of its rules that surely meet, one of which permits or demands what the other forbids. */
  readonly conflicts: number;
  /** Whether wording for people is attached. */
  readonly hasText: boolean;
  /** Whether it is one of the policies of the rulebook. */
  readonly ofRulebook: boolean;
  /** Whether the policies of the rulebook permit whatever it permits; absent where that was not asked. */
  readonly contained?: {
    readonly verdict: 'yes' | 'no' | 'unknown';
    /** A request that it permits and the rulebook does not, or what the answer depends on. */
    readonly detail?: string;
  };
}

/** How a log of use stands to the agreement that it names. */
export interface ComplianceFacts {
  /** The log. */
  readonly source: string;
  /** uid of the policy that it was held against. */
  readonly agreement: string;
  readonly verdict: 'compliant' | 'not-compliant' | 'unknown';
  readonly events: number;
  /** Places of the events that nothing permitted, the first few. */
  readonly violations: readonly Location[];
}

/** One file or distribution of a dataset, brought to a form in which formats can be compared. */
export interface RepresentationFacts {
  /** IRI of the dataset. */
  readonly dataset: string;
  readonly source: string;
  readonly mediaType: string;
  /** Hash of the canonical form (RDFC-1.0) of its graph; absent where there is none. */
  readonly canonicalHash?: string;
}

/** A credential of a participant, and whether its proof was verified. */
export interface CredentialFacts {
  readonly source: string;
  /** The participant that it speaks of. */
  readonly subject: string;
  readonly issuer: string;
  readonly types: readonly string[];
  readonly verified: 'yes' | 'no' | 'unknown';
  /** What the verification came to: half a sentence without a full stop. */
  readonly detail: string;
}

/** What a participant states about one requirement. */
export interface Declaration {
  readonly verdict: 'pass' | 'fail' | 'not-applicable';
  readonly reason: string;
  /** Where the evidence can be read: an IRI. */
  readonly evidence?: string;
  /** The role that answers for the statement. */
  readonly responsible?: string;
  /** The day of the statement (RFC 3339 full-date). */
  readonly date?: string;
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
  /** How entities are linked. */
  readonly links?: readonly LinkedEntitiesFacts[];
  readonly catalogues?: readonly CatalogueFacts[];
  readonly apis?: readonly ApiFacts[];
  readonly policies?: readonly PolicyFacts[];
  /** Logs of use held against agreements. */
  readonly compliance?: readonly ComplianceFacts[];
  /** Files and distributions of datasets, to be compared with each other. */
  readonly representations?: readonly RepresentationFacts[];
  readonly credentials?: readonly CredentialFacts[];
  /** What documents other than data, catalogues, policies and API descriptions say. */
  readonly artefacts?: readonly Artefact[];
  /** What probes saw of live services, or what a recording shows. */
  readonly probes?: readonly ProbeFacts[];
  /** The same data at several times. */
  readonly snapshots?: readonly SnapshotSeries[];
  /** Of the sources that evidence points to, their hash and when they were read: claims carry it. */
  readonly sources?: readonly SourceFacts[];
  /** Statements by id of the requirement. */
  readonly declarations?: Readonly<Record<string, Declaration>>;
  /** Failures that are accepted for a time. */
  readonly waivers?: readonly RequirementWaiver[];
  /** The day of the assessment (RFC 3339 full-date): without it no waiver counts, and nothing that has a date passes. */
  readonly today?: string;
}

/** A waiver with what it is for. */
export interface RequirementWaiver extends Waiver {
  readonly requirement: string;
  /** The subject of the claim that may fail; without it, all of the requirement may. */
  readonly subject?: string;
}

/** One set of data at several times, the oldest first. */
export interface SnapshotSeries {
  /** What it is called, such as the dataset. */
  readonly subject: string;
  readonly snapshots: readonly Snapshot[];
  /** Whether the things are features with a geometry (MIM7). */
  readonly geospatial?: boolean;
}

/** What makes sure later on that a source held what it is said to have held. */
export interface SourceFacts {
  readonly source: string;
  /** Hash of its bytes, in lower-case hex. */
  readonly sha256?: string;
  /** When it was read or fetched (RFC 3339). */
  readonly time?: string;
}
