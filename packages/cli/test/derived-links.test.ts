import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { artefactKinds } from '@ds4sscc/blueprint/derive';
import { derivedState } from '../src/derive/derived-state.js';

it('what a symbolic link leads to outside of the folder is neither replaced nor removed, whatever the list says', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ds4sscc-links-'));
  const folder = join(root, 'derived');
  mkdirSync(folder);
  mkdirSync(join(root, 'own'));
  for (const name of ['new.json', 'old.json']) writeFileSync(join(root, 'own', name), 'mine');
  symlinkSync(join(root, 'own'), join(folder, 'validators'));
  symlinkSync(join(root, 'own', 'new.json'), join(folder, 'new.json'));
  const sha256 = createHash('sha256').update('mine').digest('hex');
  const paths = ['new.json', 'validators/new.json', 'validators/missing.json', 'missing.json'];
  const listed = [...paths, 'validators/old.json'].map((path) => [path, { artefact: 'validators', sha256 }]);
  const kind = artefactKinds.find(({ id }) => id === 'validators') as (typeof artefactKinds)[number];
  const derived = [{ kind, files: paths.map((path) => ({ path, text: 'derived' })), findings: [] }];
  const { files, leftOver } = await derivedState(folder, derived, { derived: 1, files: Object.fromEntries(listed) });
  expect(files.map(({ path, state }) => [path, state])).toEqual([
    ['new.json', 'foreign'],
    ['validators/new.json', 'foreign'],
    ['validators/missing.json', 'foreign'],
    ['missing.json', 'missing'],
  ]);
  expect(leftOver).toEqual([{ path: 'validators/old.json', state: 'changed' }]);
  rmSync(root, { recursive: true });
});
