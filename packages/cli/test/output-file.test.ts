import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOutput } from '../src/output-file.js';
import { processTerminal } from '../src/terminal.js';

it('a file that cannot get its name leaves nothing behind, and the reason names no file of ours', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-output-'));
  mkdirSync(join(folder, 'out'));
  const output = await openOutput(join(folder, 'out'), processTerminal());
  await output.write(new TextEncoder().encode('[]'));
  await expect(output.commit()).rejects.toThrow(`${join(folder, 'out')} cannot be written: it is a folder`);
  expect(readdirSync(folder)).toEqual(['out']);
  rmSync(folder, { recursive: true });
});
