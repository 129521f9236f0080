// The table of indicators in the documentation is made from the one in the code: `-u` writes it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indicators, type QualityOptions, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { expect, it } from 'vitest';
import { readTurtle } from './turtle.js';

const page = fileURLToPath(new URL('../../../../docs/quality.md', import.meta.url));
const [start, end] = ['<!-- indicators -->', '<!-- /indicators -->'];

it('the page has the table of indicators', async () => {
  const text = readFileSync(page, 'utf8');
  const rows = indicators.map(
    ({ label, points, computedOn, property, rule }) =>
      `| ${label} | ${points} | ${computedOn} | ${property} | ${rule} |`,
  );
  const head = ['| Indicator | Points | On | Property | Earned when |', '| --- | --- | --- | --- | --- |'];
  const table = [start, '', ...head, ...rows, '', end].join('\n');
  const before = text.slice(0, text.indexOf(start));
  const after = text.slice(text.indexOf(end) + end.length);
  await expect(before + table + after).toMatchFileSnapshot(page);
});

it('the page names every option, and its first value is the default', async () => {
  const document = await readTurtle(`:a a dcat:Dataset ; dct:issued "x" ; dcat:distribution :f .
    :f dct:format "CSV" ; dcat:mediaType "text/csv" ; dct:license <https://creativecommons.org/licenses/by/4.0> ; dct:modified "x" .`);
  const rows = [...readFileSync(page, 'utf8').matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)];
  // All but `lists`, which has no values.
  expect(rows.length).toBe(9);
  for (const [, name = '', values = ''] of rows) {
    const [first = ''] = values.trim().replaceAll('`', '').split(', ');
    const option = { [name]: /^\d+$/.test(first) ? Number(first) : first } as QualityOptions;
    expect(scoreCatalogue(document, option), name).toEqual(scoreCatalogue(document));
  }
});
