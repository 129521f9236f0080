// Starts the platform, loads the two cities, shows what is permitted, refused and owed, and stops. The curl lines that it prints
// work as they are while it runs; with --stay it goes on until it is stopped.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startPlatform } from './platform.mjs';

const run = promisify(execFile);
const cities = new URL('../two-cities/data/', import.meta.url);
const platform = await startPlatform({
  port: Number(process.env.PORT ?? 8377),
  database: process.env.DATABASE_URL,
  mqtt: process.env.MQTT_URL,
});
const { url } = platform;
const university = 'https://uni-havenburg.example/';
const airQuality = 'https://riverton.example/dataset/air-quality';
const entities = (type) => `'${url}/ngsi-ld/v1/entities?type=${type}'`;

try {
  console.log(`The platform runs at ${url}\n`);
  await load('parking.json', JSON.parse(await readFile(new URL('parking.json', cities), 'utf8')));
  await load('air quality, one day', [
    {
      id: 'urn:ngsi-ld:AirQualityObserved:riverton-1',
      type: 'AirQualityObserved',
      dateObserved: '2026-03-01T10:00:00Z',
      location: { type: 'Point', coordinates: [4.35, 52.01] },
      no2: 31,
    },
  ]);
  await show('An entity with an error is not taken in', [
    '-s',
    '-X',
    'POST',
    '-H',
    "'content-type: application/json'",
    '--data',
    `'{"id":"urn:ngsi-ld:OffStreetParking:9","type":"OffStreetParking","availableSpotNumber":"many"}'`,
    `${url}/ingest`,
  ]);
  await show('Permitted: the university has an agreement on the parking data', [
    '-s',
    '-H',
    `'x-participant: ${university}'`,
    '-D',
    '-',
    '-o',
    '/dev/null',
    entities('OffStreetParking'),
  ]);
  await show('Refused: a company without an agreement', [
    '-s',
    '-H',
    "'x-participant: https://ads.example/'",
    entities('OffStreetParking'),
  ]);
  await show('Bound to a duty: Riverton wants to be informed first', [
    '-s',
    '-H',
    `'x-participant: ${university}'`,
    entities('AirQualityObserved'),
  ]);
  await show('The duty is done', [
    '-s',
    '-X',
    'POST',
    '-H',
    `'x-participant: ${university}'`,
    '-H',
    "'content-type: application/json'",
    '--data',
    `'{"action":"inform","target":"${airQuality}"}'`,
    '-D',
    '-',
    `${url}/performed`,
  ]);
  await show('and the same request is permitted', [
    '-s',
    '-H',
    `'x-participant: ${university}'`,
    entities('AirQualityObserved'),
  ]);
  await show('The catalogue, as Turtle', ['-s', '-H', "'accept: text/turtle'", `${url}/catalogue`, '|', 'head', '-12']);
  if (process.argv.includes('--stay')) await new Promise((resolve) => process.once('SIGINT', resolve));
} finally {
  await platform.close();
}
console.log('The platform has stopped.');

async function load(what, entities) {
  const answer = await fetch(`${url}/ingest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entities),
  });
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  console.log(`${what}: ${entities.length} entities taken in`);
}

/** Prints a command line and runs it in a shell, as somebody would who copies it. */
async function show(what, words) {
  const line = `curl ${words.join(' ')}`;
  console.log(`\n${what}\n$ ${line}`);
  const { stdout } = await run('sh', ['-c', line]);
  console.log(stdout.trimEnd());
}
