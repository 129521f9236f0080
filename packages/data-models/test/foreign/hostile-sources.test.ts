import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateEntity } from '@ds4sscc/data-models';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const { connect } = Socket.prototype;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
  Socket.prototype.connect = () => {
    throw new Error('nothing here may use the network');
  };
});

afterAll(async () => {
  Socket.prototype.connect = connect;
  await rm(folder, { recursive: true });
});

/** Writes a model of its own folder, beside a file that is no part of it. */
async function writeModel(name: string, seats: object): Promise<string> {
  const directory = join(folder, name, 'Bench');
  await mkdir(directory, { recursive: true });
  await writeFile(join(folder, 'outside.json'), '{"type": "integer"}');
  await writeFile(join(directory, 'schema.json'), JSON.stringify({ title: 'Bench', properties: { seats } }));
  return join(folder, name);
}

describe('a reference', () => {
  it.each([
    ['up and out of the folder', '../../outside.json'],
    ['to a path of the machine', '/etc/passwd'],
    ['to a file by URL', 'file:///etc/passwd'],
    ['to the network', 'https://models.example/outside.json'],
    ['to the network, without a scheme', '//models.example/outside.json'],
  ])('%s is not followed', async (name, $ref) => {
    const { models, findings } = await loadModels(await writeModel(name.replace(/\W/g, ''), { $ref }));
    expect(models).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('model/reference-unresolved');
  });

  it('through a link of the file system is not followed', async () => {
    const place = await writeModel('linked', { $ref: 'linked.json' });
    await symlink(join(folder, 'outside.json'), join(place, 'Bench', 'linked.json'));
    expect((await loadModels(place)).models).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is a finding where it is the lock file', async () => {
    const fetch = { fetch: () => Promise.reject(new Error('nothing is fetched without a lock')) };
    const { models, findings } = await loadModels('https://models.example/Bench/schema.json', {
      fetch,
      lockFile: folder,
    });
    expect(models).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['model/lock-unreadable']);
  });
});

describe('a cached validator', () => {
  it('that someone changed is not run, and the entity is judged all the same', async () => {
    const place = await writeModel('cached', { type: 'integer' });
    const directory = join(folder, 'cache');
    await loadModels(place, { cache: { directory } });
    for (const name of await readdir(directory))
      await writeFile(
        join(directory, name),
        '{"assert": "module.exports = () => true", "annotate": "module.exports = () => true", "seal": "x"}',
      );
    const { models, findings } = await loadModels(place, { cache: { directory } });
    expect(findings.map(({ rule }) => rule)).toContain('model/cache-not-used');
    const bench = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: 'some' };
    expect(validateEntity(bench, { source: 'bench.json', models }).map(({ rule }) => rule)).toEqual([
      'data/value-wrong-type',
    ]);
  });
});
