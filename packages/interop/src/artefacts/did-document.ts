import * as z from 'zod/mini';
import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { text } from './forms/form-pieces.js';
import { readStandard } from './forms/read-standard.js';
import { didDocumentInvalid } from './forms/standard-rules.js';

/** A key that a DID document names. */
export interface VerificationKey {
  readonly id: string;
  readonly controller: string;
  /** The public key as JSON Web Key (RFC 7517), where it is given as one. */
  readonly jwk?: Readonly<Record<string, unknown>> | undefined;
  /** Whether it may sign statements such as credentials. */
  readonly asserts: boolean;
}

/** What a decentralised identifier leads to: keys and services of a participant. */
export interface DidDocumentFacts extends ArtefactFacts<'did-document'> {
  readonly id: string;
  readonly keys: readonly VerificationKey[];
  readonly services: readonly { readonly id: string; readonly type: string; readonly endpoint: string }[];
}

const did = z.string('a DID').check(z.regex(/^did:[a-z0-9]+:\S+$/, 'a DID, such as did:web:city.example'));
const method = z.object(
  { id: text, type: text, controller: did, publicKeyJwk: z.optional(z.record(z.string(), z.unknown())) },
  'a verification method',
);
const service = z.object({ id: text, type: z.union([text, z.array(text)]), serviceEndpoint: z.unknown() }, 'a service');
const shape = z.object({
  id: did,
  verificationMethod: z.optional(z.array(method, 'a list of verification methods')),
  assertionMethod: z.optional(z.array(z.union([text, method]), 'a list of verification methods')),
  service: z.optional(z.array(service, 'a list of services')),
});

/** Reads DID documents in JSON or JSON-LD. */
export const didDocumentReader: ArtefactReader = {
  kind: 'did-document',
  recognise({ document }) {
    const root = asObject(document?.value);
    const id: unknown = root?.['id'];
    const marks = ['verificationMethod', 'assertionMethod', 'authentication', 'service'];
    return typeof id === 'string' && id.startsWith('did:') && marks.some((mark) => Array.isArray(root?.[mark]));
  },
  read({ document }, source) {
    if (!document) return { findings: [] };
    const { value, findings } = readStandard(document, shape, didDocumentInvalid);
    const valid = value !== undefined && !findings.some(({ level }) => level === 'error');
    const { id = '', service: services = [] } = value ?? {};
    return {
      artefact: {
        kind: 'did-document',
        source,
        valid,
        id,
        keys: value ? keysOf(value) : [],
        services: services.map((one) => ({
          id: one.id,
          type: [one.type].flat().join(' '),
          endpoint: endpointOf(one.serviceEndpoint),
        })),
      },
      findings,
    };
  },
};

function keysOf({
  id,
  verificationMethod = [],
  assertionMethod = [],
}: z.infer<typeof shape>): readonly VerificationKey[] {
  const named = new Set(assertionMethod.flatMap((one) => (typeof one === 'string' ? [absolute(one, id)] : [])));
  const own = assertionMethod.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  return [
    ...verificationMethod.map((one) => keyOf(one, id, named.has(absolute(one.id, id)))),
    ...own.map((one) => keyOf(one, id, true)),
  ];
}

function keyOf(one: z.infer<typeof method>, did: string, asserts: boolean): VerificationKey {
  return { id: absolute(one.id, did), controller: one.controller, jwk: one.publicKeyJwk, asserts };
}

function absolute(id: string, did: string): string {
  return id.startsWith('#') ? did + id : id;
}

function endpointOf(endpoint: unknown): string {
  if (typeof endpoint === 'string') return endpoint;
  const uri: unknown = asObject(endpoint)?.['uri'];
  return typeof uri === 'string' ? uri : '';
}
