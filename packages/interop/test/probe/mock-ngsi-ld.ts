import { json, type Mock, type MockAnswer } from './mock-server.js';

const contextLink = (origin: string): string =>
  `<${origin}/context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;

const property = (value: unknown) => ({ type: 'Property', value });
const rooms = Array.from({ length: 7 }, (_, index) => ({
  id: `urn:ngsi-ld:Room:${index + 1}`,
  type: 'Room',
  name: property(`Room ${index + 1}`),
  temperature: property(18 + index),
  location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4.35 + index / 10, 50.85 + index / 20] } },
  inBuilding: { type: 'Relationship', object: `urn:ngsi-ld:Building:${(index % 2) + 1}` },
  ...(index % 3 === 0 && { note: property('painted') }),
}));
const buildings = [1, 2].map((number) => ({
  id: `urn:ngsi-ld:Building:${number}`,
  type: 'Building',
  name: property(`House ${number}`),
}));
type MockEntity = Record<string, unknown> & { id: string; type: string };
const mockEntities: readonly MockEntity[] = [...rooms, ...buildings];
const subscription = {
  id: 'urn:ngsi-ld:Subscription:1',
  type: 'Subscription',
  entities: [{ type: 'Room' }],
  notification: { endpoint: { uri: 'https://city.example/inbox' } },
};

const problem = (status: number, type: string, detail: string): MockAnswer =>
  json(
    status,
    { type: `https://uri.etsi.org/ngsi-ld/errors/${type}`, title: type, detail, status },
    'application/problem+json',
  );
const bad = (detail: string): MockAnswer => problem(400, 'BadRequestData', detail);
const missing = (what: string): MockAnswer => problem(404, 'ResourceNotFound', `there is no ${what}`);

/** A correct NGSI-LD API (ETSI GS CIM 009), as far as it reads: types, attributes, entities, times, subscriptions. */
export const ngsiLd: Mock = ({ method, url, headers }) => {
  const { pathname, origin } = url;
  if (pathname === '/context.jsonld') {
    const terms = Object.fromEntries(
      ['Room', 'Building', 'name', 'temperature', 'note', 'inBuilding'].map((term) => [
        term,
        `${origin}/terms#${term}`,
      ]),
    );
    return json(200, { '@context': terms }, 'application/ld+json');
  }
  if (!pathname.startsWith('/ngsi-ld/v1/')) return missing('such page');
  if (method !== 'GET') return problem(405, 'OperationNotSupported', 'this service is for reading');
  const path = pathname.slice('/ngsi-ld/v1/'.length).split('/').map(decodeURIComponent);
  const accept = headers['accept'] ?? '*/*';
  const asLinked = accept.startsWith('application/ld+json');
  if (!/json|\*\/\*/.test(accept)) return problem(406, 'InvalidRequest', 'JSON and JSON-LD are what there is');
  const send = (body: unknown, more: Record<string, string> = {}, links: readonly string[] = []): MockAnswer => {
    const context = { '@context': [`${origin}/context.jsonld`] };
    const linked = Array.isArray(body)
      ? body.map((one) => ({ ...one, ...context }))
      : { ...(body as object), ...context };
    const header = [...links, ...(asLinked ? [] : [contextLink(origin)])].join(', ');
    const type = asLinked ? 'application/ld+json' : 'application/json';
    return json(200, asLinked ? linked : body, type, { ...(header !== '' && { link: header }), ...more });
  };
  const [resource, id, ...rest] = path;
  if (rest.length > 0) return missing(pathname);
  const typeNames = [...new Set(mockEntities.map(({ type }) => type))];
  if (resource === 'types') {
    if (id === undefined)
      return send({ id: 'urn:ngsi-ld:EntityTypeList:1', type: 'EntityTypeList', typeList: typeNames });
    const own = mockEntities.filter(({ type }) => type === id);
    if (own.length === 0) return missing(`type ${id}`);
    return send({ id, type: 'EntityTypeInformation', typeName: id, entityCount: own.length, attributeDetails: [] });
  }
  if (resource === 'attributes' && id === undefined)
    return send({
      id: 'urn:ngsi-ld:AttributeList:1',
      type: 'AttributeList',
      attributeList: [...new Set(mockEntities.flatMap(attributesOf))],
    });
  if (resource === 'subscriptions' && id === undefined) return send([subscription]);
  if (resource === 'temporal' && id === 'entities') {
    const before = url.searchParams.get('timerel') === 'before';
    return send(before ? [] : select(url).map(({ id: own, type }) => ({ id: own, type })));
  }
  if (resource !== 'entities') return missing(pathname);
  if (id !== undefined) {
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) return bad('the identifier is no URI');
    const entity = mockEntities.find((one) => one.id === id);
    return entity ? send(shape(entity, url)) : missing(`entity ${id}`);
  }
  return list(url, send);
};

function attributesOf(entity: MockEntity): readonly string[] {
  return Object.keys(entity).filter((name) => name !== 'id' && name !== 'type');
}

function list(
  url: URL,
  send: (body: unknown, more: Record<string, string>, links: readonly string[]) => MockAnswer,
): MockAnswer {
  const ask = url.searchParams;
  if (!['type', 'id', 'q', 'georel', 'attrs'].some((name) => ask.has(name)))
    return bad('something has to be asked for');
  if (ask.has('georel') && !(ask.has('geometry') && ask.has('coordinates'))) return bad('a place needs a geometry');
  const limit = Number(ask.get('limit') ?? 20);
  const offset = Number(ask.get('offset') ?? 0);
  const counted = ask.get('count') === 'true';
  if (!Number.isInteger(limit) || limit < (counted ? 0 : 1) || limit > 1000) return bad('limit is from 1 to 1000');
  const found = select(url);
  const page = found.slice(offset, offset + limit).map((entity) => shape(entity, url));
  const link = (rel: string, to: number): string => {
    const target = new URL(url.href);
    target.searchParams.set('offset', String(to));
    return `<${target.pathname}${target.search}>; rel="${rel}"; type="application/ld+json"`;
  };
  return send(page, counted ? { 'ngsild-results-count': String(found.length) } : {}, [
    ...(offset > 0 && limit > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    ...(offset + limit < found.length && limit > 0 ? [link('next', offset + limit)] : []),
  ]);
}

function select(url: URL): readonly MockEntity[] {
  const ask = url.searchParams;
  const among = (name: string): readonly string[] | undefined => ask.get(name)?.split(',');
  const [types, ids, attributes] = [among('type'), among('id'), among('attrs')];
  return mockEntities.filter(
    (entity) =>
      (!types || types.includes(entity.type)) &&
      (!ids || ids.includes(entity.id)) &&
      (!attributes || attributes.some((name) => Object.hasOwn(entity, name))) &&
      satisfies(entity, ask.get('q')) &&
      isNear(entity, ask),
  );
}

function satisfies(entity: MockEntity, query: string | null): boolean {
  return (query ?? '').split(';').every((part) => {
    const [, name, operator, text] = /^(\w+)(?:(==|>)(.+))?$/.exec(part) ?? [];
    if (name === undefined) return true;
    const value = (entity[name] as { value?: unknown } | undefined)?.value;
    if (operator === undefined) return entity[name] !== undefined;
    const wanted: unknown = JSON.parse(text!);
    if (value === undefined) return false;
    return operator === '==' ? value === wanted : (value as number) > (wanted as number);
  });
}

function isNear(entity: MockEntity, ask: URLSearchParams): boolean {
  const most = /^near;maxDistance==(\d+)$/.exec(ask.get('georel') ?? '')?.[1];
  if (most === undefined) return true;
  const own = (entity['location'] as { value: { coordinates: [number, number] } } | undefined)?.value.coordinates;
  const middle = JSON.parse(ask.get('coordinates')!) as [number, number];
  // A degree is some 111 km in the north, and less in the east: near enough for what the probe asks.
  return own !== undefined && Math.hypot((own[0] - middle[0]) * 70_000, (own[1] - middle[1]) * 111_000) <= Number(most);
}

function shape(entity: MockEntity, url: URL): object {
  const attributes = url.searchParams.get('attrs')?.split(',');
  const simple = url.searchParams.get('options') === 'keyValues';
  const entries = Object.entries(entity)
    .filter(([name]) => name === 'id' || name === 'type' || !attributes || attributes.includes(name))
    .map(([name, value]) => {
      const { value: plain, object } = value as { value?: unknown; object?: unknown };
      return [name, simple && typeof value === 'object' ? (plain ?? object) : value] as const;
    });
  return Object.fromEntries(entries);
}
