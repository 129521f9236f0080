import * as z from 'zod/mini';
import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { readStandard } from './forms/read-standard.js';
import { versionsInvalid } from './forms/standard-rules.js';
import { text } from './forms/form-pieces.js';

/** What a connector says of the versions of the Dataspace Protocol that it speaks. */
export interface DataspaceVersionsFacts extends ArtefactFacts<'dataspace-versions'> {
  readonly versions: readonly {
    readonly version: string;
    readonly path: string;
    readonly binding: string;
    readonly identifierType?: string | undefined;
    /** How callers prove who they are, such as `DCP` or `OAuth`. */
    readonly auth?: { readonly protocol: string; readonly version: string } | undefined;
  }[];
}

const version = z.object(
  {
    version: text,
    path: text,
    binding: z.literal('HTTPS', 'the binding "HTTPS"'),
    identifierType: z.optional(text),
    auth: z.optional(z.object({ protocol: text, version: text }, 'a protocol and its version')),
  },
  'a version with its path and binding',
);
const shape = z.object({
  protocolVersions: z.array(version, 'a list of versions').check(z.minLength(1, 'at least one version')),
});

/** Reads what stands at `/.well-known/dspace-version`. */
export const dataspaceVersionsReader: ArtefactReader = {
  kind: 'dataspace-versions',
  recognise: ({ document }) => Array.isArray(asObject(document?.value)?.['protocolVersions']),
  read({ document }, source) {
    if (!document) return { findings: [] };
    const { value, findings } = readStandard(document, shape, versionsInvalid);
    const valid = value !== undefined && !findings.some(({ level }) => level === 'error');
    return {
      artefact: { kind: 'dataspace-versions', source, valid, versions: value?.protocolVersions ?? [] },
      findings,
    };
  },
};
