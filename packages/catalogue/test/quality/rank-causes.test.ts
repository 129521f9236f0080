import { checkCatalogue } from '@ds4sscc/catalogue';
import { type Cause, rankCauses, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { expect, it } from 'vitest';
import { readTurtle } from './turtle.js';

async function causesOf(text: string): Promise<readonly Cause[]> {
  const document = await readTurtle(text);
  return rankCauses(document, checkCatalogue(document));
}

const sound = (name: string, more = ''): string =>
  `:${name} a dcat:Dataset ; dct:title "${name}"@en ; dct:description "Daily."@en ${more} .`;
const file = (name: string, more: string): string =>
  `:${name} a dcat:Distribution ; dcat:accessURL <https://a.example/${name}> ; ${more} .`;

it('one text that many distributions have for a licence is one cause, with the points of all of them', async () => {
  const text = Array.from(
    { length: 5 },
    (_, at) => `${sound(`d${at}`, `; dcat:distribution :f${at}`)} ${file(`f${at}`, 'dct:license "CC BY"')}`,
  ).join('\n');
  const causes = await causesOf(text);
  // 30 for compliance, 10 if the licence turns out to be a known one.
  expect(causes[0]).toMatchObject({
    rule: 'dcat-ap/distribution-licence-wrong-kind',
    value: 'CC BY',
    findings: 5,
    datasets: 5,
    points: { min: 150, max: 200 },
    average: { min: 30, max: 40 },
    example: { source: 'catalogue.ttl', line: 9 },
  });
  expect(causes[0]?.instruction).toMatch(/^In 5 places that say "CC BY": .*\.$/);
});

it('values that each come once are one cause together', async () => {
  const text = ['yesterday', 'in May', 'soon'].map((date, at) => sound(`d${at}`, `; dct:issued "${date}"`)).join('\n');
  const [first] = await causesOf(text);
  expect(first).toMatchObject({
    rule: 'dcat-ap/dataset-release-date-wrong-kind',
    findings: 3,
    points: { min: 90, max: 90 },
  });
  expect(first?.value).toBeUndefined();
});

it('a fault of a node that many datasets share brings the points of all of them', async () => {
  const text = `:town a <http://xmlns.com/foaf/0.1/Agent> . ${Array.from({ length: 4 }, (_, at) => sound(`d${at}`, '; dct:publisher :town')).join('\n')}`;
  const found = (await causesOf(text)).find(({ rule }) => rule === 'dcat-ap/agent-name-missing');
  expect(found).toMatchObject({ findings: 1, datasets: 4, points: { min: 120, max: 120 } });
});

it('a record with errors of two causes conforms when both are gone, so that neither has its 30 points', async () => {
  const text = ':air a dcat:Dataset ; dct:title "Air"@en ; dct:issued "soon" .';
  const errors = (await causesOf(text)).filter(({ level }) => level === 'error');
  expect(errors.map(({ points }) => points.max)).toEqual([0, 0]);
});

it('recommended properties are told apart, each with what it brings', async () => {
  const causes = await causesOf(`${sound('air')} ${sound('noise', '; dcat:keyword "noise"@en')}`);
  const [keyword, theme] = ['keyword', 'theme'].map((name) =>
    causes.find(({ property }) => property === `http://www.w3.org/ns/dcat#${name}`),
  );
  expect(keyword).toMatchObject({ findings: 1, points: { min: 30, max: 30 } });
  expect(theme).toMatchObject({ findings: 2, points: { min: 60, max: 60 } });
});

it('correcting the first cause brings what was said', async () => {
  const distributions = (licence: string): string =>
    Array.from(
      { length: 3 },
      (_, at) => `${sound(`d${at}`, `; dcat:distribution :f${at}`)} ${file(`f${at}`, `dct:license ${licence}`)}`,
    ).join('\n');
  const before = await readTurtle(distributions('"CC0"'));
  const [cause] = rankCauses(before, checkCatalogue(before));
  const after = await readTurtle(distributions('<http://publications.europa.eu/resource/authority/licence/CC0>'));
  const gained = scoreCatalogue(after).catalogue.average.min - scoreCatalogue(before).catalogue.average.min;
  expect(gained).toBe(cause?.average.max);
});

it('a single error comes before advice, however many points that brings', async () => {
  const text = Array.from({ length: 50 }, (_, at) => sound(`d${at}`)).join('\n');
  const causes = await causesOf(`${text} :broken a dcat:Dataset ; dct:title "x"@en .`);
  expect(causes[0]).toMatchObject({ rule: 'dcat-ap/dataset-description-missing', findings: 1 });
  expect(causes[1]?.points.max).toBeGreaterThan(causes[0]?.points.max ?? 0);
  const levels = causes.map(({ level }) => level === 'error');
  expect(levels).toEqual(levels.toSorted((one, other) => Number(other) - Number(one)));
});

it('the order hangs on the findings alone, not on their order', async () => {
  const document = await readTurtle(
    `${sound('air', '; dct:issued "soon"')} ${file('f', 'dct:license "x"')} ${file('g', 'dct:license "x"')}`,
  );
  const findings = checkCatalogue(document);
  const names = (causes: readonly Cause[]): string[] =>
    causes.map(({ rule, value, property }) => `${rule} ${value} ${property}`);
  expect(names(rankCauses(document, findings.toReversed()))).toEqual(names(rankCauses(document, findings)));
});

it('findings of other origin are ranked too, with or without a node', async () => {
  const document = await readTurtle(sound('air'));
  const finding = {
    rule: 'shacl/__proto__',
    level: 'error',
    message: 'Wrong.',
    location: { source: 'x' },
    requirements: [],
  } as const;
  // Of what an error is about no node, it may be about every record.
  expect(rankCauses(document, [finding, { ...finding, location: { source: 'x', node: '_:nowhere' } }])).toMatchObject([
    { findings: 2, points: { min: 30, max: 30 }, instruction: 'In 2 places: Wrong.' },
  ]);
});

it('an error that no node has stands between every dataset and compliance, beside errors of their own', async () => {
  const document = await readTurtle(`${sound('air')} ${sound('noise', '; dct:issued "soon"')}`);
  const unread = {
    rule: 'rdf/syntax',
    level: 'error',
    message: 'Unreadable.',
    location: { source: 'catalogue.ttl', line: 12 },
    requirements: [],
  } as const;
  const gains = (causes: readonly Cause[]): readonly unknown[] =>
    causes.flatMap(({ rule, level, points }) => (level === 'error' ? [[rule, points.max]] : [])).toSorted();
  const release = 'dcat-ap/dataset-release-date-wrong-kind';
  const findings = checkCatalogue(document);
  expect(gains(rankCauses(document, findings))).toEqual([[release, 30]]);
  expect(gains(rankCauses(document, [unread, ...findings]))).toEqual([
    [release, 0],
    ['rdf/syntax', 30],
  ]);
  expect(gains(rankCauses(document, [unread, { ...unread, rule: 'rdf/iri' }]))).toEqual([
    ['rdf/iri', 0],
    ['rdf/syntax', 0],
  ]);
  // What reading found counts where the caller has not passed it on.
  expect(gains(rankCauses({ ...document, findings: [unread] }, findings))).toEqual([[release, 0]]);
});
