// What enforcement costs a server: the same handler with and without the enforcement point before it, in rounds that alternate.
// 1,000 agreements on one dataset, each request of another party at another moment, so that no decision is one that was made
// before; all of them permitted, because a refusal would spare the handler its work; each decision written to a log on disk.
// The client is another process. It may be slower than the server, and then requests per second hide the difference; so what counts
// is the CPU time that the server spends on a request: its share is what is left of the requests per second of a busy server.
// The bar is held for a page of 20 entities. For a single entity from memory Fastify needs so little that a decision weighs more,
// and a log in a database costs a query of its own: both are shown.
// Then 10,000 requests at once with a change of agreements in the middle: each is answered, rightly, and on record.
//   node benchmarks/enforcement.mjs [requests per round] [rounds]
import { createDataSpace } from '@ds4sscc/blueprint';
import { enforceWithExpress } from '@ds4sscc/blueprint/express';
import { enforceWithFastify } from '@ds4sscc/blueprint/fastify';
import { enforceWithHono } from '@ds4sscc/blueprint/hono';
import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openEntityStore } from '../examples/local-data-platform/entity-store.mjs';
import { inBatches } from '../examples/local-data-platform/in-batches.mjs';
import { sendResponse, toRequest } from '../packages/blueprint/dist/adapters/node-exchange.js';
import { middle } from './measure.mjs';
import { barMissed, reportResult } from './report-result.mjs';
import { agreementsWith, air, measurements, party, requestOf } from './enforcement-policies.mjs';

const [amount = 10_000, rounds = 5] = process.argv.slice(2).map(Number);
const agreements = 1000;
const connections = 50;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'enforcement-'));

const parties = Array.from({ length: agreements }, (_, index) => party(index));
const space = await createDataSpace(
  {
    dataspace: '1',
    id: 'https://city.example/space',
    title: 'City',
    participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
    datasets: [{ id: air, title: 'Air quality', publisher: 'https://city.example/' }],
  },
  { policies: await agreementsWith(parties) },
);

const log = await open(join(folder, 'decisions.ndjson'), 'a');
const recorded = { permit: 0, deny: 0 };
const writeLines = inBatches((lines) => log.appendFile(lines.join('')));
/** A line for each decision, written before the request goes on. */
function toFile({ decision, because, request }) {
  recorded[decision] += 1;
  return writeLines(`${JSON.stringify({ decision, because, request })}\n`);
}
const pointWith = (record) =>
  createEnforcementPoint({
    decide: space.decide,
    requestOf: ({ header }) => requestOf(header('x-participant') ?? '', new Date().toISOString()),
    record,
  });
const point = pointWith(toFile);

const store = await openEntityStore();
await store.put(measurements(20));
const [one, twenty] = [measurements(1), measurements(20)];
const servers = [
  { name: 'Fastify, 20 entities', bar: 0.7, ...(await withFastify(point, async () => twenty)) },
  { name: 'Fastify, 1 entity', ...(await withFastify(point, async () => one)) },
  { name: 'Express, 20 entities', bar: 0.7, ...(await withExpress()) },
  { name: 'Hono, 20 entities', bar: 0.7, ...(await withHono()) },
  {
    name: 'Fastify, 20 entities and the log in PGlite',
    ...(await withFastify(pointWith(store.record), () => store.ofTypes(['AirQualityObserved'], 100, 0))),
  },
];

console.log(
  `${agreements} agreements, ${connections} connections, medians of ${rounds} rounds of ${amount} requests; an entity has ${JSON.stringify(one[0]).length} bytes\n`,
);
console.log('server | requests/s without | with | share | CPU µs without | with | share (lowest, highest round)');
const below = [];
for (const { name, url, bar } of servers) {
  await checkAnswers(url);
  const measured = { open: [], guarded: [] };
  for (const path of ['open', 'guarded']) await load(`${url}/${path}`);
  for (let round = 0; round < rounds; round += 1)
    // Whoever comes first changes from round to round.
    for (const path of round % 2 ? ['guarded', 'open'] : ['open', 'guarded'])
      measured[path].push(await load(`${url}/${path}`));
  const of = (path, what) => median(measured[path].map((one) => one[what]));
  const shares = measured.open.map(({ cpu }, round) => cpu / measured.guarded[round].cpu);
  const share = { rate: of('guarded', 'rate') / of('open', 'rate'), cpu: median(shares) };
  reportResult({
    what: `${name}: requests that a busy server answers with enforcement, of those without`,
    ...middle(shares.map((one) => one * 100)),
    unit: '%',
    better: 'more',
    ...(bar !== undefined && { must: bar * 100 }),
  });
  if (bar !== undefined && share.cpu < bar) below.push(name);
  console.log(
    [
      name,
      of('open', 'rate').toFixed(0),
      of('guarded', 'rate').toFixed(0),
      percent(share.rate),
      of('open', 'cpu').toFixed(0),
      of('guarded', 'cpu').toFixed(0),
      `${percent(share.cpu)} (${percent(Math.min(...shares))}, ${percent(Math.max(...shares))})`,
    ].join(' | '),
  );
}

const changed = await underChange(servers[0].url);
console.log(
  `\nagreements changed in the middle of 10000 requests: ${changed.answers} answered, ${changed.wrong} decided wrongly, ${changed.logged} on record, ${changed.either} under way at the change`,
);
await Promise.all(servers.map(({ close }) => close()));
await store.close();
await log.close();
rmSync(folder, { recursive: true });
reportResult({
  what: 'agreements changed in the middle of 10,000 requests: lost, wrongly decided or not on record',
  value: 10_000 - changed.answers + changed.wrong + Math.abs(10_000 - changed.logged),
  unit: 'times',
  better: 'less',
  must: 0,
});
const holds = below.length === 0 && changed.answers === 10_000 && changed.logged === 10_000 && changed.wrong === 0;
console.log(
  holds
    ? 'a page of entities: at least 70 % of the requests per second; no request lost or wrong'
    : `not held: ${below.join('; ')}`,
);
if (!holds) process.exitCode = barMissed;

async function withFastify(point, handler) {
  const app = fastify({ forceCloseConnections: true });
  app.get('/open', handler);
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', enforceWithFastify(point));
    guarded.get('/guarded', handler);
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}

function withExpress() {
  const app = express().disable('etag');
  const handler = (_request, response) => void response.json(twenty);
  app.get('/open', handler);
  app.get('/guarded', enforceWithExpress(point), handler);
  return listening(createServer(app));
}

function withHono() {
  const app = new Hono();
  const handler = (context) => context.json(twenty);
  app.get('/open', handler);
  app.get('/guarded', enforceWithHono(point), handler);
  return listening(
    createServer(async (incoming, outgoing) => sendResponse(await app.fetch(toRequest(incoming)), outgoing)),
  );
}

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

/** Requests per second, and the microseconds of CPU time that this process spends on one. */
async function load(url) {
  const words = [
    fileURLToPath(new URL('enforcement-load.mjs', import.meta.url)),
    JSON.stringify({ url, amount, connections, parties: agreements }),
  ];
  const before = process.cpuUsage();
  const { stdout } = await run(process.execPath, words);
  const { user, system } = process.cpuUsage(before);
  const { rate, answered, refused, errors } = JSON.parse(stdout);
  if (refused > 0 || errors > 0) throw new Error(`${url}: ${refused} refused, ${errors} errors`);
  return { rate, cpu: (user + system) / answered };
}

/** Before the clock starts: who has an agreement gets what the open handler gives, with its obligation; nobody else does. */
async function checkAnswers(url) {
  const get = (path, assignee) => fetch(`${url}/${path}`, { headers: { 'x-participant': assignee } });
  const open = await (await get('open', '')).text();
  const permitted = await get('guarded', party(agreements - 1));
  const refused = await get('guarded', 'https://stranger.example/');
  const isRight =
    (await permitted.text()) === open &&
    permitted.headers.get('policy-duties')?.includes('attribute') &&
    refused.status === 403 &&
    !(await refused.text()).includes('urn:ngsi-ld');
  if (!isRight) throw new Error(`${url} does not enforce what it should`);
}

/** One third of the requests is of a party that gets an agreement, one of parties that lose theirs, one of parties that keep it. */
async function underChange(url) {
  const comes = 'https://comes.example/';
  const next = await agreementsWith([...parties.filter((_, index) => index % 3 !== 1), comes]);
  const before = recorded.permit + recorded.deny;
  const state = { changed: false, answers: 0, wrong: 0, either: 0 };
  const ask = async (index) => {
    const kind = index % 3;
    const own = party(((index - kind) % 900) + kind);
    const changedBefore = state.changed;
    const answer = await fetch(`${url}/guarded`, { headers: { 'x-participant': kind === 0 ? comes : own } });
    const text = await answer.text();
    state.answers += 1;
    const right = { 0: changedBefore ? 200 : 403, 1: changedBefore ? 403 : 200, 2: 200 }[kind];
    // What was sent before the change and answered after it may have been decided on either side of it.
    const either = kind !== 2 && changedBefore !== state.changed;
    if (either) state.either += 1;
    const isConsistent = (answer.status === 200) === text.includes('urn:ngsi-ld');
    if (!isConsistent || (answer.status !== right && !either)) state.wrong += 1;
  };
  const waiting = Array.from({ length: 10_000 }, (_, index) => index).values();
  const worker = async () => {
    for (const index of waiting) {
      if (index === 5000) {
        space.replacePolicies(next);
        state.changed = true;
      }
      await ask(index);
    }
  };
  await Promise.all(Array.from({ length: 200 }, worker));
  return { ...state, logged: recorded.permit + recorded.deny - before };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function percent(share) {
  return `${(share * 100).toFixed(0)} %`;
}
