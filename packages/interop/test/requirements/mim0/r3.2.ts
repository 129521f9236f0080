import { asyncapiMqtt } from '../../api-documents/asyncapi-mqtt.js';
import { goodCatalogue } from '../../facts.js';
import type { RequirementFixture } from '../fixture.js';

const callbacks = '/0/json/paths/~1sensors/post/callbacks';
const post = {
  responses: { 201: { description: 'Subscribed' } },
  callbacks: { changed: { '{$request.body#/uri}': { post: { responses: { 204: { description: 'Told' } } } } } },
};
const described = {
  openapi: '3.1.0',
  info: { title: 'Sensors', version: '1' },
  servers: [{ url: 'https://city.example/api' }],
  paths: { '/sensors': { post } },
};

/** Callbacks over HTTP, and measurements over MQTT. */
export const severalNotifications: RequirementFixture = {
  requirement: 'MIM0 R3.2',
  pass: [
    { source: 'openapi.json', json: described },
    { source: 'asyncapi.json', json: asyncapiMqtt },
  ],
  fail: [{ source: 'openapi.json', json: described }, { facts: { catalogues: [goodCatalogue] } }],
  decisive: [
    '/0',
    '/1',
    callbacks,
    '/1/json/operations',
    '/1/json/operations/sendMeasured/action',
    '/1/json/channels',
    { at: '/1/json/asyncapi', by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] },
  ],
};
