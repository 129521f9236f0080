// What only the bundle of the command line can get wrong: libraries that it loads when a file needs them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const command = fileURLToPath(new URL('../packages/cli/bin/ds4sscc.js', import.meta.url));

it('reads the YAML and the table of a mapping set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-built-'));
  const table = [
    '#mapping_set_id: https://city.example/map',
    '#license: https://creativecommons.org/licenses/by/4.0/',
    ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'].join('\t'),
    ['https://a.example/1', 'skos:exactMatch', 'https://b.example/1', 'semapv:ManualMappingCuration'].join('\t'),
  ];
  writeFileSync(join(folder, 'map.sssom.tsv'), table.join('\n'));
  const { stdout, stderr } = spawnSync(process.execPath, [command, 'check', '.'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  expect(stdout).toContain('map.sssom.tsv · evidence (sssom)');
});
