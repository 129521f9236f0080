// What enforcement costs a server: the same Fastify handler with and without the enforcement point before it, side by side in
// one process, in rounds that alternate. Then 10,000 requests at once with a change of policies in the middle: none is lost, and
// every answer is the one that the policies before or after the change give.
//   node benchmarks/enforcement.mjs [seconds per round] [rounds]
import { createDataSpace } from '@ds4sscc/blueprint';
import { enforceWithFastify } from '@ds4sscc/blueprint/fastify';
import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
import { parseGraph } from '@ds4sscc/linked-data';
import { parsePolicies } from '@ds4sscc/policy';
import autocannon from 'autocannon';
import fastify from 'fastify';

const [seconds = 4, rounds = 5] = process.argv.slice(2).map(Number);
const agreements = 1000;
const air = 'https://city.example/air';
const party = (index) => `https://party-${index}.example/`;
const entities = Array.from({ length: 20 }, (_, index) => ({
  id: `urn:ngsi-ld:AirQualityObserved:${index}`,
  type: 'AirQualityObserved',
  dateObserved: { type: 'Property', value: { '@type': 'DateTime', '@value': '2026-03-01T10:00:00Z' } },
  no2: { type: 'Property', value: 30 + index, unitCode: 'GQ' },
}));

async function policies(count) {
  const text = Array.from(
    { length: count },
    (_, index) => `<urn:agreement:${index}> a odrl:Agreement ; odrl:permission [ odrl:assigner <https://city.example/> ;
      odrl:assignee <${party(index)}> ; odrl:target <${air}> ; odrl:action odrl:use ;
      odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2030-01-01T00:00:00Z"^^xsd:dateTime ] ] .`,
  ).join('\n');
  const prefixes =
    '@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n';
  return parsePolicies(await parseGraph(prefixes + text, { source: 'agreements.ttl', syntax: 'turtle' })).policies;
}

const space = await createDataSpace(
  {
    dataspace: '1',
    id: 'https://city.example/space',
    title: 'City',
    participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
    datasets: [{ id: air, title: 'Air quality', publisher: 'https://city.example/' }],
  },
  { policies: await policies(agreements) },
);
let recorded = 0;
const point = createEnforcementPoint({
  decide: space.decide,
  requestOf: ({ header }) => ({
    action: 'read',
    target: air,
    assignee: header('x-participant') ?? '',
    context: { dateTime: '2026-06-01T12:00:00Z' },
  }),
  record: () => {
    recorded += 1;
  },
});

const app = fastify({ forceCloseConnections: true });
app.get('/open', async () => entities);
await app.register(async (guarded) => {
  guarded.addHook('onRequest', enforceWithFastify(point));
  guarded.get('/guarded', async () => entities);
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });

const headers = { 'x-participant': party(agreements - 1) };
const rates = { open: [], guarded: [] };
for (const path of ['open', 'guarded']) await load(path, 1);
for (let round = 0; round < rounds; round += 1)
  for (const path of ['open', 'guarded']) rates[path].push(await load(path, seconds));

const [open, guarded] = [median(rates.open), median(rates.guarded)];
const share = guarded / open;
console.log(
  `${agreements} agreements on one dataset, ${entities.length} entities in an answer, medians of ${rounds} rounds of ${seconds} s`,
);
console.log(`without enforcement: ${open.toFixed(0)} requests/s (${spread(rates.open)})`);
console.log(
  `with enforcement:    ${guarded.toFixed(0)} requests/s (${spread(rates.guarded)}), ${(share * 100).toFixed(0)} % (at least 70 % wanted)`,
);

const { answers, wrong } = await underChange();
console.log(
  `${answers} of 10000 requests answered while the policies changed, ${wrong} decided wrongly, ${recorded} decisions on record in all`,
);
await app.close();
if (share < 0.7 || answers !== 10_000 || wrong > 0) process.exit(1);

async function load(path, duration) {
  const result = await autocannon({ url: `${url}/${path}`, connections: 50, duration, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} errors`);
  return result.requests.average;
}

/** A stranger is refused until an agreement with it is put in force; a party keeps its right before and after. */
async function underChange() {
  const stranger = 'https://stranger.example/';
  const next = await policies(agreements);
  const more = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . <urn:new> a odrl:Agreement ; odrl:permission [ odrl:assigner <https://city.example/> ; odrl:assignee <${stranger}> ; odrl:target <${air}> ; odrl:action odrl:use ] .`;
  next.push(...parsePolicies(await parseGraph(more, { source: 'new.ttl', syntax: 'turtle' })).policies);
  let changed = false;
  let answers = 0;
  let wrong = 0;
  const ask = async (index) => {
    const isStranger = index % 2 === 0;
    const before = changed;
    const { status } = await fetch(`${url}/guarded`, {
      headers: { 'x-participant': isStranger ? stranger : party(index % agreements) },
    }).then(async (answer) => {
      await answer.arrayBuffer();
      return answer;
    });
    answers += 1;
    // What was sent before the change and answered after it may have been decided on either side of it.
    const allowed = !isStranger ? [200] : before ? [200] : changed ? [200, 403] : [403];
    if (!allowed.includes(status)) wrong += 1;
  };
  const waiting = Array.from({ length: 10_000 }, (_, index) => index);
  const worker = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      if (index === 5000) {
        space.replacePolicies(next);
        changed = true;
      }
      await ask(index);
    }
  };
  await Promise.all(Array.from({ length: 200 }, worker));
  return { answers, wrong };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function spread(values) {
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
}
