import * as z from 'zod/mini';
import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { instant, text } from './forms/form-pieces.js';
import { readStandard } from './forms/read-standard.js';
import { messageInvalid } from './forms/standard-rules.js';

const types = [
  'ContractAgreementMessage',
  'ContractAgreementVerificationMessage',
  'ContractNegotiation',
  'ContractNegotiationEventMessage',
  'TransferProcess',
  'TransferTerminationMessage',
] as const;

/** A message of the Dataspace Protocol by which an exchange is agreed or ended. */
export interface DataspaceMessageFacts extends ArtefactFacts<'dataspace-message'> {
  readonly type: (typeof types)[number];
  readonly providerPid?: string | undefined;
  readonly consumerPid?: string | undefined;
  /** State of a negotiation or transfer, or what an event message says it becomes. */
  readonly state?: string | undefined;
  readonly agreement?:
    | {
        readonly id: string;
        readonly assigner: string;
        readonly assignee: string;
        readonly target: string;
        readonly timestamp?: string | undefined;
      }
    | undefined;
}

const context = 'https://w3id.org/dspace/2025/1/context.jsonld';
const negotiationStates = ['REQUESTED', 'OFFERED', 'ACCEPTED', 'AGREED', 'VERIFIED', 'FINALIZED', 'TERMINATED'];
const transferStates = ['REQUESTED', 'STARTED', 'SUSPENDED', 'COMPLETED', 'TERMINATED'];
const processes = { providerPid: text, consumerPid: text };
const shapes: Readonly<Record<(typeof types)[number], z.ZodMiniType>> = {
  ContractAgreementMessage: z.object({
    ...processes,
    agreement: z.object(
      {
        '@id': text,
        '@type': z.literal('Agreement', 'the type "Agreement"'),
        target: text,
        assigner: text,
        assignee: text,
        timestamp: z.optional(instant),
      },
      'an agreement',
    ),
  }),
  ContractAgreementVerificationMessage: z.object(processes),
  ContractNegotiation: z.object({ ...processes, state: z.enum(negotiationStates, 'a state of a negotiation') }),
  ContractNegotiationEventMessage: z.object({
    ...processes,
    eventType: z.enum(['ACCEPTED', 'FINALIZED'], 'ACCEPTED or FINALIZED'),
  }),
  TransferProcess: z.object({ ...processes, state: z.enum(transferStates, 'a state of a transfer') }),
  TransferTerminationMessage: z.object(processes),
};

interface Read {
  readonly providerPid: string;
  readonly consumerPid: string;
  readonly state?: string;
  readonly eventType?: string;
  readonly agreement?: Readonly<Record<'@id' | 'assigner' | 'assignee' | 'target', string>> & {
    readonly timestamp?: string;
  };
}

/** Reads messages of version 2025-1 that bear on agreements. */
export const dataspaceMessageReader: ArtefactReader = {
  kind: 'dataspace-message',
  recognise: ({ document }) => typeOf(document?.value) !== undefined,
  read({ document }, source) {
    const type = typeOf(document?.value);
    if (!document || !type) return { findings: [] };
    const { value, findings } = readStandard(document, shapes[type], messageInvalid);
    const read = value as Read | undefined;
    const valid = read !== undefined && !findings.some(({ level }) => level === 'error');
    const state = type === 'TransferTerminationMessage' ? 'TERMINATED' : (read?.state ?? read?.eventType);
    const { agreement } = read ?? {};
    return {
      artefact: {
        kind: 'dataspace-message',
        source,
        valid,
        type,
        providerPid: read?.providerPid,
        consumerPid: read?.consumerPid,
        state,
        agreement: agreement && {
          id: agreement['@id'],
          assigner: agreement.assigner,
          assignee: agreement.assignee,
          target: agreement.target,
          timestamp: agreement.timestamp,
        },
      },
      findings,
    };
  },
};

function typeOf(value: unknown): DataspaceMessageFacts['type'] | undefined {
  const root = asObject(value);
  const contexts: unknown = root?.['@context'];
  const named = Array.isArray(contexts) ? contexts.includes(context) : contexts === context;
  return named ? types.find((type) => type === root?.['@type']) : undefined;
}
