// The other side of each test is a program of others: the library that reads patches, and git.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FixedPiece } from '@ds4sscc/data-models/fix';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHunks } from '../../src/fix/hunks.js';
import { createLineChanges } from '../../src/fix/line-changes.js';
import { patchHead, patchHunk } from '../../src/fix/patch-text.js';

type Change = readonly [removed: string, added: string];

function patchOf(pieces: readonly (string | Change)[]): { before: string; after: string; patch: string } {
  let patch = patchHead('f.json');
  const hunks = createHunks((hunk) => {
    patch += patchHunk(hunk);
  });
  const changes = createLineChanges(hunks);
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
  for (const piece of pieces) {
    const one: FixedPiece =
      typeof piece === 'string'
        ? { kept: bytes(piece) }
        : { removed: bytes(piece[0]), added: bytes(piece[1]), record: 1 };
    changes.add(one);
  }
  changes.end();
  hunks.end();
  const side = (index: 0 | 1): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece[index])).join('');
  return { before: side(0), after: side(1), patch: Buffer.from(patch, 'latin1').toString('utf8') };
}

it('shows three lines around a change, and joins changes that are near each other', () => {
  const line = (number: number): string => `line ${number}\n`;
  const lines = Array.from({ length: 30 }, (_, index) => line(index + 1));
  const pieces = lines.map((text, index) => ([9, 14, 28].includes(index) ? ([text, `x${text}`] as const) : text));
  const headers = patchOf(pieces).patch.match(/^@@.*$/gm);
  expect(headers).toEqual(['@@ -7,12 +7,12 @@', '@@ -26,5 +26,5 @@']);
});

it('marks a change within a line of several pieces, and the missing last line end', () => {
  expect(patchOf(['[', ['{"a":"1"}', '{"a":1}'], ', {}]']).patch).toBe(
    '--- a/f.json\n+++ b/f.json\n@@ -1 +1 @@\n-[{"a":"1"}, {}]\n\\ No newline at end of file\n+[{"a":1}, {}]\n\\ No newline at end of file\n',
  );
});

const line = fc.constantFrom('a', 'b', '', 'é', '{"x":1}\r');
const text = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));
const pieces = fc.array(fc.oneof(text, fc.tuple(text, text)), { maxLength: 8 });

it('makes patches that lead from one file to the other', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const { before, after, patch } = patchOf(parts);
      fc.pre(before !== after);
      expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
    }),
    { seed: 3, numRuns: 500 },
  );
});

it('makes patches that git applies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-patch-'));
  try {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { before, after, patch } = patchOf(parts);
        fc.pre(before !== after && before !== '' && after !== '');
        writeFileSync(join(folder, 'f.json'), before);
        const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn'], {
          cwd: folder,
          input: patch,
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(readFileSync(join(folder, 'f.json'), 'utf8')).toBe(after);
      }),
      { seed: 3, numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
