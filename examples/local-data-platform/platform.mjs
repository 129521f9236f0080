// A small local data platform: one description, and around it a store, an API behind an enforcement point, an ingest endpoint,
// a catalogue in five syntaxes and the catalogue side of the Dataspace Protocol.
import { createDataSpace, deriveDspCatalogue, parseDataSpace, parseYaml } from '@ds4sscc/blueprint';
import { enforceWithFastify, toFastify } from '@ds4sscc/blueprint/fastify';
import {
  createCatalogueEndpoint,
  createDspEndpoints,
  createEnforcementPoint,
  createIngestEndpoint,
} from '@ds4sscc/blueprint/server';
import fastify from 'fastify';
import { readFile } from 'node:fs/promises';
import { openEntityStore } from './entity-store.mjs';

/**
 * Starts the platform. `database` is a connection string of PostgreSQL, `mqtt` the address of a broker; both may be left out.
 */
export async function startPlatform({ port = 0, database, mqtt, now = () => new Date().toISOString() } = {}) {
  const text = await readFile(new URL('dataspace.yaml', import.meta.url), 'utf8');
  const { dataSpace, findings } = parseDataSpace(parseYaml(text, 'dataspace.yaml'));
  if (dataSpace === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const space = await createDataSpace(dataSpace);
  const store = await openEntityStore(database);
  const performed = [];
  const decisions = [];

  const point = createEnforcementPoint({
    decide: space.decide,
    // Who asks is what an identity provider says in a real platform; here it is a header. Which dataset an address is about
    // follows from the type of the entities that are asked for.
    requestOf({ url, header }) {
      const type = new URL(url, 'http://platform').searchParams.get('type');
      const dataset = dataSpace.datasets.find(({ model }) => model === type);
      if (dataset === undefined) return undefined;
      return {
        action: 'read',
        target: dataset.id,
        assignee: header('x-participant') ?? 'urn:nobody',
        context: { dateTime: now(), performed },
      };
    },
    record: (decision) => decisions.push(decision),
  });

  const app = fastify({ forceCloseConnections: true });
  const ingest = createIngestEndpoint({ validate: space.validate, accept: store.put });
  const dsp = createDspEndpoints({ catalogue: () => dspCatalogue.value, path: '/dsp/2025-1' });
  await app.register(async (open) => {
    open.removeAllContentTypeParsers();
    open.addContentTypeParser('*', (_request, _payload, done) => done(null));
    open.post('/ingest', toFastify(ingest));
    open.get('/catalogue', toFastify(createCatalogueEndpoint({ catalogue: space.catalogue })));
    open.get('/.well-known/dspace-version', toFastify(dsp));
    open.post('/dsp/2025-1/catalog/request', toFastify(dsp));
    open.get('/dsp/2025-1/catalog/datasets/:id', toFastify(dsp));
  });
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', enforceWithFastify(point));
    guarded.get('/ngsi-ld/v1/entities', async ({ query }) => store.ofType(query.type, 100));
  });
  // Whoever owes a duty says here that it was done. A real platform would ask for a proof.
  app.post('/performed', async ({ body, headers }, reply) => {
    performed.push({
      action: String(body?.action),
      target: String(body?.target),
      assignee: String(headers['x-participant']),
      dateTime: now(),
    });
    return reply.code(204).send();
  });
  app.get('/decisions', async () =>
    decisions.slice(-100).map(({ decision, because, request }) => ({ decision, because, request })),
  );

  const url = await app.listen({ port, host: '127.0.0.1' });
  const connector = { id: 'https://two-cities.example/connector', endpointURL: `${url}/dsp/2025-1` };
  const dspCatalogue = deriveDspCatalogue(dataSpace, connector);
  const messages = mqtt ? await takeMessages(mqtt, space, store) : undefined;
  return {
    url,
    async close() {
      await messages?.endAsync();
      await app.close();
      await store.close();
    },
  };
}

/** Takes in entities that a broker passes on; what has errors is left out, and said. */
async function takeMessages(address, space, store) {
  const { connectAsync } = await import('mqtt');
  const client = await connectAsync(address);
  client.on('message', (topic, payload) => {
    const entity = parsed(payload);
    const errors = space.validate(entity).filter(({ level }) => level === 'error');
    if (errors.length > 0) process.stderr.write(`${topic}: ${errors[0].message}\n`);
    else store.put([entity]).catch((error) => process.stderr.write(`${topic}: ${error.message}\n`));
  });
  await client.subscribeAsync('entities/#');
  return client;
}

function parsed(payload) {
  try {
    return JSON.parse(payload.toString());
  } catch {
    return undefined;
  }
}
