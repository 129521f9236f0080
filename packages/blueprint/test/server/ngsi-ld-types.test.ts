// Expected from ETSI GS CIM 009 (V1.8.1), by hand: which types may an answer to this request hold?
import { type IncomingRequest, ngsiLdTypes } from '@ds4sscc/blueprint/server';
import { expect, it } from 'vitest';

const at = '/ngsi-ld/v1/entities';
const get = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): IncomingRequest => ({
  method,
  url,
  header: (name) => headers[name],
});
const context = 'https://city.example/context.jsonld';
const linked = (address: string) => ({ link: `<${address}>; rel="http://www.w3.org/ns/json-ld#context"` });

it.each<[string, IncomingRequest, readonly string[]]>([
  ['one type', get(`${at}?type=A`), ['A']],
  ['the head of an answer', get(`${at}?type=A`, {}, 'HEAD'), ['A']],
  ['two types', get(`${at}?type=A,B`), ['A', 'B']],
  ['types in the selection language (4.17)', get(`${at}?type=${encodeURIComponent('(A;B)|C')}`), ['A', 'B', 'C']],
  ['values over time', get('/ngsi-ld/v1/temporal/entities?type=A&timerel=after&timeAt=2026-01-01T00:00:00Z'), ['A']],
  ['what narrows the answer', get(`${at}?type=A&limit=10&offset=20&q=no2%3E40&attrs=no2&georel=within`), ['A']],
  ['an encoded name of the parameter', get(`${at}?%74ype=A`), ['A']],
  ['the context that the caller knows', get(`${at}?type=A`, linked(context)), ['A']],
])('%s is understood', (_, request, types) => {
  expect(ngsiLdTypes(request, { contexts: [context] })).toEqual(types);
});

it.each<[string, IncomingRequest]>([
  ['no type', get(at)],
  ['an empty type', get(`${at}?type=`)],
  ['a type twice', get(`${at}?type=A&type=B`)],
  ['a type twice, once encoded', get(`${at}?type=A&t%79pe=B`)],
  ['a list as some frameworks read it', get(`${at}?type[]=B&type=A`)],
  ['entities that are linked to those (4.5.23)', get(`${at}?type=A&join=inline&joinLevel=2`)],
  ['a condition on linked entities', get(`${at}?type=A&q=${encodeURIComponent('owner{Person}.name=="X"')}`)],
  ['an unknown parameter', get(`${at}?type=A&everything=true`)],
  ['a context that gives names another meaning', get(`${at}?type=A`, linked('https://evil.example/context'))],
  ['two contexts', get(`${at}?type=A`, { link: `${linked(context).link}, ${linked('https://evil.example/').link}` })],
  ['an entity by its identifier', get(`${at}/urn:ngsi-ld:A:1?type=A`)],
  ['a query in a body', get('/ngsi-ld/v1/entityOperations/query?type=A', {}, 'POST')],
  ['a subscription', get('/ngsi-ld/v1/subscriptions?type=A', {}, 'POST')],
  ['the list of types', get('/ngsi-ld/v1/types?type=A')],
  ['a change', get(`${at}?type=A`, {}, 'PATCH')],
  ['a deletion', get(`${at}?type=A`, {}, 'DELETE')],
  ['another path', get(`${at}X?type=A`)],
  ['what a browser asks before', get(`${at}?type=A`, {}, 'OPTIONS')],
])('%s is not', (_, request) => {
  expect(ngsiLdTypes(request, { contexts: [context] })).toBeUndefined();
});
