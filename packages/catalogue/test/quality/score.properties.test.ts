import type { Quad } from '@rdfjs/types';
import {
  createQualityTally,
  pointsPerFix,
  probeLinks,
  type QualityOptions,
  scoreCatalogue,
  type ScoreOptions,
} from '@ds4sscc/catalogue/quality';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naiveScore, readFacts } from './naive-score.js';
import { errors, property, read, statements, urls } from './random-catalogue.js';

const facts = readFacts();
if (!facts) process.stdout.write('score.properties.test.ts is skipped in part: ../shared is not there\n');
const runs = { seed: 20_261_122, numRuns: Number(process.env['QUALITY_RUNS'] ?? 150) };

const statuses = fc.dictionary(fc.constantFrom(...urls), fc.constantFrom(0, 200, 204, 301, 399, 400, 404, 500));
const options: fc.Arbitrary<QualityOptions> = fc.record({
  workingStatus: fc.constantFrom('200-399', '200'),
  absentFormat: fc.constantFrom('no-points', 'minus-five'),
  dates: fc.constantFrom('dataset', 'dataset-or-distribution'),
  formatAndMediaType: fc.constantFrom('both', 'either', 'half-each'),
  mediaTypes: fc.constantFrom('iana-address', 'list'),
  words: fc.constantFrom('not-listed', 'listed'),
  iris: fc.constantFrom('same-address', 'exact'),
});

async function pointsOf(
  lines: readonly string[],
  given: ScoreOptions,
): Promise<Map<string, readonly [number, number]>> {
  const { datasets } = scoreCatalogue(await read(lines), given);
  return new Map(datasets.map(({ iri, points }) => [iri, [points.min, points.max]]));
}

it.skipIf(!facts)(
  'the score is what an independent script works out, for links that work, fail and are not known',
  async () => {
    await fc.assert(
      fc.asyncProperty(statements, errors, statuses, async (lines, findings, known) => {
        const document = await read(lines);
        const links = new Map(Object.entries(known));
        const { datasets, catalogue } = scoreCatalogue(document, { findings, links });
        for (const end of ['min', 'max'] as const) {
          const expected = naiveScore(facts as NonNullable<typeof facts>, [...document.graph] as unknown as Quad[], {
            faulty: new Set(findings.map(({ location }) => location.node as string)),
            works: (url) => {
              const status = links.get(url);
              return status === undefined ? end === 'max' : status >= 200 && status < 400;
            },
          });
          expect(new Map(datasets.map(({ iri, points }) => [iri, points[end]]))).toEqual(expected.datasets);
          expect(catalogue.average[end]).toBeCloseTo(expected.average, 9);
          expect(catalogue.population[end]).toBeCloseTo(expected.population, 9);
        }
      }),
      runs,
    );
  },
);

it('a property more never lowers a score', async () => {
  await fc.assert(
    fc.asyncProperty(statements, property, options, async (lines, more, given) => {
      const before = await pointsOf(lines, { ...given, findings: [] });
      const after = await pointsOf([...lines, more], { ...given, findings: [] });
      for (const [iri, [min, max]] of before) {
        expect(after.get(iri)?.[0]).toBeGreaterThanOrEqual(min);
        expect(after.get(iri)?.[1]).toBeGreaterThanOrEqual(max);
      }
    }),
    runs,
  );
});

it('the interval holds what comes out when links are tried, and then has no width', async () => {
  await fc.assert(
    fc.asyncProperty(
      statements,
      options,
      fc.array(fc.constantFrom(0, 200, 301, 404), { minLength: 4, maxLength: 4 }),
      async (lines, given, tried) => {
        const open = await pointsOf(lines, { ...given, findings: [] });
        const links = await probeLinks(await read(lines), async (url) => tried[url.length % tried.length]);
        for (const [iri, [min, max]] of await pointsOf(lines, { ...given, findings: [], links })) {
          expect(min).toBe(max);
          expect(min).toBeGreaterThanOrEqual(open.get(iri)?.[0] as number);
          expect(max).toBeLessThanOrEqual(open.get(iri)?.[1] as number);
        }
      },
    ),
    runs,
  );
});

it('the order of statements changes nothing', async () => {
  const result = async (lines: readonly string[], given: ScoreOptions): Promise<unknown> => {
    const { datasets, catalogue } = scoreCatalogue(await read(lines), given);
    const byIri = (one: { readonly iri: string }, other: { readonly iri: string }): number =>
      one.iri < other.iri ? -1 : 1;
    return {
      catalogue,
      datasets: datasets.toSorted(byIri).map((one) => ({ ...one, distributions: one.distributions.toSorted(byIri) })),
    };
  };
  const shuffled = statements.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, errors, options, async ([lines, others], findings, given) => {
      expect(await result(others, { ...given, findings })).toEqual(await result(lines, { ...given, findings }));
    }),
    runs,
  );
});

it('a tally of datasets in batches is the score of the catalogue', async () => {
  await fc.assert(
    fc.asyncProperty(statements, errors, options, async (lines, findings, given) => {
      const { datasets, catalogue } = scoreCatalogue(await read(lines), { ...given, findings });
      const tally = createQualityTally(given);
      for (const dataset of datasets) tally.add(JSON.parse(JSON.stringify([dataset])));
      expect(tally.catalogue()).toEqual(catalogue);
    }),
    runs,
  );
});

it('the points of the indicators add up to those of the dataset', async () => {
  await fc.assert(
    fc.asyncProperty(statements, errors, options, async (lines, findings, given) => {
      for (const { points, indicators } of scoreCatalogue(await read(lines), { ...given, findings }).datasets)
        for (const end of ['min', 'max'] as const)
          expect(Object.values(indicators).reduce((sum, one) => sum + one[end], 0)).toBe(points[end]);
    }),
    runs,
  );
});

/**
 * What a person would write for each improvement of a node. Two have no such line: errors are corrected one by one, and
 * distributions that are added differ; the tests below look at their points.
 */
const notWritten: ReadonlySet<string> = new Set(['compliance', 'distribution']);
const authority = '<http://publications.europa.eu/resource/authority/';
const written: Readonly<Record<string, string>> = {
  keywords: '<http://www.w3.org/ns/dcat#keyword> "air" .',
  theme: `<http://www.w3.org/ns/dcat#theme> ${authority}data-theme/ENVI> .`,
  area: '<http://purl.org/dc/terms/spatial> <http://city.example/> .',
  period: '<http://purl.org/dc/terms/temporal> <http://city.example/2026> .',
  'contact-point': '<http://www.w3.org/ns/dcat#contactPoint> <http://city.example/desk> .',
  publisher: '<http://purl.org/dc/terms/publisher> <http://city.example/town> .',
  'access-rights': `<http://purl.org/dc/terms/accessRights> ${authority}access-right/PUBLIC> .`,
  'date-of-issue': '<http://purl.org/dc/terms/issued> "2026-01-01" .',
  'modification-date': '<http://purl.org/dc/terms/modified> "2026-01-01" .',
  'access-url': '<http://www.w3.org/ns/dcat#accessURL> <https://new.example/page> .',
  'download-url-works': '<http://www.w3.org/ns/dcat#downloadURL> <https://new.example/file> .',
  'download-url': '<http://www.w3.org/ns/dcat#downloadURL> <https://new.example/file> .',
  format: `<http://purl.org/dc/terms/format> ${authority}file-type/CSV> .`,
  'open-format': `<http://purl.org/dc/terms/format> ${authority}file-type/CSV> .`,
  'media-type': '<http://www.w3.org/ns/dcat#mediaType> <https://www.iana.org/assignments/media-types/text/csv> .',
  licence: `<http://purl.org/dc/terms/license> ${authority}licence/CC0> .`,
  rights: '<http://purl.org/dc/terms/rights> <http://city.example/rights> .',
  'file-size': '<http://www.w3.org/ns/dcat#byteSize> "1" .',
};

it('a fix brings the points that it is said to bring', async () => {
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      statements,
      options,
      fc.constantFrom(200, 404),
      fc.constantFrom(200, 404),
      async (lines, given, old, fresh) => {
        const links = new Map<string, number>([
          ...urls.map((url) => [url, old] as const),
          ['https://new.example/page', fresh],
          ['https://new.example/file', fresh],
        ]);
        const { datasets } = pointsPerFix(await read(lines), { ...given, findings: [] });
        const before = await pointsOf(lines, { ...given, findings: [], links });
        for (const { iri, fixes } of datasets) {
          for (const { fix, node, points } of fixes) {
            if (notWritten.has(fix)) continue;
            const line = written[fix] as string;
            expect(line, fix).toBeDefined();
            tried.add(fix);
            const after = await pointsOf([...lines, `<${node}> ${line}`], { ...given, findings: [], links });
            const gained = (after.get(iri)?.[0] as number) - (before.get(iri)?.[0] as number);
            expect(gained, `${fix} of ${node}`).toBeLessThanOrEqual(points.max);
            // Links that work already leave less to gain, and other distributions may be best then.
            if (!fix.includes('url')) expect(gained, `${fix} of ${node}`).toBeGreaterThanOrEqual(points.min);
          }
        }
      },
    ),
    // A download that may work, and a format that is listed and not open, are rare among what is made by chance.
    {
      ...runs,
      numRuns: Math.ceil(runs.numRuns / 3),
      examples: [
        [
          [
            '<http://city.example/dataset/0> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .',
            '<http://city.example/dataset/0> <http://www.w3.org/ns/dcat#distribution> <http://city.example/file/0> .',
            '<http://city.example/file/0> <http://www.w3.org/ns/dcat#downloadURL> <https://city.example/a> .',
            `<http://city.example/file/0> <http://purl.org/dc/terms/format> ${authority}file-type/PDF> .`,
          ],
          {},
          404,
          200,
        ],
      ],
    },
  );
  expect([...tried].toSorted()).toEqual(Object.keys(written).toSorted());
});

it('correcting all errors brings the points that are said, where there are errors', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(statements, errors, options, async (lines, findings, given) => {
      const { datasets } = pointsPerFix(await read(lines), { ...given, findings });
      const before = await pointsOf(lines, { ...given, findings });
      const after = await pointsOf(lines, { ...given, findings: [] });
      for (const { iri, fixes } of datasets) {
        const gained = (after.get(iri)?.[0] as number) - (before.get(iri)?.[0] as number);
        const points = fixes.find(({ fix }) => fix === 'compliance')?.points;
        expect(points ?? { min: 0, max: 0 }).toEqual({ min: gained, max: gained });
        if (points) seen += 1;
      }
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
  );
  expect(seen).toBeGreaterThan(10);
});

it('the first distribution brings no more points than are said, and a complete one brings most of them', async () => {
  const said = Object.entries(written).filter(([fix]) =>
    ['access-url', 'download-url', 'format', 'media-type', 'licence', 'rights', 'file-size'].includes(fix),
  );
  const distribution = 'http://city.example/new';
  const links = new Map([
    ['https://new.example/page', 200],
    ['https://new.example/file', 200],
  ]);
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(statements, options, async (lines, given) => {
      const { datasets } = pointsPerFix(await read(lines), { ...given, findings: [], links });
      const before = await pointsOf(lines, { ...given, findings: [], links });
      for (const { iri, fixes } of datasets) {
        const points = fixes.find(({ fix }) => fix === 'distribution')?.points;
        if (points === undefined) continue;
        seen += 1;
        const link = `<${iri}> <http://www.w3.org/ns/dcat#distribution> <${distribution}> .`;
        const whole = said.map(([, line]) => `<${distribution}> ${line}`);
        const gain = async (more: readonly string[]): Promise<number> => {
          const after = await pointsOf([...lines, link, ...more], { ...given, findings: [], links });
          return (after.get(iri)?.[0] as number) - (before.get(iri)?.[0] as number);
        };
        expect(await gain([])).toBeLessThanOrEqual(points.max);
        expect(await gain(whole)).toBe(points.max);
      }
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
  );
  expect(seen).toBeGreaterThan(10);
});
