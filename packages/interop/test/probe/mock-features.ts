import { json, type Mock, type MockAnswer } from './mock-server.js';

const geo = 'application/geo+json';
const spec = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/';
const features = Array.from({ length: 7 }, (_, index) => ({
  type: 'Feature',
  id: `tree.${index + 1}`,
  geometry: { type: 'Point', coordinates: [4.3 + index / 100, 50.8 + index / 100] },
  properties: { species: index % 2 === 0 ? 'Tilia' : 'Acer', height: 5 + index },
}));
const known = new Set(['limit', 'offset', 'bbox', 'datetime', 'species', 'f']);
const problem = (status: number, title: string): MockAnswer =>
  json(status, { type: 'about:blank', title, status, detail: title }, 'application/problem+json');

/** A correct OGC API - Features with one collection (OGC 17-069r4, core, GeoJSON and OpenAPI 3.0). */
export const features17069: Mock = ({ url }) => {
  const base = `${url.origin}/ogc`;
  const path = url.pathname.slice('/ogc'.length);
  const link = (rel: string, href: string, type = 'application/json') => ({ rel, href, type });
  const collection = {
    id: 'trees',
    title: 'Trees',
    extent: { spatial: { bbox: [[4.3, 50.8, 4.4, 50.9]] } },
    links: [link('self', `${base}/collections/trees`), link('items', `${base}/collections/trees/items`, geo)],
  };
  if (path === '' || path === '/')
    return json(200, {
      title: 'Trees',
      links: [
        link('self', `${base}/`),
        link('service-desc', `${base}/api`, 'application/vnd.oai.openapi+json;version=3.0'),
        link('conformance', `${base}/conformance`),
        link('data', `${base}/collections`),
      ],
    });
  if (path === '/conformance')
    return json(200, { conformsTo: ['core', 'oas30', 'geojson'].map((name) => spec + name) });
  if (path === '/api') return json(200, openapi(base), 'application/vnd.oai.openapi+json;version=3.0');
  if (path === '/collections')
    return json(200, { links: [link('self', `${base}/collections`)], collections: [collection] });
  if (path === '/collections/trees') return json(200, collection);
  if (path === '/collections/trees/items') return items(url);
  const id = /^\/collections\/trees\/items\/([^/]+)$/.exec(path)?.[1];
  const feature = features.find((one) => one.id === id);
  if (!feature) return problem(404, 'there is no such thing');
  const self = `${base}/collections/trees/items/${id}`;
  return json(
    200,
    { ...feature, links: [link('self', self, geo), link('collection', `${base}/collections/trees`)] },
    geo,
  );
};

function items(url: URL): MockAnswer {
  for (const name of url.searchParams.keys()) if (!known.has(name)) return problem(400, `unknown parameter ${name}`);
  const bbox = url.searchParams.get('bbox')?.split(',').map(Number);
  if (bbox && (bbox.length !== 4 || bbox.some(Number.isNaN))) return problem(400, 'bbox has four numbers');
  const time = url.searchParams.get('datetime');
  if (time !== null && !/^[\d.]/.test(time)) return problem(400, 'datetime is no time');
  const species = url.searchParams.get('species');
  const found = features.filter(({ geometry, properties }) => {
    const [x, y] = geometry.coordinates as [number, number];
    const inside = !bbox || (x >= bbox[0]! && y >= bbox[1]! && x <= bbox[2]! && y <= bbox[3]!);
    return inside && (species === null || properties.species === species);
  });
  const limit = Number(url.searchParams.get('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1) return problem(400, 'limit is from 1');
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const page = found.slice(offset, offset + limit);
  const next = new URL(url.href);
  next.searchParams.set('offset', String(offset + limit));
  const links = [
    { rel: 'self', href: url.href, type: geo },
    ...(offset + limit < found.length ? [{ rel: 'next', href: next.href, type: geo }] : []),
  ];
  return json(
    200,
    {
      type: 'FeatureCollection',
      features: page,
      links,
      numberMatched: found.length,
      numberReturned: page.length,
      timeStamp: '2026-11-22T09:00:00Z',
    },
    geo,
  );
}

function openapi(base: string): unknown {
  const get = {
    responses: { 200: { description: 'found', content: { 'application/json': { schema: { type: 'object' } } } } },
  };
  const parameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
  const query = { name: 'species', in: 'query', schema: { type: 'string' } };
  return {
    openapi: '3.0.4',
    info: { title: 'Trees', version: '1' },
    servers: [{ url: base }],
    paths: {
      '/': { get },
      '/conformance': { get },
      '/collections': { get },
      '/collections/{collectionId}': { parameters: [parameter('collectionId')], get },
      '/collections/{collectionId}/items': { parameters: [parameter('collectionId'), query], get },
      '/collections/{collectionId}/items/{featureId}': {
        parameters: [parameter('collectionId'), parameter('featureId')],
        get,
      },
    },
  };
}
