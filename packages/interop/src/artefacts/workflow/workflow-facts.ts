import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { DataPort } from '../model-description/model-description-facts.js';

/** One step of a workflow. */
export interface WorkflowStep {
  readonly id: string;
  readonly location: Location;
  /** What it is, where the workflow says so; a model that is described elsewhere is known by what the step runs. */
  readonly role?: 'transform' | 'model';
  /** What it runs: the id or address of a tool, process or model. */
  readonly runs?: string;
  readonly inputs: readonly DataPort[];
  readonly outputs: readonly DataPort[];
}

/** One end of a connection; without a step it is a source or an output of the workflow. */
export interface WorkflowEnd {
  readonly step?: string;
  readonly port: string;
}

/** Data that goes from one place to the other. */
export interface WorkflowLink {
  readonly from: WorkflowEnd;
  readonly to: WorkflowEnd;
  readonly location: Location;
}

/** A workflow: what it takes, what it does, what comes out, and how these are connected. */
export interface WorkflowFacts extends ArtefactFacts<'workflow'> {
  readonly format: 'cwl' | 'ogc-processes-3' | 'bpmn' | 'argo' | 'own';
  readonly id: string;
  readonly location: Location;
  readonly sources: readonly DataPort[];
  readonly steps: readonly WorkflowStep[];
  readonly outputs: readonly DataPort[];
  readonly links: readonly WorkflowLink[];
}

/** What a reader of one format gives: the facts, and where the document names something that is not there. */
export interface WorkflowParts {
  readonly facts: Omit<WorkflowFacts, 'kind' | 'source' | 'valid'>;
  readonly problems: readonly { readonly location: Location; readonly pointer?: string; readonly problem: string }[];
}
