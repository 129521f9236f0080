import { checkCatalogueFiles, type Source, textSource } from '@ds4sscc/blueprint';
import { checkCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { createTemporarySpill } from '@ds4sscc/findings/node';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

// Larger than what is held whole. The reference is `checkCatalogue` on the whole, which the command line has no memory for.

const prefixes = 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\nPREFIX dct: <http://purl.org/dc/terms/>\n';
const filler = 'The measuring stations of the city, hour by hour. '.repeat(60);

/** Datasets, each with a distribution that stands far behind it; every tenth without a title. */
function catalogue(count: number): string {
  const lines = [prefixes, '<urn:all> a dcat:Catalog ; dct:title "All"@en ; dct:description "All"@en .\n'];
  for (let n = 0; n < count; n += 1) {
    const title = n % 10 === 0 ? '' : `dct:title "Dataset ${n}"@en ; `;
    const listed = n % 7 === 0 ? '' : `<urn:all> dcat:dataset <urn:d${n}> .\n`;
    lines.push(
      `${listed}<urn:d${n}> a dcat:Dataset ; ${title}dct:description "${filler}"@en ; dcat:distribution <urn:f${n}> .\n`,
    );
  }
  for (let n = 0; n < count; n += 1)
    lines.push(`<urn:f${n}> a dcat:Distribution ; dcat:accessURL <https://x.example/${n}> .\n`);
  return lines.join('');
}

const text = catalogue(2600);
const shapes = compileShapes(await parseGraph('<urn:a> <urn:b> <urn:c> .', { source: 'shapes.ttl' }));
const large = { openSpill: createTemporarySpill, seed: 7 };

describe('a catalogue that is too large to be held', () => {
  it('has the findings of the whole', async () => {
    expect(text.length).toBeGreaterThan(7 * 1024 * 1024);
    const document = await parseGraph(text, { source: 'large.ttl' });
    const findings = checkCatalogue(document);
    const counts = new Map<string, number>();
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const report = await checkCatalogueFiles({ sources: [textSource('large.ttl', text)], large });
    expect(new Map(report.rules.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]))).toEqual(counts);
    const place = ({ rule, message, location }: (typeof findings)[number]): string =>
      JSON.stringify([rule, message, location.line, location.column, location.node]);
    const expected = new Set(findings.map(place));
    expect(report.findings.filter((found) => !expected.has(place(found)))).toEqual([]);
    expect(report.sources).toMatchObject([
      {
        source: 'large.ttl',
        kind: 'DCAT catalogue (Turtle)',
        outcome: 'checked',
        contents: { statements: document.graph.size, datasets: parseCatalogue(document).datasets.length },
      },
    ]);
  });

  it.each<[string, Partial<Parameters<typeof checkCatalogueFiles>[0]>, Partial<Source>]>([
    ['where it is not said how', {}, {}],
    ['through a pipe', { large }, { once: true }],
    ['where shapes look at the whole', { large, shapes: [shapes] }, {}],
  ])('is not read %s, and that is said', async (_, options, source) => {
    const sources = [{ ...textSource('large.ttl', text), ...source }];
    const { findings, sources: results } = await checkCatalogueFiles({ sources, ...options });
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([['input/too-large', 'error']]);
    expect(results[0]?.outcome).toBe('unreadable');
  });

  it('is passed over where it is none, unless it was named', async () => {
    const other = text.replaceAll('http://www.w3.org/ns/dcat#', 'http://x.example/');
    const sources = [textSource('large.ttl', other)];
    expect((await checkCatalogueFiles({ sources, large })).sources[0]?.outcome).toBe('skipped');
    const named = await checkCatalogueFiles({ sources, large, named: new Set(['large.ttl']) });
    expect(named.findings.map(({ rule }) => rule)).toEqual(['input/no-catalogue']);
  });
});
