import { asyncapiKafka } from './asyncapi-kafka.js';
import { asyncapiMqtt } from './asyncapi-mqtt.js';
import { ckan } from './ckan.js';
import { dataspaceProtocol } from './dataspace-protocol.js';
import { kserve } from './kserve.js';
import { ngsiLd } from './ngsi-ld.js';
import { ogcApiFeatures } from './ogc-api-features.js';
import { sensorThings } from './sensorthings.js';

/** Descriptions that are right, written from the standards. */
export const allDocuments = {
  asyncapiKafka,
  asyncapiMqtt,
  ckan,
  dataspaceProtocol,
  kserve,
  ngsiLd,
  ogcApiFeatures,
  sensorThings,
} as const;
