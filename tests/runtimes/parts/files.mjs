// What needs a file system, threads or sockets: offered on servers only, behind entries of their own.
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { checkData, checkDataSpace } from '@ds4sscc/blueprint';
import { openTargets } from '@ds4sscc/blueprint/node';
import { models } from '@ds4sscc/data-models';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { checkFile } from '@ds4sscc/data-models/node';
import { createTemporarySpill } from '@ds4sscc/findings/node';
import { toJson } from '@ds4sscc/findings/format/json';
import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
import { readGraphFile } from '@ds4sscc/linked-data/node';

export async function files(record, inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'städte '));
  const said = (value) => JSON.parse(JSON.stringify(value).replaceAll(folder, '<folder>'));
  const write = (name, content) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const large = inputs.examples
    .find(({ name }) => name === 'two-cities-broken/data/air-quality.ndjson')
    .text.slice(0, 12_000_000);
  const path = write('air.ndjson', large);
  const runs = [];
  for (const threads of [1, 2]) {
    const found = [];
    const { summary } = await checkFile(path, {
      source: 'air.ndjson',
      models,
      threads,
      onFinding: (one) => found.push(one),
    });
    runs.push({ summary, found });
  }
  record.know('two threads find what one finds', runs[1], runs[0]);
  record.add('a file of 12 MB', runs[0]);

  const part = large.slice(0, large.indexOf('\n', 400_000) + 1);
  for (const [ending, pack] of [
    ['gz', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ]) {
    const packed = pack(part);
    const kinds = {
      whole: packed,
      'cut off': packed.subarray(0, packed.length >> 1),
      changed: packed.map((byte, at) => (at === packed.length >> 1 ? byte ^ 0xff : byte)),
    };
    for (const [kind, bytes] of Object.entries(kinds)) {
      const name = `packed/${kind}.ndjson.${ending}`;
      write(name, bytes);
      await record.attempt(`${kind}, ${ending}`, async () => {
        const { sources, findings } = await openTargets([join(folder, name)]);
        return said(toJson(await checkData({ sources, findings, now: '2026-11-21T12:00:00Z' })));
      });
    }
  }
  for (const target of ['nowhere.json', 'packed', ''])
    await record.attempt(`target "${target}"`, async () => said((await openTargets([join(folder, target)])).findings));
  const graph = write('a.ttl', inputs.examples.find(({ name }) => name === 'two-cities/catalogue.ttl').text);
  await record.attempt('a graph', async () => (await readGraphFile(graph)).graph.size);
  await record.attempt('no graph', () => readGraphFile(join(folder, 'none.ttl')).catch(({ code }) => code));
  for (const [name, text] of inputs.examples
    .filter((one) => one.name.startsWith('two-cities-broken/') && one.text && one.text.length < 100_000)
    .map((one) => [one.name, one.text]))
    write(name, text);
  await record.attempt('a folder', async () => {
    const { sources, findings } = await openTargets([join(folder, 'two-cities-broken')]);
    return said(toJson(await checkDataSpace({ sources, findings, now: '2026-11-21T12:00:00Z', subject: 'x' })));
  });
  write(
    'models/bench/schema.json',
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Bench',
      type: 'object',
      properties: { type: { enum: ['Bench'] }, seats: { type: 'integer' }, name: { pattern: '(?=x)y' } },
    }),
  );
  await record.attempt('models of others', async () => {
    const loaded = await loadModels(join(folder, 'models'));
    return said([loaded.models.map(({ type }) => type), loaded.findings]);
  });
  const spill = createTemporarySpill({ folder });
  record.add('a spill', Object.keys(spill));
  spill.close();
  await fetched(record);
  rmSync(folder, { recursive: true });
}

async function fetched(record) {
  const server = createServer((request, response) => {
    if (request.url === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'));
    else if (request.url === '/damaged') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
    else if (request.url === '/there') response.writeHead(302, { location: '/gzip' }).end();
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('nö');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const said = (value) => JSON.parse(JSON.stringify(value ?? null).replaceAll(String(port), '<port>'));
  const origin = `http://127.0.0.1:${port}`;
  const guarded = createGuardedFetch({ hosts: 'any-public-host', schemes: ['http', 'https'] });
  const allowed = createGuardedFetch({
    hosts: [`127.0.0.1:${port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [port],
  });
  for (const [name, { fetch }] of Object.entries({ guarded, allowed }))
    for (const path of ['/gzip', '/damaged', '/there', '/none', '/../x y', ':x'])
      await record.attempt(`${name} ${path}`, async () => {
        const result = await fetch(origin + path);
        return said(result.ok ? { ...result.document, bytes: undefined, duration: undefined } : result);
      });
  server.closeAllConnections?.();
  await new Promise((resolve) => server.close(resolve));
  await record.attempt('a closed port', async () => said(await allowed.fetch(`${origin}/gone`)));
}
