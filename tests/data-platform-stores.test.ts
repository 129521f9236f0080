// One suite on both stores of the local data platform: PGlite in the process, and a real PostgreSQL that goes away and comes back.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  board,
  carPark,
  carParks,
  ingest,
  measurement,
  type Platform,
  startPlatform,
  university,
} from './services/start-platform.js';
import { hasPostgres, type PostgresServer, startPostgres } from './services/start-postgres.js';
import { until } from './services/until.js';

const required = process.env['DS4SSCC_REQUIRE_SERVICES'] === '1';
const withPostgres = hasPostgres || required;
if (!withPostgres) console.warn('tests/data-platform-stores.test.ts skips PostgreSQL: it is not there');

let server: PostgresServer;
beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
});
afterAll(() => server?.remove());

const read = ({ url }: Platform, path: string, headers: Readonly<Record<string, string>> = university) =>
  fetch(url + path, { headers });
const entities = '/ngsi-ld/v1/entities';

describe.each(['PGlite', 'PostgreSQL'])('The platform on %s', (store) => {
  const skipped = store === 'PostgreSQL' && !withPostgres;
  let platform: Platform;
  let database: string | undefined;
  beforeAll(async () => {
    if (skipped) return;
    database = store === 'PostgreSQL' ? await server.createDatabase('suite') : undefined;
    platform = await startPlatform({ database, tell: () => {} });
  });
  afterAll(() => platform?.close());

  it.skipIf(skipped)('stores what is in order, and gives it to who may have it', async () => {
    expect((await ingest(platform, [carPark(1), carPark(2)])).status).toBe(204);
    expect(await carParks(platform)).toEqual([carPark(1), carPark(2)]);
    const one = await read(platform, `${entities}/urn:ngsi-ld:OffStreetParking:1`);
    expect([one.status, await one.json()]).toEqual([200, carPark(1)]);
    for (const path of [`${entities}?type=OffStreetParking`, `${entities}/urn:ngsi-ld:OffStreetParking:1`])
      expect((await read(platform, path, { 'x-participant': 'https://ads.example/' })).status).toBe(403);
  });

  it.skipIf(skipped)('stores nothing of a list with an error, and says where it is', async () => {
    const answer = await ingest(platform, [carPark(3), { ...carPark(4), availableSpotNumber: 'many' }]);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    const { findings } = (await answer.json()) as { findings: { rule: string; location: { pointer: string } }[] };
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
      ['data/value-wrong-type', '/1/availableSpotNumber'],
    ]);
    expect(await carParks(platform)).toHaveLength(2);
  });

  it.skipIf(skipped)('takes data of providers only, and of types that it has datasets for', async () => {
    expect((await ingest(platform, carPark(5), university)).status).toBe(403);
    expect((await ingest(platform, carPark(5), {})).status).toBe(403);
    expect((await ingest(platform, { ...measurement(1), type: 'NoiseLevelObserved' })).status).toBe(422);
    expect((await ingest(platform, carPark('5'.repeat(3000)))).status).toBe(422);
  });

  it.skipIf(skipped)('of several entities with one id the last one counts', async () => {
    expect((await ingest(platform, [carPark(1, 'first'), carPark(1, 'last')])).status).toBe(204);
    expect((await carParks(platform)).map(({ name }) => name)).toEqual(['last', 'Market']);
  });

  it.skipIf(skipped)('takes SQL for what it is, a text', async () => {
    const hostile = ["1';drop(table)entity;--", "2'+(select+version())+'", '$1', '3%27%20or%201=1'];
    for (const id of hostile)
      expect((await ingest(platform, carPark(id, `'; drop table entity; --`))).status).toBe(204);
    const stored = (await carParks(platform)).map(({ id }) => id);
    for (const id of hostile) expect(stored).toContain(`urn:ngsi-ld:OffStreetParking:${id}`);
    for (const type of ["OffStreetParking' or '1'='1", 'x,OffStreetParking', "');select pg_sleep(9);--", '\u0000'])
      expect((await read(platform, `${entities}?type=${encodeURIComponent(type)}`)).status).toBe(403);
    for (const limit of ['1;drop table entity', '-1', '1e9', ''])
      expect(
        (await read(platform, `${entities}?type=OffStreetParking&limit=${encodeURIComponent(limit)}`)).status,
      ).toBe(400);
    expect((await read(platform, `${entities}/${encodeURIComponent("' or 1=1 --")}`)).status).toBe(403);
  });

  it.skipIf(skipped)('gives back every text as it came, also signs that databases do not like', async () => {
    const name = 'NUL \u0000, half a pair \ud800, quotes \' " \\, {null}, 🚲';
    expect((await ingest(platform, carPark('signs', name))).status).toBe(204);
    const answer = await read(platform, `${entities}/urn:ngsi-ld:OffStreetParking:signs`);
    expect(await answer.json()).toEqual(carPark('signs', name));
  });

  it.skipIf(skipped)(
    'asks for each of several types, and answers nothing that it would have to leave out',
    async () => {
      expect((await read(platform, `${entities}?type=OffStreetParking,AirQualityObserved`)).status).toBe(403);
      expect((await read(platform, `${entities}?type=OffStreetParking&type=AirQualityObserved`)).status).toBe(403);
      expect((await read(platform, `${entities}?type=OffStreetParking&q=availableSpotNumber%3E3`)).status).toBe(501);
    },
  );

  it.skipIf(skipped)('permits what is bound to a duty once the duty is done', async () => {
    expect((await ingest(platform, measurement(1))).status).toBe(204);
    const status = async () => (await read(platform, `${entities}?type=AirQualityObserved`)).status;
    const perform = (method: string, body?: string) =>
      fetch(`${platform.url}/performed`, {
        method,
        headers: { ...university, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body }),
      });
    expect(await status()).toBe(403);
    const target = 'https://riverton.example/dataset/air-quality';
    expect((await perform('POST', JSON.stringify({ action: 'inform', target }))).status).toBe(204);
    expect(await status()).toBe(200);
    expect((await perform('DELETE')).status).toBe(204);
    expect(await status()).toBe(403);
    expect((await perform('POST', '{"action":["inform"]}')).status).toBe(400);
  });

  it.skipIf(skipped)('has every decision on record, for who runs the data space', async () => {
    await read(platform, `${entities}?type=OffStreetParking`, { 'x-participant': 'https://ads.example/' });
    const log = (await (await read(platform, '/decisions', board)).json()) as object[];
    expect(log[0]).toMatchObject({ decision: 'deny', request: { assignee: 'https://ads.example/' } });
    expect((await read(platform, '/decisions')).status).toBe(403);
  });

  it.skipIf(skipped)('loses nothing of what is written at once, in whatever order', async () => {
    const lists = Array.from({ length: 40 }, (_, index) => {
      const list = Array.from({ length: 10 }, (_, at) => carPark(`at-once-${at}`, `${index}`));
      return [...(index % 2 ? list.toReversed() : list), carPark(`own-${index}`)];
    });
    const answers = await Promise.all(lists.map((list) => ingest(platform, list)));
    expect(answers.map(({ status }) => status)).toEqual(lists.map(() => 204));
    const stored = await carParks(platform);
    expect(stored.filter(({ id }) => id.includes(':own-'))).toHaveLength(40);
    // Each list is stored as a whole, so the ten that all of them hold are of one list.
    expect(new Set(stored.filter(({ id }) => id.includes('at-once')).map(({ name }) => name)).size).toBe(1);
  });

  it.skipIf(skipped)('answers a request that is under way when it is stopped', async () => {
    const stopped = await startPlatform({ database, tell: () => {} });
    const body = JSON.stringify(carPark('while-stopping'));
    const sent = raw(stopped, 'POST /ingest HTTP/1.1', `content-length: ${body.length}`, body.slice(0, 20));
    await sent.begun;
    const closed = stopped.close();
    sent.socket.write(body.slice(20));
    expect(await sent.answer).toMatch(/^HTTP\/1\.1 204/);
    await closed;
    if (database) expect((await carParks(platform)).map(({ id }) => id)).toContain(carPark('while-stopping').id);
  });
});

describe.skipIf(!withPostgres)('The platform while PostgreSQL', () => {
  it('is not there at the start says so, without the password', async () => {
    const nowhere = 'postgres://postgres:secret@127.0.0.1:1/city';
    const error = await startPlatform({ database: nowhere }).then(
      () => 'it started',
      ({ message }: Error) => message,
    );
    expect(error).toMatch(/^the database cannot be used: .*ECONNREFUSED/);
    expect(error).not.toContain('secret');
  });

  it('works ends a body that never ends', async () => {
    const database = await server.createDatabase('impatient');
    const platform = await startPlatform({ database, requestTimeout: 200, tell: () => {} });
    const answer = await raw(platform, 'POST /ingest HTTP/1.1', 'content-length: 100', '{').answer;
    await platform.close();
    expect(answer).toMatch(/^(?:HTTP\/1\.1 4|$)/);
  });

  it('is empty can be started twice at once', async () => {
    const database = await server.createDatabase('twice');
    const both = await Promise.all([1, 2].map(() => startPlatform({ database, tell: () => {} })));
    expect((await ingest(both[0] as Platform, carPark(1))).status).toBe(204);
    expect(await carParks(both[1] as Platform)).toEqual([carPark(1)]);
    await Promise.all(both.map((one) => one.close()));
  });

  it('cannot keep the log of decisions permits nothing', async () => {
    const database = await server.createDatabase('no_log');
    const platform = await startPlatform({ database, tell: () => {} });
    await ingest(platform, carPark(1));
    expect(await carParks(platform)).toHaveLength(1);
    await server.query('drop table decision', database);
    const answer = await read(platform, `${entities}?type=OffStreetParking`);
    await platform.close();
    expect([answer.status, await answer.json()]).toMatchObject([503, { title: 'The request could not be judged' }]);
  });

  it('goes away answers 503, says why, and goes on when it is back', async () => {
    const said: string[] = [];
    const database = await server.createDatabase('away');
    const platform = await startPlatform({ database, tell: (text) => said.push(text) });
    expect((await ingest(platform, carPark(1))).status).toBe(204);
    await carParks(platform);
    await server.stop();
    for (const answer of [
      await read(platform, `${entities}?type=OffStreetParking`),
      await read(platform, `${entities}/urn:ngsi-ld:OffStreetParking:1`),
      await ingest(platform, carPark(2)),
      await read(platform, '/decisions', board),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.text()).not.toContain('secret');
    }
    // Invalid is invalid, also now; what needs no database is there.
    expect((await ingest(platform, {})).status).toBe(422);
    expect((await read(platform, '/catalogue')).status).toBe(200);
    expect(said.some((text) => text.startsWith('the database'))).toBe(true);
    await server.start();
    expect((await ingest(platform, carPark(2))).status).toBe(204);
    expect((await carParks(platform)).map(({ id }) => id)).toEqual([carPark(1).id, carPark(2).id]);
    await platform.close();
  });

  it('goes away and comes back while many write, has kept all that it said it stored', async () => {
    const database = await server.createDatabase('many');
    const platform = await startPlatform({ database, tell: () => {} });
    const stored: unknown[] = [];
    const statuses = new Set<number>();
    const state = { over: false };
    const writer = async (name: number): Promise<void> => {
      for (let number = 0; !state.over; number += 1) {
        const entity = carPark(`${name}-${number}`);
        const { status } = await ingest(platform, [entity]);
        statuses.add(status);
        if (status === 204) stored.push(entity['id']);
      }
    };
    const writers = Promise.all([1, 2, 3, 4].map(writer));
    await until('some are stored', async () => stored.length > 20);
    await server.stop();
    await until('a writer was told', async () => statuses.has(503));
    await server.start();
    const before = stored.length;
    await until('others are stored', async () => stored.length > before + 20);
    state.over = true;
    await writers;
    await platform.close();
    const rows = new Set((await server.query('select id from entity', database)).map(({ id }) => id));
    expect([[...statuses].sort(), stored.filter((id) => !rows.has(id))]).toEqual([[204, 503], []]);
  });
});

/** A request of which only a part is sent at first. */
function raw({ url }: Platform, first: string, length: string, begin: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [first, 'host: platform', 'x-participant: https://havenburg.example/', 'content-type: application/json'];
  const begun = new Promise<void>((resolve) =>
    // The interim answer says that the server has the request, and waits for its body.
    socket.once('data', () => resolve()),
  );
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => {});
    socket.on('close', () => resolve(text.replace('HTTP/1.1 100 Continue\r\n\r\n', '')));
  });
  socket.write(`${[...head, length, 'expect: 100-continue', 'connection: close'].join('\r\n')}\r\n\r\n${begin}`);
  return { socket, begun, answer };
}
