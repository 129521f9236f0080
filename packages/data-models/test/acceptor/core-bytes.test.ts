import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/build-core.mjs', import.meta.url));

it('The code of the acceptors in the package is what its sources give', () => {
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
});
