import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CacheTrouble, createFolderCache, openTargets } from '@ds4sscc/blueprint/node';
import { checkDataSpace } from '@ds4sscc/blueprint';
import { afterAll, describe, expect, it } from 'vitest';
import { names, sourcesOf, written } from './sample-folders.js';

const root = mkdtempSync(join(tmpdir(), 'folder-cache-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(root, `cache-${(folders += 1)}`);
const sources = sourcesOf(names.map(() => 1));

describe('a cache in a folder', () => {
  it('is not believed where it was damaged, cut off, tampered with or filled by others', async () => {
    const plain = await written(sources);
    const folder = newFolder();
    expect(await written(sources, { cache: createFolderCache(folder) })).toBe(plain);
    const place = join(folder, '.checked');
    const entries = readdirSync(place);
    const texts = entries.map((name) => readFileSync(join(place, name)));
    const at = (index: number): Buffer => texts[index] as Buffer;
    const changed = (text: Buffer, from: string, to: string): Buffer =>
      Buffer.from(text.toString('utf8').replaceAll(from, to));
    const damages: Readonly<Record<string, (index: number) => Buffer>> = {
      emptied: () => Buffer.alloc(0),
      'cut off at the end': (index) => at(index).subarray(0, -1),
      'cut off in the seal': (index) => at(index).subarray(0, 40),
      'another level': (index) => changed(at(index), '"level":"', '"level":"no-'),
      'another outcome': (index) => changed(at(index), '"outcome":"checked"', '"outcome":"skipped"'),
      'one bit': (index) => Buffer.concat([at(index).subarray(0, -9), Buffer.from([1]), at(index).subarray(-8)]),
      'more behind it': (index) => Buffer.concat([at(index), Buffer.from(' ')]),
      'the entry of another source': (index) => at((index + 1) % texts.length),
      'text of somebody else': () => Buffer.from('Thumbs.db\n{}'),
      'bytes that are no UTF-8': () => Buffer.from([0xff, 0xfe, 0, 1]),
    };
    for (const [what, damage] of Object.entries(damages)) {
      for (const [index, name] of entries.entries()) writeFileSync(join(place, name), damage(index));
      const troubles: CacheTrouble[] = [];
      const cache = createFolderCache(folder, { onTrouble: (trouble) => troubles.push(trouble) });
      expect(await written(sources, { cache }), what).toBe(plain);
      expect(troubles, what).toEqual(
        what === 'another level' || what === 'another outcome' ? troubles : ['entry-damaged'],
      );
      const mended = entries.map((name) => readFileSync(join(place, name), 'utf8'));
      expect(mended, what).toEqual(texts.map((text) => text.toString('utf8')));
    }
  });

  it('goes on where an entry is a folder', async () => {
    const folder = newFolder();
    const plain = await written(sources, { cache: createFolderCache(folder) });
    const place = join(folder, '.checked');
    for (const name of readdirSync(place)) {
      rmSync(join(place, name));
      mkdirSync(join(place, name, 'inner'), { recursive: true });
    }
    const troubles: CacheTrouble[] = [];
    const cache = createFolderCache(folder, { onTrouble: (trouble) => troubles.push(trouble) });
    expect(await written(sources, { cache })).toBe(plain);
    expect(troubles).toEqual(['entry-damaged', 'not-written']);
  });

  it('does without a folder that cannot be written to, and says so once', async () => {
    const file = newFolder();
    writeFileSync(file, '');
    const troubles: CacheTrouble[] = [];
    const cache = createFolderCache(file, { onTrouble: (trouble) => troubles.push(trouble) });
    expect(await written(sources, { cache })).toBe(await written(sources));
    expect(troubles).toEqual(['not-written']);
  });

  it('takes nothing from an entry of another version', async () => {
    const folder = newFolder();
    await written(sources, { cache: createFolderCache(folder, { version: '1' }) });
    const before = readdirSync(join(folder, '.checked')).length;
    await written(sources, { cache: createFolderCache(folder, { version: '2' }) });
    expect(readdirSync(join(folder, '.checked'))).toHaveLength(2 * before);
  });

  it('serves several checks at once', async () => {
    const folder = newFolder();
    const plain = await written(sources);
    const others = sourcesOf(names.map((_, index) => index % 2));
    const plainOthers = await written(others);
    for (let round = 0; round < 3; round += 1) {
      const reports = await Promise.all(
        [sources, others, sources, others].map((one) =>
          written(one, { cache: createFolderCache(folder, { maxBytes: 1 }) }),
        ),
      );
      expect(reports).toEqual([plain, plainOthers, plain, plainOthers]);
    }
    expect(readdirSync(join(folder, '.checked')).filter((name) => name.length > 64)).toEqual([]);
  });

  it('removes what is oldest beyond its size, and nothing that was just used or is not its own', async () => {
    const folder = newFolder();
    const place = join(folder, '.checked');
    mkdirSync(place, { recursive: true });
    const old = (letter: string, day: number, size: number): string => {
      const path = join(place, letter.repeat(64));
      writeFileSync(path, ' '.repeat(size));
      utimesSync(path, day, day);
      return path;
    };
    const [older, newer] = [old('a', 1, 600), old('b', 2, 600)];
    writeFileSync(join(place, 'notes.txt'), 'mine');
    await written(sources, { cache: createFolderCache(folder, { maxBytes: 1000 }) });
    const left = readdirSync(place).map((name) => join(place, name));
    expect(left).toContain(newer);
    expect(left).toContain(join(place, 'notes.txt'));
    expect(left).not.toContain(older);
    const used = left.filter((path) => path !== newer && /[0-9a-f]{64}$/.test(path));
    expect(used.length).toBeGreaterThan(4);
    await written(sources, { cache: createFolderCache(folder, { maxBytes: 0, version: 'newer' }) });
    expect(
      readdirSync(place)
        .map((name) => join(place, name))
        .filter((path) => used.includes(path)),
    ).toEqual([]);
  });

  it('is for the eyes of its owner', async () => {
    const folder = newFolder();
    await written(sources, { cache: createFolderCache(folder) });
    const place = join(folder, '.checked');
    const modes = [place, ...readdirSync(place).map((name) => join(place, name))].map(
      (path) => statSync(path).mode & 0o077,
    );
    expect(new Set(modes)).toEqual(new Set([0]));
  });

  it('gives up where the system has no place for a folder, and says so once', async () => {
    const troubles: CacheTrouble[] = [];
    const onTrouble = (trouble: CacheTrouble): void => void troubles.push(trouble);
    // Linux says that there is no such file, however often one tries.
    const report = await written(sources, { cache: createFolderCache('/proc/ds4sscc/cache', { onTrouble }) });
    expect(report).toBe(await written(sources));
    expect(troubles).toEqual(['not-written']);
  });

  it('knows a file that was written to, even where its size and its times are as before', async () => {
    const data = newFolder();
    mkdirSync(data);
    const file = join(data, 'a.ndjson');
    const write = (seats: string): void => {
      writeFileSync(
        file,
        `{"id":"urn:ngsi-ld:OffStreetParking:1","type":"OffStreetParking","totalSpotNumber":${seats}}\n`,
      );
      utimesSync(file, 1_000_000, 1_000_000);
    };
    const check = async (more: object = {}): Promise<string> =>
      JSON.stringify(await checkDataSpace({ ...(await openTargets([data])), now: '2026-11-22T12:00:00Z', ...more }));
    write('10');
    const good = await check({ cache: createFolderCache(join(root, 'times')) });
    write('-1');
    const bad = await check({ cache: createFolderCache(join(root, 'times')) });
    expect(bad).not.toBe(good);
    expect(bad).toBe(await check());
  });
});
