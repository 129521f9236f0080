// Starts the platform, loads the two cities, shows what is permitted, refused and owed, and stops. Each request is shown as the
// curl line that makes it, which works in another terminal while the platform runs; with --keep it runs until Ctrl-C.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { createServer } from 'node:net';
import { startPlatform } from './platform.mjs';

const keep = process.argv.includes('--keep');
const unknown = process.argv.slice(2).filter((word) => word !== '--keep');
if (unknown.length > 0)
  fail(`Unknown: ${unknown.join(' ')}. The only option is --keep: the platform runs until Ctrl-C.`, 2);
const port = process.env.PORT ?? '8377';
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(`PORT is ${port}, and has to be a number up to 65535.`, 2);

await checkPort(Number(port));
const platform = await startPlatform({
  port: Number(port),
  database: process.env.DATABASE_URL || undefined,
  mqtt: process.env.MQTT_URL || undefined,
}).catch((error) => fail(`The platform cannot start: ${error.message}`));
const { url } = platform;

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
const untilInterrupted = new Promise((resolve) => interrupted.signal.addEventListener('abort', resolve));

const riverton = 'https://riverton.example/';
const havenburg = 'https://havenburg.example/';
const university = 'https://uni-havenburg.example/';
const entities = '/ngsi-ld/v1/entities?type=';
const station = {
  id: 'urn:ngsi-ld:AirQualityObserved:riverton-1',
  type: 'AirQualityObserved',
  dateObserved: '2026-03-01T10:00:00Z',
  location: { type: 'Point', coordinates: [4.35, 52.01] },
  no2: 31,
};

try {
  await Promise.race([showAll(), untilInterrupted]);
  if (keep && !interrupted.signal.aborted) {
    console.log(`\nThe platform runs on at ${url}: copy the lines above into another terminal. Ctrl-C stops it.`);
    await untilInterrupted;
  }
} finally {
  await platform.close();
}
console.log('\nThe platform has stopped.');
if (interrupted.signal.aborted && !keep) process.exitCode = 130;

async function showAll() {
  console.log(`A data platform of two cities runs at ${url}.
Its description, examples/local-data-platform/dataspace.yaml, says who has agreed with whom: the University of Havenburg with
Havenburg on car parks, and with Riverton on air quality, provided that Riverton is informed. The platform enforces that.
${keep ? '' : 'To try the lines yourself: npm run demo:platform -- --keep\n'}`);
  await ask('DELETE', '/performed', university);
  const parking = JSON.parse(await readFile(new URL('../two-cities/data/parking.json', import.meta.url), 'utf8'));
  console.log(
    `Havenburg stores ${parking.length} car parks: ${(await ask('POST', '/ingest', havenburg, parking)).status}`,
  );
  console.log(`Riverton stores a measurement: ${(await ask('POST', '/ingest', riverton, station)).status}`);

  await show('Invalid: a car park with a word for a number is not stored', 'POST', '/ingest', havenburg, {
    id: 'urn:ngsi-ld:OffStreetParking:9',
    type: 'OffStreetParking',
    availableSpotNumber: 'many',
  });
  await show('Permitted: the university reads the car parks', 'GET', `${entities}OffStreetParking&limit=1`, university);
  await show('Refused: a company without an agreement', 'GET', `${entities}OffStreetParking`, 'https://ads.example/');
  await show('Bound to a duty: Riverton has not been informed yet', 'GET', `${entities}AirQualityObserved`, university);
  const done = { action: 'inform', target: 'https://riverton.example/dataset/air-quality' };
  await show('The university informs Riverton, and says so', 'POST', '/performed', university, done);
  await show('Permitted now: the same request again', 'GET', `${entities}AirQualityObserved`, university);
  await show(
    'What was decided is on record, for who runs the data space',
    'GET',
    '/decisions',
    'https://two-cities.example/board',
  );
  await show('The catalogue, one of five syntaxes', 'GET', '/catalogue', undefined, undefined, 'text/turtle');
  await show('Back to the beginning: the university takes back what it said', 'DELETE', '/performed', university);
}

/** Makes a request, and prints it with its answer. */
async function show(what, method, path, participant, body, accept) {
  if (interrupted.signal.aborted) return;
  const words = [
    ...(method === 'GET' || body !== undefined ? [] : [`-X ${method}`]),
    ...(participant === undefined ? [] : [`-H 'x-participant: ${participant}'`]),
    ...(accept === undefined ? [] : [`-H 'accept: ${accept}'`]),
    ...(body === undefined ? [] : [`-H 'content-type: application/json' -d '${JSON.stringify(body)}'`]),
  ];
  const answer = await ask(method, path, participant, body, accept);
  const duties = answer.headers.get('policy-duties');
  console.log(`\n${what}\n$ curl -i ${words.join(' ')} '${url}${path}'`);
  console.log(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}${duties ? `\npolicy-duties: ${duties}` : ''}`);
  const text = shortened(await answer.text());
  if (text !== '') console.log(text);
}

function ask(method, path, participant, body, accept) {
  const headers = {
    ...(participant !== undefined && { 'x-participant': participant }),
    ...(accept !== undefined && { accept }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return fetch(url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

function shortened(text) {
  const most = 600;
  const clean = text.trimEnd();
  return clean.length <= most ? clean : `${clean.slice(0, most)} ... (${clean.length - most} more characters)`;
}

/** Opening the database takes seconds, after which nobody wants to hear that the port is taken. */
async function checkPort(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening').catch(({ code }) => {
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
    fail(`Port ${port} ${why}. Choose another, or 0 for any that is free: PORT=0 npm run demo:platform`);
  });
  probe.close();
  await once(probe, 'close');
}

function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
