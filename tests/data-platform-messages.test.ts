// Entities that come to the local data platform through a real broker, while the platform, its database and the broker go away
// and come back. What was published with QoS 1 is stored, or it is told that it was refused; never neither.
import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, hasMosquitto, makeMosquitto } from './services/start-mosquitto.js';
import { carPark, carParks, startPlatform } from './services/start-platform.js';
import { hasPostgres, type PostgresServer, startPostgres } from './services/start-postgres.js';
import { until } from './services/until.js';

const required = process.env['DS4SSCC_REQUIRE_SERVICES'] === '1';
const missing = [...(hasMosquitto ? [] : ['mosquitto']), ...(hasPostgres ? [] : ['PostgreSQL'])];
const skipped = missing.length > 0 && !required;
if (skipped) console.warn(`tests/data-platform-messages.test.ts skips: ${missing.join(' and ')} is not there`);

describe.skipIf(skipped)('The platform behind a broker', () => {
  let broker: Broker;
  let server: PostgresServer;
  let database: string;
  let client: MqttClient;
  const refused: { topic: string; problem: { status: number; findings?: { rule: string }[] } }[] = [];
  const said: string[] = [];
  const start = () => startPlatform({ database, mqtt: broker.url, tell: (text) => said.push(text) });
  const publish = (entity: unknown, topic = 'entities/parking') =>
    client.publishAsync(topic, typeof entity === 'string' ? entity : JSON.stringify(entity), { qos: 1 });
  const stored = async () => (await server.query('select id from entity', database)).map(({ id }) => String(id));
  const isStored = (...names: (number | string)[]) =>
    until(`${names.join(', ')} are stored`, async () => {
      const ids = new Set(await stored());
      return names.every((name) => ids.has(`urn:ngsi-ld:OffStreetParking:${name}`));
    });
  const connected = () => until('the platform reads messages', async () => said.at(-1) === 'the broker is there');

  beforeAll(async () => {
    [broker, server] = await Promise.all([makeMosquitto(), startPostgres()]);
    database = await server.createDatabase('messages');
  });
  afterAll(async () => {
    await client?.endAsync(true);
    await Promise.all([broker?.remove(), server?.remove()]);
  });

  it('starts without it, says so, and reads messages once it is there', async () => {
    const platform = await start();
    await until('it says so', async () => said.some((text) => text.includes('broker is away')));
    await broker.start();
    await connected();
    client = await connectAsync(broker.url, { reconnectPeriod: 100 });
    client.on('message', (topic, payload) => refused.push({ topic, problem: JSON.parse(payload.toString()) }));
    await client.subscribeAsync('refused/#', { qos: 1 });
    await publish(carPark('first'));
    await isStored('first');
    expect((await carParks(platform)).map(({ id }) => id)).toEqual([carPark('first').id]);
    await platform.close();
  });

  it('keeps nothing that is invalid, and tells on a topic and in the log what is wrong', async () => {
    const platform = await start();
    await connected();
    const bad = { ...carPark('bad'), availableSpotNumber: 'many' };
    for (const message of [bad, [carPark('good-beside-bad'), bad], '{"id":', '', ' '.repeat(5_000_000)])
      await publish(message);
    await publish(carPark('after'), 'entities/a/b');
    await isStored('after');
    await until('all are told', async () => refused.length >= 5);
    expect(refused.map(({ topic, problem }) => [topic, problem.status, problem.findings?.[0]?.rule])).toEqual([
      ['refused/entities/parking', 422, 'data/value-wrong-type'],
      ['refused/entities/parking', 422, 'data/value-wrong-type'],
      ['refused/entities/parking', 400, 'json/syntax-error'],
      ['refused/entities/parking', 400, 'json/syntax-error'],
      ['refused/entities/parking', 413, undefined],
    ]);
    expect(said.filter((text) => text.startsWith('entities/parking: '))).toHaveLength(5);
    expect((await stored()).filter((id) => id.includes('bad'))).toEqual([]);
    await platform.close();
  });

  it('stores what was published while the platform was not there', async () => {
    await publish(carPark('in-between'));
    const platform = await start();
    await isStored('in-between');
    await platform.close();
  });

  it('goes on after the broker was away', async () => {
    const platform = await start();
    await connected();
    await broker.stop();
    await until(
      'the platform notices',
      async () => said.at(-1)?.includes('broker') && said.at(-1) !== 'the broker is there',
    );
    // The publisher holds it until the broker is back.
    const published = publish(carPark('broker-away'));
    await broker.start();
    await published;
    await isStored('broker-away');
    await platform.close();
  });

  it('stores what came while the database was away', async () => {
    const platform = await start();
    await connected();
    await server.stop();
    await publish(carPark('database-away'));
    await publish(carPark('database-away-2'));
    await until('the platform notices', async () => said.at(-1)?.startsWith('the database'));
    await server.start();
    await isStored('database-away', 'database-away-2');
    await platform.close();
  });

  it('loses none of the messages in hand when the platform stops and starts again', async () => {
    const names = Array.from({ length: 900 }, (_, index) => `stop-${index}`);
    const platform = await start();
    await connected();
    const published = Promise.all(names.map((name) => publish(carPark(name))));
    await isStored('stop-0');
    await platform.close();
    await published;
    const before = (await stored()).length;
    const again = await start();
    await isStored(...names);
    await again.close();
    // The stop came in the middle, else this would show nothing.
    expect(before).toBeLessThan(names.length);
  });
});
