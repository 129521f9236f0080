// The table of indicators in the documentation is made from the one in the code: `-u` writes it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indicators, type QualityOptions, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { expect, it } from 'vitest';
import { dataset, readTurtle } from './turtle.js';

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

/** Every value of every option, the default first: the compiler knows them, and so finds a misspelt one. */
const values: { readonly [Name in Exclude<keyof QualityOptions, 'lists'>]-?: readonly QualityOptions[Name][] } = {
  aggregation: ['datasets', 'population'],
  workingStatus: ['200-399', '200'],
  sufficientFrom: [121, 120],
  absentFormat: ['no-points', 'minus-five'],
  dates: ['dataset', 'dataset-or-distribution'],
  formatAndMediaType: ['both', 'either', 'half-each'],
  mediaTypes: ['iana-address', 'list'],
  words: ['not-listed', 'listed'],
  iris: ['same-address', 'exact'],
};

it('the page names every option with its values, and the first value is the default', async () => {
  const document = await readTurtle(`:a a dcat:Dataset ; dct:issued "x" ; dcat:distribution :f .
    :f dct:format "CSV" ; dcat:mediaType "text/csv" ; dct:license <https://creativecommons.org/licenses/by/4.0> ; dct:modified "x" .`);
  const rows = [...readFileSync(page, 'utf8').matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)];
  // All but `lists`, which has no values.
  const listed = rows.map(([, name = '', words = '']) => [name, words.trim().replaceAll('`', '').split(', ')]);
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.map(String)])),
  );
  for (const [name, [first]] of Object.entries(values))
    expect(scoreCatalogue(document, { [name]: first }), name).toEqual(scoreCatalogue(document));
});

it.each(Object.entries(values).flatMap(([name, [, ...others]]) => others.map((value) => ({ name, value }))))(
  'the option $name: $value changes a score',
  async ({ name, value }) => {
    // Of one dataset the best distribution counts, and of two datasets the average: each option has something to change.
    const texts = [
      ':a a dcat:Dataset ; dcat:distribution :f . :f dcat:accessURL <https://a.example/> .',
      ':a a dcat:Dataset ; dcat:distribution :f . :f dct:format file:CSV .',
      ':a a dcat:Dataset ; dcat:distribution :f . :f dct:issued "2026" .',
      ':a a dcat:Dataset ; dcat:distribution :f . :f dct:format "CSV" ; dcat:mediaType "text/csv" .',
      ':a a dcat:Dataset ; dcat:distribution :f . :f dct:license <https://creativecommons.org/licenses/by/4.0> .',
      ':a a dcat:Dataset ; dcat:distribution :f . :f dct:format file:CSV ; dcat:mediaType <https://www.iana.org/assignments/media-types/text/calendar> .',
      ':a a dcat:Dataset ; dcat:distribution :f , :g , :h . :f dct:rights :x .',
      dataset('a', ['keyword', 'theme', 'spatial'], [['rights', 'byteSize']]),
    ];
    const links = new Map([['https://a.example/', 301]]);
    const changed = await Promise.all(
      texts.map(async (text) => {
        const document = await readTurtle(text);
        const score = (option: object): string =>
          JSON.stringify(scoreCatalogue(document, { ...option, links, findings: [] }));
        return score({ [name]: value }) !== score({});
      }),
    );
    expect(changed).toContain(true);
  },
);
