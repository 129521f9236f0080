import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GuardedFetch } from '@ds4sscc/linked-data/fetch';
import { loadModelsFromUrl, type ModelFetch, type ModelsLock } from '@ds4sscc/data-models/foreign';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bench = { properties: { type: { enum: ['Bench'] }, seats: { $ref: '../common.json#/definitions/Count' } } };
const common = { definitions: { Count: { type: 'integer' } } };

/** A web of documents that counts what is asked for. */
function web(documents: Readonly<Record<string, object>>): ModelFetch & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url) => {
      asked.push(url);
      const found = Object.hasOwn(documents, url) ? documents[url] : undefined;
      return found
        ? { ok: true, document: { bytes: new TextEncoder().encode(JSON.stringify(found)) } }
        : { ok: false, problem: { code: 'status-not-ok' } };
    },
  };
}

const url = 'https://example.org/models/Bench/schema.json';
const documents = { [url]: bench, 'https://example.org/models/common.json': common };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models ä '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, object | string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

describe('models from the network', () => {
  it('a guarded fetch will do', () => {
    const guarded: GuardedFetch | undefined = undefined;
    const accepted: ModelFetch | undefined = guarded;
    expect(accepted).toBeUndefined();
  });

  it('references are fetched as well, and all documents are locked', async () => {
    const { models, findings, lock } = await loadModelsFromUrl(url, { fetch: web(documents), lock: 'record' });
    expect(findings).toEqual([]);
    expect(Object.keys(lock.documents)).toEqual(Object.keys(documents));
    expect(models[0]?.checkValues?.({ type: 'Bench', seats: 1.5 }).map(({ rule }) => rule.id)).toEqual([
      'data/fraction-where-integer',
    ]);
    const again = await loadModelsFromUrl(url, { fetch: web(documents), lock });
    expect(again.findings).toEqual([]);
  });

  it('what is not locked is not asked for, and what has changed is not used', async () => {
    const { lock } = await loadModelsFromUrl(url, { fetch: web(documents), lock: 'record' });
    const onlyBench: ModelsLock = { lockVersion: 1, documents: { [url]: lock.documents[url] as string } };
    const asking = web(documents);
    const partly = await loadModelsFromUrl(url, { fetch: asking, lock: onlyBench });
    expect(asking.asked).toEqual([url]);
    expect(partly.models).toEqual([]);
    expect(partly.findings.map(({ rule }) => rule)).toEqual(['model/lock-missing', 'model/reference-unresolved']);

    const changed = await loadModelsFromUrl(url, { fetch: web({ ...documents, [url]: {} }), lock });
    expect(changed.models).toEqual([]);
    expect(changed.findings.map(({ rule }) => rule)).toEqual(['model/lock-mismatch']);
  });

  it('documents that ask for ever more documents come to an end', async () => {
    const asked: string[] = [];
    const fetch: ModelFetch = {
      fetch: async (address) => {
        asked.push(address);
        const next = { allOf: [{ $ref: `https://example.org/${asked.length}.json` }] };
        return { ok: true, document: { bytes: new TextEncoder().encode(JSON.stringify(next)) } };
      },
    };
    const { models, findings } = await loadModelsFromUrl(url, { fetch, lock: 'record' });
    expect(asked.length).toBeLessThanOrEqual(101);
    expect(models).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('model/reference-unresolved');
  });

  it('in Node the lock is a file, written only when asked', async () => {
    const lockFile = join(folder, 'models.lock.json');
    const without = await loadModels(url, { fetch: web(documents), lockFile });
    expect(without.findings.map(({ rule }) => rule)).toEqual(['model/lock-unreadable']);
    expect(readdirSync(folder)).toEqual([]);
    await loadModels(url, { fetch: web(documents), lockFile, writeLock: true });
    const locked = readFileSync(lockFile, 'utf8');
    expect(Object.keys((JSON.parse(locked) as ModelsLock).documents)).toEqual(Object.keys(documents).sort());
    expect((await loadModels(url, { fetch: web(documents), lockFile })).models).toHaveLength(1);
    expect(readFileSync(lockFile, 'utf8')).toBe(locked);
    await expect(loadModels(url)).rejects.toMatchObject({ code: 'option-invalid' });
  });
});

describe('models from folders and packages', () => {
  const files = { 'dataModel.Parks/Bench/schema.json': bench, 'dataModel.Parks/common.json': common };

  it.each(['', 'dataModel.Parks', 'dataModel.Parks/Bench'])('the folder "%s" holds the model', async (place) => {
    write(files);
    const { models, findings } = await loadModels(join(folder, place), {
      alongside: [join(folder, 'dataModel.Parks')],
    });
    expect(findings).toEqual([]);
    expect(models.map(({ type, repository }) => [type, repository])).toEqual([['Bench', 'dataModel.Parks']]);
  });

  it('an installed package is found from where the program is', async () => {
    write({
      'node_modules/@city/parks/package.json': {},
      'node_modules/@city/parks/Bench/schema.json': { ...bench, properties: { type: { enum: ['Bench'] } } },
    });
    const { models } = await loadModels('@city/parks', { from: join(folder) });
    expect(models.map(({ type }) => type)).toEqual(['Bench']);
    const { findings } = await loadModels('@city/../../etc', { from: folder });
    expect(findings.map(({ rule }) => rule)).toEqual(['model/nothing-to-load']);
  });

  it('an empty folder is said to be one', async () => {
    expect((await loadModels(folder)).findings.map(({ rule }) => rule)).toEqual(['model/nothing-to-load']);
  });
});

describe('the cache of validators', () => {
  const schema = {
    properties: {
      type: { enum: ['Bench'] },
      seats: { type: 'integer' },
      since: { format: 'date-time' },
      tags: { uniqueItems: true, items: { pattern: '^(a+)+$' } },
    },
  };
  const place = (): string => join(folder, 'dataModel.Parks');
  const load = async (secret?: string) => {
    const directory = join(folder, 'cache');
    const { models, findings } = await loadModels(place(), {
      cache: { directory, ...(secret !== undefined && { secret }) },
    });
    const check = models[0]?.checkValues;
    const rules = (value: object, formats: 'assert' | 'annotate' = 'assert'): unknown =>
      check?.({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', ...value }, { formats }).map(({ rule }) => rule.id);
    return { rules, findings: findings.map(({ rule }) => rule) };
  };
  const entries = (): string[] => readdirSync(join(folder, 'cache')).map((name) => join(folder, 'cache', name));

  beforeEach(() => write({ 'dataModel.Parks/Bench/schema.json': schema }));

  it.each([undefined, 'a secret'])('gives the same findings cold, warm and without (secret: %s)', async (secret) => {
    for (const round of ['cold', 'warm']) {
      const { rules, findings } = await load(secret);
      expect([round, findings]).toEqual([round, []]);
      expect(rules({ seats: 2, since: '2026-03-01T08:00:00Z', tags: ['a', 'aa'] })).toEqual([]);
      expect(rules({ seats: 2.5, since: 'today', tags: ['a', 'a'] })).toEqual([
        'data/fraction-where-integer',
        'data/date-time-malformed',
        'data/items-repeated',
      ]);
      expect(rules({ since: 'today' }, 'annotate')).toEqual([]);
      expect(rules({ tags: [`${'a'.repeat(50_000)}!`] })).toEqual(['data/pattern-mismatch']);
    }
    expect(entries()).toHaveLength(1);
  });

  it('another schema is another entry', async () => {
    await load();
    write({
      'dataModel.Parks/Bench/schema.json': { properties: { type: { enum: ['Bench'] }, seats: { type: 'string' } } },
    });
    expect((await load()).rules({ seats: 2 })).toEqual(['data/value-wrong-type']);
    expect(entries()).toHaveLength(2);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('use strict', 'use strict\\";globalThis.pwned=1;\\"')],
    ['replaced by other data', () => '[]'],
    ['without its seal', (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), seal: undefined })],
  ])('an entry that was %s is not run, and written anew', async (_, change) => {
    await load();
    const [entry = ''] = entries();
    const right = readFileSync(entry, 'utf8');
    writeFileSync(entry, change(right));
    const { rules, findings } = await load();
    expect(findings).toEqual(['model/cache-not-used']);
    expect(rules({ seats: 2.5 })).toEqual(['data/fraction-where-integer']);
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
    expect(readFileSync(entry, 'utf8')).toBe(right);
    expect((await load()).findings).toEqual([]);
  });

  it('with a secret, an entry that someone else sealed is not run', async () => {
    await load('theirs');
    expect((await load('ours')).findings).toEqual(['model/cache-not-used']);
  });

  it.skipIf(process.platform === 'win32')(
    'a folder that others may write to is trusted with a secret only',
    async () => {
      mkdirSync(join(folder, 'cache'));
      chmodSync(join(folder, 'cache'), 0o777);
      expect((await load()).findings).toEqual(['model/cache-not-used']);
      expect(entries()).toEqual([]);
      expect((await load('a secret')).findings).toEqual([]);
    },
  );

  it('a schema that refers to itself is never generated code: that would count no steps', async () => {
    write({
      'dataModel.Parks/Bench/schema.json': { ...schema, allOf: [{ properties: { parts: { items: { $ref: '#' } } } }] },
    });
    expect((await load()).findings).toEqual([]);
    expect(entries()).toEqual([]);
  });
});
