// The values of properties that the high-value profile adds: for each of its property uses every rule that derives from it.
import { checkCatalogue, dcatApProfile, hvdProfile, rules } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { rdfType } from './complete-catalogue.js';

const node = 'http://data.city.example/x';
const regulation =
  '<http://data.europa.eu/r5r/applicableLegislation> <http://data.europa.eu/eli/reg_impl/2023/138/oj> .';
const typed = (type: string, more = ''): string => `_:value . _:value <${rdfType}> <${type}> ${more}`;
const document = 'http://xmlns.com/foaf/0.1/Document';
const elsewhere = '<https://elsewhere.example/thing>';
const licence = '<https://creativecommons.org/licenses/by/4.0/>';

const inDcatAp = new Set(
  dcatApProfile.classes.flatMap(({ iri, properties }) => properties.map((use) => `${iri} ${use.iri}`)),
);
const judged = ['DataService', 'Dataset', 'DatasetSeries', 'Distribution'];
const uses = hvdProfile.classes
  .filter(({ id }) => judged.includes(id))
  .flatMap((entry) =>
    entry.properties
      .filter(({ iri }) => !inDcatAp.has(`${entry.iri} ${iri}`))
      .map((use) => ({ entry, use, name: `${entry.label} ${use.label}`.toLowerCase().replaceAll(' ', '-') })),
  );

interface Case {
  readonly type: string;
  readonly property: string;
  readonly what: string;
  readonly value: string;
  readonly found: readonly string[];
}

const cases: readonly Case[] = uses.flatMap(({ entry, use, name }) => {
  const of = (what: string, value: string, ...found: string[]): Case => ({
    type: entry.iri,
    property: use.iri,
    what: `${name} ${what}`,
    value,
    found,
  });
  const background = `background/hvd-${name}-class-not-stated info`;
  const both = [
    of('that is text', '"text"', `hvd/${name}-wrong-kind error`),
    of('that is text in a language', '"text"@en', `hvd/${name}-wrong-kind error`),
  ];
  if (use.membership === 'all')
    return [
      ...both,
      of('of the list', '<http://data.europa.eu/bna/c_dd313021>', background),
      of('beside the list', elsewhere, `hvd/${name}-not-in-vocabulary error`),
      of('without a name', typed(use.rangeClass ?? ''), `hvd/${name}-not-in-vocabulary error`),
    ];
  return [
    ...both,
    of('that is known', licence, background),
    of('that nobody describes', elsewhere, `undescribed/hvd-${name}-class-not-stated info`),
    of('that is described', typed(use.rangeClass ?? '', '.')),
    of('that is something else', typed(document, '.'), `hvd/${name}-wrong-class error`),
  ];
});

async function found({ type, property, value }: Case, claim: string): Promise<readonly string[]> {
  const end = value.endsWith('.') ? '' : ' .';
  const text = `<${node}> <${rdfType}> <${type}> . ${claim} <${node}> <${property}> ${value}${end}`;
  const graph = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
  expect(graph.findings).toEqual([]);
  return checkCatalogue(graph, { families: ['hvd', 'background', 'undescribed'] })
    .filter(({ rule, location }) => location.node === node && /(?:hvd-category|rights)-(?!missing)/.test(rule))
    .map(({ rule, level }) => `${rule} ${level}`);
}

describe('a value of what only the high-value profile has', () => {
  it('is one of four properties', () => {
    expect(uses.map(({ name }) => name).toSorted()).toEqual([
      'data-service-hvd-category',
      'data-service-rights',
      'dataset-hvd-category',
      'dataset-series-hvd-category',
    ]);
  });

  it.each(cases)('$what', async (one) => {
    expect(await found(one, `<${node}> ${regulation}`)).toEqual(one.found);
  });

  it.each(cases.filter(({ property }) => property.endsWith('/rights')))(
    '$what is not judged where nobody claims the regulation',
    async (one) => {
      expect(await found(one, '')).toEqual([]);
    },
  );

  it('has been tried for every rule that derives from the table', () => {
    const tried = new Set(cases.flatMap((one) => one.found.map((rule) => rule.replace(/ \w+$/, ''))));
    const derived = /^hvd\/.*-(?:too-many|wrong-kind|wrong-class|not-in-vocabulary)$|^(?:background|undescribed)\/hvd-/;
    const ids = rules.map(({ id }) => id).filter((id) => derived.test(id));
    expect(ids.length).toBe(13);
    expect([...tried].toSorted()).toEqual(ids.toSorted());
  });
});
