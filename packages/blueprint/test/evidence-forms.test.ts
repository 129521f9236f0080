import { readFileSync } from 'node:fs';
import { parseYaml } from '@ds4sscc/blueprint';
import { readArtefact } from '@ds4sscc/interop/artefacts';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8');
const blocks = page
  .split('```yaml\n')
  .slice(1)
  .map((rest) => rest.slice(0, rest.indexOf('```')));
const forms = blocks.flatMap((text): [string, string][] => {
  const [, kind] = /^kind: ds4sscc\/([\w-]+)/.exec(text) ?? [];
  return kind === undefined ? [] : [[kind, text]];
});

it.each(forms)('reads the example of %s in the documentation without a finding', async (kind, text) => {
  const reading = await readArtefact({ document: parseYaml(text, 'example.yaml'), text }, { source: 'example.yaml' });
  expect(reading?.findings.map(({ message }) => message)).toEqual([]);
  expect([reading?.artefact?.kind, reading?.artefact?.valid]).toEqual([kind, true]);
});
