import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';

/** An export of who may do what: accounts with their roles, and when that was last reviewed. */
export interface AccessRightsFacts extends ArtefactFacts<'access-rights'> {
  /** The day of the last review (RFC 3339 full-date). */
  readonly reviewed?: string;
}

/** Reads `{ "kind": "ds4sscc/access-rights", ... }`. */
export const accessRightsReader: ArtefactReader = {
  kind: 'access-rights',
  recognise: ({ document }) => (document?.value as { kind?: unknown } | null)?.kind === 'ds4sscc/access-rights',
  read: (_, source) => ({ artefact: { kind: 'access-rights', source, valid: false }, findings: [] }),
};
