import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../bin/ds4sscc.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'ds4sscc-own-'));
afterAll(() => rmSync(root, { recursive: true }));

const description = JSON.stringify({
  dataspace: '1',
  id: 'https://city.example/space',
  title: 'City',
  description: 'What the city measures.',
  participants: [{ id: 'https://city.example/', name: 'City', role: 'data-provider' }],
  datasets: [
    {
      id: 'https://city.example/air',
      title: 'Air',
      publisher: 'https://city.example/',
      metadata: { description: 'Hourly values.' },
      access: { accessURL: 'https://city.example/api/air' },
    },
  ],
});

/** A folder with a description, and with what somebody put into `derived`. */
function folderWith(name: string, files: (derived: string) => void): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'derived'), { recursive: true });
  writeFileSync(join(folder, 'dataspace.json'), description);
  files(join(folder, 'derived'));
  return folder;
}

function derive(folder: string, ...words: readonly string[]): readonly string[] {
  const { status } = spawnSync(process.execPath, [command, 'derive', 'catalogue', ...words], { cwd: folder });
  expect(status).toBe(0);
  return readdirSync(join(folder, 'derived')).filter((name) => !name.startsWith('.'));
}

it('a file that somebody else wrote stays theirs, also where it is what would be derived', () => {
  const first = folderWith('first', () => undefined);
  expect(derive(first)).toEqual(['catalogue.ttl']);
  expect(derive(first, '--format', 'rdf-xml')).toEqual(['catalogue.rdf']);
  derive(first);

  const second = folderWith('second', (derived) =>
    cpSync(join(first, 'derived', 'catalogue.ttl'), join(derived, 'catalogue.ttl')),
  );
  expect(derive(second)).toEqual(['catalogue.ttl']);
  expect(existsSync(join(second, 'derived', '.ds4sscc-derived.json'))).toBe(false);
  expect(derive(second, '--format', 'rdf-xml')).toEqual(['catalogue.rdf', 'catalogue.ttl']);

  derive(second, '--force');
  expect(derive(second, '--format', 'rdf-xml')).toEqual(['catalogue.rdf']);
});
