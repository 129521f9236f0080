// A small local data platform: one description, and around it a store, an API behind an enforcement point, an ingest endpoint,
// a catalogue in five syntaxes and the catalogue side of the Dataspace Protocol.
import { createDataSpace, deriveDspCatalogue, parseDataSpace, parseYaml } from '@ds4sscc/blueprint';
import { enforceWithFastify, toFastify } from '@ds4sscc/blueprint/fastify';
import {
  createCatalogueEndpoint,
  createDspEndpoints,
  createEnforcementPoint,
  createIngestEndpoint,
  ngsiLdTypes,
} from '@ds4sscc/blueprint/server';
import fastify from 'fastify';
import { readFile } from 'node:fs/promises';
import { openEntityStore, StoreError } from './entity-store.mjs';
import { takeMessages } from './take-messages.mjs';

const entitiesPath = '/ngsi-ld/v1/entities';

/**
 * Starts the platform. `database` is a connection string of PostgreSQL, `mqtt` the address of a broker; both may be left out.
 * `tell` hears what an operator has to know. `close` ends requests and messages in hand properly; after `grace` milliseconds it cuts.
 */
export async function startPlatform({
  port = 0,
  database,
  mqtt,
  now = () => new Date().toISOString(),
  tell = (text) => process.stderr.write(`${text}\n`),
  grace = 5000,
  requestTimeout = 30_000,
} = {}) {
  const text = await readFile(new URL('dataspace.yaml', import.meta.url), 'utf8');
  const { dataSpace, findings } = parseDataSpace(parseYaml(text, 'dataspace.yaml'));
  if (dataSpace === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const space = await createDataSpace(dataSpace);
  const store = await openEntityStore(database, tell);
  const onError = (error) => tell(error.message);
  /** One dataset for each type here; with several, the address would have to say which. */
  const datasetOf = (type) => dataSpace.datasets.find(({ model }) => model === type)?.id;
  const hasRole = (id, role) => dataSpace.participants.some((one) => one.id === id && one.role === role);

  const point = createEnforcementPoint({
    decide: space.decide,
    // Who asks is what an identity provider says in a real platform; here it is a header. Which datasets a request is about
    // follows from the types that it asks for, or from the type of the one entity.
    async requestOf(incoming) {
      const assignee = incoming.header('x-participant') || 'urn:nobody';
      const targets = (await typesOf(incoming))?.map(datasetOf);
      if (targets === undefined || targets.includes(undefined)) return undefined;
      const context = { dateTime: now(), performed: await store.performedBy(assignee) };
      return targets.map((target) => ({ action: 'read', target, assignee, context }));
    },
    record: ({ decision, because, request }) => store.record({ decision, because, request }),
    onError,
  });
  async function typesOf(incoming) {
    const { pathname } = new URL(incoming.url, 'http://platform');
    if (!pathname.startsWith(`${entitiesPath}/`)) return ngsiLdTypes(incoming);
    const entity = await store.byId(decodeURIComponent(pathname.slice(entitiesPath.length + 1)));
    return entity && [entity.type];
  }

  const validate = (entity) => {
    const found = space.validate(entity);
    // What this platform wants beyond the models: checks of one's own are findings like all others.
    if (datasetOf(entity?.type) === undefined)
      return [...found, own('type-not-offered', 'type', 'no dataset here has this type')];
    return entity.id?.length > 2000 ? [...found, own('id-too-long', 'id', 'an id has at most 2000 characters')] : found;
  };
  const ingest = createIngestEndpoint({ validate, accept: store.put, onError });
  let dspCatalogue;
  const dsp = createDspEndpoints({ catalogue: () => dspCatalogue, path: '/dsp/2025-1' });

  // Without these, a client that never ends its request holds a connection for ever. Node takes the longer of the two for the whole.
  const http = { headersTimeout: requestTimeout / 2, connectionsCheckingInterval: Math.min(requestTimeout / 2, 5000) };
  const app = fastify({ requestTimeout, http });
  app.setErrorHandler((error, _request, reply) => {
    const away = error instanceof StoreError;
    if (!(error.statusCode < 500)) tell(error.message);
    if (away) return problem(reply, 503, 'The data cannot be reached at present');
    return problem(
      reply,
      error.statusCode ?? 500,
      error.statusCode < 500 ? error.message : 'Something went wrong here',
    );
  });
  app.setNotFoundHandler((_request, reply) => problem(reply, 404, 'There is no such address'));
  await app.register(async (open) => {
    open.removeAllContentTypeParsers();
    open.addContentTypeParser('*', (_request, _payload, done) => done(null));
    open.get('/catalogue', toFastify(createCatalogueEndpoint({ catalogue: space.catalogue })));
    open.get('/.well-known/dspace-version', toFastify(dsp));
    open.post('/dsp/2025-1/catalog/request', toFastify(dsp));
    open.get('/dsp/2025-1/catalog/datasets/:id', toFastify(dsp));
    open.post('/ingest', {
      onRequest: async ({ headers }, reply) => {
        if (!hasRole(headers['x-participant'], 'data-provider'))
          return problem(reply, 403, 'Only a data provider may write');
      },
      handler: toFastify(ingest),
    });
  });
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', enforceWithFastify(point));
    guarded.get(entitiesPath, async ({ query }, reply) => {
      const { type, limit = '100', offset = '0', ...others } = query;
      if (Object.keys(others).length > 0)
        return problem(reply, 501, `Not supported here: ${Object.keys(others).join(', ')}`);
      if (!/^[1-9]\d{0,2}$/.test(limit) || !/^\d{1,9}$/.test(offset))
        return problem(reply, 400, 'limit is 1 to 999, offset a number');
      return store.ofTypes(type.split(/[,|]/), Number(limit), Number(offset));
    });
    guarded.get(`${entitiesPath}/:id`, async ({ params }) => store.byId(params.id));
  });
  // Whoever owes a duty says here that it was done. A real platform would ask for a proof.
  app.post('/performed', async ({ body, headers }, reply) => {
    const performance = {
      action: body?.action,
      target: body?.target,
      assignee: headers['x-participant'],
      dateTime: now(),
    };
    if (Object.values(performance).some((one) => typeof one !== 'string' || !/^[!-~]{1,2000}$/.test(one)))
      return problem(reply, 400, 'Say who you are, and name the action and the target');
    await store.perform(performance);
    return reply.code(204).send();
  });
  app.delete('/performed', async ({ headers }, reply) => {
    await store.forgetPerformedBy(headers['x-participant'] ?? '');
    return reply.code(204).send();
  });
  app.get('/decisions', async ({ headers }, reply) =>
    hasRole(headers['x-participant'], 'orchestrator')
      ? store.decisions(100)
      : problem(reply, 403, 'Only who runs the data space may read the log'),
  );

  let messages;
  const close = async () => {
    const cut = setTimeout(() => app.server.closeAllConnections(), grace);
    await messages?.close();
    await app.close();
    clearTimeout(cut);
    await store.close();
  };
  try {
    const url = await app.listen({ port, host: '127.0.0.1' });
    const connector = { id: 'https://two-cities.example/connector', endpointURL: `${url}/dsp/2025-1` };
    dspCatalogue = deriveDspCatalogue(dataSpace, connector).value;
    messages = mqtt ? await takeMessages(mqtt, ingest, tell) : undefined;
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function own(name, member, message) {
  return { rule: `platform/${name}`, level: 'error', message, location: { source: 'body', pointer: `/${member}` } };
}

function problem(reply, status, title) {
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(`${JSON.stringify({ type: 'about:blank', status, title })}\n`);
}
