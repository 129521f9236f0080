import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTemporarySpill, type TemporarySpill } from '../../src/node/create-temporary-spill.js';

const folder = mkdtempSync(join(tmpdir(), 'spill-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a stream holds; its pieces are read one by one, since they may share their memory. */
function bytesIn(spill: TemporarySpill, stream: number): number[] {
  const bytes: number[] = [];
  for (const piece of spill.read(stream)) for (const byte of piece) bytes.push(byte);
  return bytes;
}

describe('a temporary spill store', () => {
  it('gives each stream back as it was written, however large its pieces are', () => {
    const spill = createTemporarySpill({ folder });
    const expected = new Map<number, number[]>();
    for (let round = 0; round < 200; round += 1) {
      const stream = (round * 7) % 5;
      const bytes = Uint8Array.from({ length: (round * 7919) % 5000 }, (_, index) => index + round);
      spill.append(stream, bytes);
      expected.set(stream, [...(expected.get(stream) ?? []), ...bytes]);
    }
    for (const [stream, bytes] of expected) expect(bytesIn(spill, stream)).toEqual(bytes);
    spill.remove(0);
    expect(bytesIn(spill, 0)).toEqual([]);
    spill.close();
  });

  it('makes no file before it is needed, and leaves none behind', () => {
    const spill = createTemporarySpill({ folder });
    expect(readdirSync(folder)).toEqual([]);
    spill.append(1, Uint8Array.of(1));
    spill.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('leaves nothing behind where the process is killed', () => {
    const module = new URL('../../dist/node/create-temporary-spill.js', import.meta.url).href;
    const script = `const { createTemporarySpill } = await import(${JSON.stringify(module)});
      createTemporarySpill({ folder: ${JSON.stringify(folder)} }).append(1, new Uint8Array(100_000));
      process.kill(process.pid, 'SIGKILL');`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow('Command failed');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('throws what the system says where it cannot write', () => {
    const spill = createTemporarySpill({ folder: join(folder, 'absent') });
    expect(() => spill.append(1, Uint8Array.of(1))).toThrow('ENOENT');
  });
});
