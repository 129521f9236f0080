import type { ProbeKind } from '../probe-facts.js';
import type { Exchange, Session } from '../session.js';
import { probeCkan } from './ckan.js';
import { probeDcat } from './dcat.js';
import { probeDataspaceProtocol } from './dataspace-protocol.js';
import { probeKserve } from './kserve.js';
import { probeNgsiLd } from './ngsi-ld.js';
import { probeOgcApi } from './ogc-api.js';
import { probeOpenIdProvider } from './openid-provider.js';
import { probeParticipants } from './participants.js';
import { probeSensorThings } from './sensorthings.js';
import { probeSparql } from './sparql.js';

/** Probes one service from the address that was given and its first answer; gives what it turned out to be. */
export type KindProbe = (session: Session, url: string, first: Exchange) => Promise<ProbeKind>;

/** The probe of each kind of service that has one. */
export const kindProbes: Readonly<Partial<Record<ProbeKind, KindProbe>>> = {
  ckan: probeCkan,
  'dataspace-protocol': probeDataspaceProtocol,
  dcat: probeDcat,
  kserve: probeKserve,
  'ngsi-ld': probeNgsiLd,
  'ogc-api': probeOgcApi,
  'ogc-api-features': probeOgcApi,
  'ogc-api-processes': probeOgcApi,
  'openid-provider': probeOpenIdProvider,
  participants: probeParticipants,
  sensorthings: probeSensorThings,
  sparql: probeSparql,
};
