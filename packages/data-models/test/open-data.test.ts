import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { checkEntities, models } from '@ds4sscc/data-models';
import { inputRules, openData, type OpenOptions } from '@ds4sscc/data-models/node';
import type { Finding } from '@ds4sscc/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-models-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  target: string | Uint8Array,
  { name = 'data.ndjson', size = 1000 } = {},
): Promise<{
  text: string;
  compression: string | undefined;
  size: number | undefined;
  read: number;
  findings: Finding[];
}> {
  const findings: Finding[] = [];
  const opened = await openData(typeof target === 'string' ? target : inChunks(target, size), {
    ...(typeof target !== 'string' && { name }),
    onFinding: (found) => void findings.push(found),
  });
  const parts: Uint8Array[] = [];
  for await (const chunk of opened.chunks) parts.push(chunk);
  const text = Buffer.concat(parts).toString();
  return { text, compression: opened.compression, size: opened.size, read: opened.bytesRead(), findings };
}

const text = Array.from({ length: 5000 }, (_, n) => `{"id": "urn:ngsi-ld:X:${n}", "type": "X"}`).join('\n');

describe('openData', () => {
  it.each([
    ['none', 'a.ndjson', Buffer.from(text)],
    ['gzip', 'a.ndjson', gzipSync(text)],
    ['gzip', 'two members.gz', Buffer.concat([gzipSync(text.slice(0, 70_000)), gzipSync(text.slice(70_000))])],
    ['deflate', 'a.json', deflateSync(text)],
    ['deflate', 'fast.json', deflateSync(text, { level: 1 })],
    ['brotli', 'a.json.br', brotliCompressSync(text)],
  ])('reads %s (%s), however it arrives', async (compression, name, bytes) => {
    for (const size of [1, 999, 1 << 20]) {
      if (size === 1 && bytes.length > 30_000) continue;
      const opened = await read(bytes, { name, size });
      expect(opened.compression).toBe(compression);
      expect(opened.text).toBe(text);
      expect(opened.read).toBe(bytes.length);
      expect(opened.findings).toEqual([]);
    }
  });

  it('knows the size of a file as it is stored, and counts the same bytes', async () => {
    const path = join(folder, 'sized.ndjson.gz');
    writeFileSync(path, gzipSync(text));
    const opened = await read(path);
    expect(opened.size).toBe(readFileSync(path).length);
    expect(opened.read).toBe(opened.size);
    expect(opened.text).toBe(text);
  });

  it.each([
    ['a text that begins like zlib', 'x^2,y\n1,2\n'],
    ['a text that begins like bzip2', 'BZh91,2'],
    ['a text that begins like Parquet', 'PAR1,PAR2\n1,2\n'],
    ['nothing', ''],
  ])('takes %s for text', async (_, plain) => {
    expect(await read(Buffer.from(plain))).toMatchObject({ text: plain, compression: 'none', findings: [] });
  });

  it.each([
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0, 0]],
    ['data compressed with Zstandard', [0x28, 0xb5, 0x2f, 0xfd, 0]],
    ['data compressed with XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['data compressed with bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26]],
  ])('names %s and reads nothing of it', async (container, bytes) => {
    const opened = await read(Uint8Array.from(bytes));
    expect(opened.text).toBe('');
    expect(opened.findings.map(({ rule }) => rule)).toEqual(['data/compression-unsupported']);
    expect(opened.findings[0]?.message).toContain(container);
  });

  it.each([
    ['does-not-exist.ndjson', 'there is no such file'],
    ['', 'it is a folder'],
  ])('says why "%s" cannot be read', async (name, why) => {
    const { findings, text: nothing } = await read(join(folder, name));
    expect(nothing).toBe('');
    expect(findings.map(({ rule, message }) => [rule, message.split(': ')[1]])).toEqual([
      ['data/input-unreadable', why],
    ]);
  });
});

describe('damaged data', () => {
  const packed = gzipSync(text);

  it('that is cut off gives what came before, the same however it arrives', async () => {
    for (const cut of [11, 500, packed.length - 9, packed.length - 1]) {
      const whole = await read(packed.subarray(0, cut), { size: 1 << 20 });
      expect(text.startsWith(whole.text)).toBe(true);
      expect(whole.findings.map(({ rule }) => rule)).toEqual(['data/compressed-damaged']);
      expect(whole.findings[0]?.message).toContain(`ends before its end mark; ${whole.text.length} bytes`);
      expect((await read(packed.subarray(0, cut), { size: 7 })).text).toBe(whole.text);
    }
  }, 30_000);

  it('whose checksum is wrong is told at its end', async () => {
    const wrong = Uint8Array.from(packed);
    wrong[wrong.length - 8] = (wrong.at(-8) as number) ^ 1;
    const { findings } = await read(wrong);
    expect(findings[0]?.message).toContain('does not match its checksum');
  });

  it('gives the same findings however it arrives, wherever the damage is', async () => {
    for (let at = 20; at < packed.length; at += 331) {
      const wrong = Uint8Array.from(packed);
      wrong[at] = (wrong[at] as number) ^ 0xff;
      const whole = await read(wrong, { size: 1 << 20 });
      const parts = await read(wrong, { size: 13 });
      expect([parts.text.length, parts.findings]).toEqual([whole.text.length, whole.findings]);
      expect(whole.findings.length).toBeGreaterThan(0);
    }
  }, 30_000);

  it('keeps the findings of the records before it', async () => {
    const entities = `{"id": "x y", "type": "OffStreetParking", "location": {"type": "Point", "coordinates": [4, 51]}}\n`;
    const findings: string[] = [];
    const onFinding = ({ rule }: Finding): void => void findings.push(rule);
    const bytes = Buffer.concat([gzipSync(entities), gzipSync(entities.repeat(3)).subarray(0, 20)]);
    const { chunks } = await openData(inChunks(bytes, 5), { onFinding });
    await checkEntities(chunks, { source: 'f', models, onFinding });
    // The record that the damage cuts in two says so itself.
    expect(findings.sort()).toEqual(['data/compressed-damaged', 'data/id-not-uri', 'json/syntax-error']);
  });
});

describe('a file that unpacks to a huge one', () => {
  it('is read in slices: 300 MB of zeros never stand in memory together', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const bytes = Buffer.concat([bomb, bomb, bomb, bomb, bomb, bomb]);
    const { chunks } = await openData(inChunks(bytes, 65_536), { onFinding: () => undefined });
    let size = 0;
    let largest = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    expect(size).toBe(300_000_000);
    expect(largest).toBeLessThanOrEqual(65_536);
  }, 30_000);
});

describe('a file that somebody writes while it is read', () => {
  /** Reads a file of 1 MB, and does something to it after the first chunk. */
  const readWhile = async (act: (path: string) => void, options: Partial<OpenOptions> = {}): Promise<Finding[]> => {
    const path = join(folder, 'written.ndjson');
    writeFileSync(path, `${text}\n`.repeat(5));
    utimesSync(path, 1, 1);
    const findings: Finding[] = [];
    const { chunks } = await openData(path, { onFinding: (found) => void findings.push(found), ...options });
    let acted = false;
    for await (const _ of chunks) {
      if (!acted) act(path);
      acted = true;
    }
    return findings;
  };

  it('is an error, with its sizes where they differ', async () => {
    const [grown, ...rest] = await readWhile((path) => appendFileSync(path, '{"id": "urn:ngsi-ld:X:'));
    expect(rest).toEqual([]);
    expect(grown).toMatchObject({ rule: 'data/input-changed', level: 'error' });
    expect(grown?.message).toMatch(/went from \d+ to \d+ bytes/);
    const overwritten = await readWhile((path) => writeFileSync(path, `${text}\n`.repeat(5)));
    expect(overwritten.map(({ rule, message }) => [rule, message.includes('went from')])).toEqual([
      ['data/input-changed', false],
    ]);
  });

  it('is told as well where only its end is read, and where it is cut to nothing', async () => {
    const rules = async (...how: Parameters<typeof readWhile>): Promise<string[]> =>
      (await readWhile(...how)).map(({ rule }) => rule);
    expect(await rules((path) => appendFileSync(path, 'x'), { start: 300_000 })).toEqual(['data/input-changed']);
    expect(await rules((path) => writeFileSync(path, ''))).toEqual(['data/input-changed']);
  });

  it('is none where another file takes its name: that one is not read', async () => {
    const other = join(folder, 'other.ndjson');
    writeFileSync(other, 'something else');
    expect(await readWhile((path) => renameSync(other, path))).toEqual([]);
    expect(await readWhile(() => undefined)).toEqual([]);
  });
});

describe('a file that is read from a byte on', () => {
  it('gives what stands there, and counts what was passed over', async () => {
    const path = join(folder, 'later.ndjson');
    writeFileSync(path, 'abcdefgh');
    const { chunks, bytesRead, size } = await openData(path, { start: 5, onFinding: () => undefined });
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    expect([Buffer.concat(parts).toString(), bytesRead(), size]).toEqual(['fgh', 8, 8]);
  });
});

/** They need a file system that does something. */
const notOfContent: ReadonlySet<string> = new Set([
  'data/input-unreadable',
  'data/input-changed',
  'data/journal-not-kept',
]);

describe('rules about opening', () => {
  const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
  const fired = async (id: string, which: string): Promise<string[]> => {
    const name = readdirSync(join(fixtures, id)).find((file) => file.startsWith(`${which}.`)) as string;
    return (await read(join(fixtures, id, name))).findings.map(({ rule }) => rule);
  };

  it.each(inputRules.map(({ id }) => id).filter((id) => !notOfContent.has(id)))(
    '%s fires on its bad fixture and on nothing else',
    async (id) => {
      expect(await fired(id, 'good')).toEqual([]);
      expect(await fired(id, 'bad')).toEqual([id]);
    },
  );
});
