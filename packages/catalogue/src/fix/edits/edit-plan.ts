import type { GraphDocument } from '@ds4sscc/linked-data';
import type { Draft, DraftStatement } from '../draft.js';

/** A draft as a changed text. */
export interface EditPlan {
  readonly text: string;
  /** Statements whose change has no place of its own in the text. */
  readonly unplaced: readonly DraftStatement[];
}

/** Makes the changes of a draft in a text, and leaves everything else in it as it is. */
export type PlanEdits = (text: string, document: GraphDocument, draft: Draft) => EditPlan;
