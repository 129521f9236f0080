import { type Json, toDsp } from '@ds4sscc/catalogue/convert/dsp';
import type { Finding } from '@ds4sscc/findings';
import type { DataSpace } from '../data-space.js';
import { deriveCatalogue } from './derive-catalogue.js';
import { derivePolicies } from './derive-policies.js';
import { graphDocument } from './graph-document.js';
import { leadingParticipant } from './leading-participant.js';
import type { OdrlObject } from './offer-rules.js';

/** The connector that gives access to the datasets. */
export interface Connector {
  /** IRI of the connector as a data service. */
  readonly id: string;
  readonly endpointURL: string;
  /** The transfer format of distributions that name none, such as `HttpData-PULL`. */
  readonly format?: string | undefined;
}

/** A catalogue of the Dataspace Protocol. */
export interface DerivedDspCatalogue {
  /** JSON that fits the protocol's schemas; `undefined` when nothing can be offered. */
  readonly value: Json | undefined;
  /** What is left out, and why: a dataset without an offer cannot stand in such a catalogue. */
  readonly findings: readonly Finding[];
}

/**
 * The catalogue of a data space as the Dataspace Protocol 2025-1 has it: every dataset with the offer that the description
 * makes of it, served by the connector that is named here or in the description; without one there is no catalogue. The
 * participant is whoever publishes the catalogue, by its DID where it has one.
 */
export function deriveDspCatalogue(
  space: DataSpace,
  connector: Connector | undefined = space.connector,
): DerivedDspCatalogue {
  if (connector === undefined) return { value: undefined, findings: [] };
  const { graph, findings } = deriveCatalogue(space);
  if (graph === undefined) return { value: undefined, findings };
  const offers = derivePolicies(space).offers.map(({ dataset, uid, value }) => [dataset, [inCatalogue(uid, value)]]);
  const participant = leadingParticipant(space);
  const { format = 'HttpData-PULL', ...service } = connector;
  const written = toDsp(graphDocument(graph, 'dataspace'), {
    participantId: participant?.did ?? participant?.id ?? space.id,
    offers: Object.fromEntries(offers),
    service,
    format,
  });
  return { value: written.value, findings: written.findings };
}

/** In a catalogue an offer is about the dataset it stands in: its rules name no target, and the protocol has no `uid`. */
function inCatalogue(uid: string, value: OdrlObject): OdrlObject {
  const { permission, prohibition, ...rest } = without(value, ['uid', 'assigner']);
  return {
    '@id': uid,
    ...rest,
    ...(permission !== undefined && { permission: withoutTargets(permission) }),
    ...(prohibition !== undefined && { prohibition: withoutTargets(prohibition) }),
  };
}

function withoutTargets(rules: OdrlObject[string]): readonly OdrlObject[] {
  return (rules as readonly OdrlObject[]).map((rule) => without(rule, ['target']));
}

function without(value: OdrlObject, names: readonly string[]): OdrlObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
