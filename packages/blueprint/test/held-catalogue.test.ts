import { checkCatalogueFiles, textSource } from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';

// Larger than the 7 MB that are held of any linked data.
const limit = 7 * 1024 * 1024;
const mostBytes = 9_000_000;
const prefixes = 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\n';
const filler = 'The measuring stations of the city, hour by hour. '.repeat(60);

function catalogue(count: number, text: (n: number) => string): string {
  const datasets = Array.from({ length: count }, (_, n) => `<urn:d${n}> a dcat:Dataset ${text(n)} .\n`);
  return prefixes + datasets.join('');
}

/** The outcome, the rules that say what could not be done, and the datasets that were shown. */
async function held(text: string, options: { readonly mostBytes?: number }) {
  const seen: number[] = [];
  const report = await checkCatalogueFiles({
    sources: [textSource('large.ttl', text)],
    look(document) {
      seen.push(document.graph.instances('http://www.w3.org/ns/dcat#Dataset').length);
      return [];
    },
    ...options,
  });
  const refused = report.findings.filter(({ rule }) => rule.startsWith('input/')).map(({ rule }) => rule);
  return { outcome: report.sources[0]?.outcome, refused, seen };
}

describe('a catalogue that is larger than other linked data may be', () => {
  const ordinary = catalogue(2600, () => `; <http://purl.org/dc/terms/description> "${filler}"@en`);

  it('is held whole where that is asked for', async () => {
    expect(ordinary.length).toBeGreaterThan(limit);
    expect(await held(ordinary, { mostBytes })).toEqual({ outcome: 'checked', refused: [], seen: [2600] });
    expect(await held(ordinary, {})).toEqual({ outcome: 'unreadable', refused: ['input/too-large'], seen: [] });
    expect((await held(ordinary, { mostBytes: limit + 1 })).refused).toEqual(['input/too-large']);
  });

  it.each([
    ['resources', catalogue(34_000, (n) => (n % 10 === 0 ? `; dcat:keyword "${filler}"@en` : ''))],
    [
      'statements',
      catalogue(
        1,
        () =>
          `; dcat:keyword ${Array.from({ length: 251_000 }, (_, n) => `"some keyword of the data ${n}"`).join(', ')}`,
      ),
    ],
  ])('is refused where it has more %s than catalogues of its size have', async (_, text) => {
    expect(text.length).toBeGreaterThan(limit);
    expect(await held(text, { mostBytes: 20_000_000 })).toEqual({
      outcome: 'unreadable',
      refused: ['input/too-large'],
      seen: [],
    });
  });
});
