import { json, type Mock, type MockAnswer } from './mock-server.js';

const sets = [
  'Things',
  'Locations',
  'HistoricalLocations',
  'Datastreams',
  'Sensors',
  'Observations',
  'ObservedProperties',
  'FeaturesOfInterest',
];
const refuse = (code: number, message: string): MockAnswer => json(code, { code, type: 'error', message });

/** A correct SensorThings 1.1 (OGC 18-088) with seven Things. */
export const sensorThings: Mock = ({ url }) => {
  const root = `${url.origin}/sta/v1.1`;
  const path = url.pathname.slice('/sta/v1.1'.length);
  if (path === '' || path === '/')
    return json(200, {
      value: sets.map((name) => ({ name, url: `${root}/${name}` })),
      serverSettings: { conformance: ['http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel'] },
    });
  const things = Array.from({ length: 7 }, (_, index) => ({
    '@iot.id': index + 1,
    '@iot.selfLink': `${root}/Things(${index + 1})`,
    'Datastreams@iot.navigationLink': `${root}/Things(${index + 1})/Datastreams`,
    name: `Station ${index + 1}`,
    description: 'Measures the air',
    properties: { owner: 'city' },
  }));
  const id = /^\/Things\((\d+)\)$/.exec(decodeURIComponent(path))?.[1];
  if (id !== undefined) {
    const thing = things.find((one) => one['@iot.id'] === Number(id));
    return thing ? json(200, thing) : refuse(404, 'there is no such Thing');
  }
  if (path !== '/Things') return refuse(404, 'there is nothing here');
  const filter = url.searchParams.get('$filter');
  const wanted = /^name eq '(.*)'$/.exec(filter ?? '')?.[1];
  if (filter !== null && wanted === undefined) return refuse(400, 'the filter cannot be read');
  const found = things.filter(({ name }) => wanted === undefined || name === wanted);
  const [top, skip] = ['$top', '$skip'].map((name) =>
    Number(url.searchParams.get(name) ?? (name === '$top' ? 100 : 0)),
  );
  const rest = found.slice(skip!);
  const next = new URL(url.href);
  next.searchParams.set('$skip', String(skip! + top!));
  const chosen = url.searchParams.get('$select')?.split(',');
  const value = rest
    .slice(0, top)
    .map((thing) =>
      chosen ? Object.fromEntries(Object.entries(thing).filter(([name]) => chosen.includes(name))) : thing,
    );
  return json(200, {
    ...(url.searchParams.get('$count') === 'true' && { '@iot.count': found.length }),
    ...(rest.length > top! && { '@iot.nextLink': next.href }),
    value,
  });
};
