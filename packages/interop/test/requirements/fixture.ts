import type { AssessmentInput } from '@ds4sscc/interop';

/** One piece of evidence as a fixture gives it. */
export type Given =
  /** A JSON document: a service description or an artefact. Its JSON pointers are `/<piece>/json/...`. */
  | { readonly source: string; readonly json: unknown }
  /** Any other text. Its lines are `/<piece>/text/<line>`, its cells `/<piece>/text/<line>/<cell>` (tabs), counted from 0. */
  | { readonly source: string; readonly text: string }
  /** What is no text. */
  | { readonly source: string; readonly bytes: Uint8Array }
  /** What other libraries or a probe made of something. Its JSON pointers are `/<piece>/facts/...`. */
  | { readonly facts: Partial<AssessmentInput> };

/** A place whose loss or falsification must take the pass away. */
export type Decisive =
  | string
  /** With the mutations that falsify it, where not all that fit do; or more than fit by themselves (`duplicate`, `swap`). */
  | { readonly at: string; readonly by: readonly MutationName[] };

/** What the harness does to a place. `remove`, `null`, `empty`, `wrong-type` and `unknown-word` are done by themselves. */
export type MutationName = 'remove' | 'null' | 'empty' | 'wrong-type' | 'unknown-word' | 'other' | 'duplicate' | 'swap';

/** Evidence that passes a requirement, evidence that fails it, and what in the first decides. */
export interface RequirementFixture {
  readonly requirement: string;
  /** All pieces together are one evidence. */
  readonly pass: readonly Given[];
  readonly fail: readonly Given[];
  readonly decisive: readonly Decisive[] | ((pass: readonly Given[]) => readonly Decisive[]);
  /** Falsifications that no generated mutation reaches, each a whole evidence: a piece taken away, other bytes. */
  readonly mutants?: readonly (readonly Given[])[];
}
