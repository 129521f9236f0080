import { conversionRules, fromCkan, toCkan } from '@ds4sscc/catalogue/convert/ckan';
import { toDsp } from '@ds4sscc/catalogue/convert/dsp';
import { toSchemaOrg } from '@ds4sscc/catalogue/convert/schema-org';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const prefixes = `
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;
const writers = { ckan: toCkan, 'schema-org': toSchemaOrg, dsp: toDsp };

/** A statement of a dataset that fires the rule, and one beside it that does not. */
const written: readonly [rule: string, target: keyof typeof writers, bad: string, good: string][] = [
  ['property-lost', 'ckan', '<urn:a> dct:subject <urn:b>', '<urn:a> dct:source <urn:b>'],
  ['value-lost', 'ckan', '<urn:a> dcat:landingPage <urn:b>, <urn:c>', '<urn:a> dcat:landingPage <urn:b>'],
  ['value-changed', 'ckan', '<urn:a> dct:issued "2024-05-01"', '<urn:a> dct:issued "2024-05-01"^^xsd:date'],
  ['resource-lost', 'ckan', '<urn:b> dct:title "B"', '<urn:a> dct:title "A"'],
  [
    'identity-lost',
    'schema-org',
    '<urn:a> dct:temporal <urn:b> . <urn:b> a dct:PeriodOfTime ; dcat:startDate "2024"^^xsd:gYear',
    '<urn:a> dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2024"^^xsd:gYear ]',
  ],
  ['graph-name-lost', 'ckan', 'GRAPH <urn:g> { <urn:a> dct:title "A" }', '<urn:a> dct:title "A"'],
];
/** A member of a package that fires the rule, and one beside it that does not. */
const read: readonly [rule: string, bad: object, good: object][] = [
  ['member-lost', { colour: 'red' }, { title: 'Red' }],
  ['member-not-read', { notes: 17 }, { notes: '17' }],
  ['member-changed', { language: '["nl","en"]' }, { extras: [{ key: 'language', value: '["nl", "en"]' }] }],
  ['member-empty', { notes: null }, { notes: 'x' }],
  ['platform-member', { state: 'active' }, { version: '1' }],
];

describe('each rule fires on its bad example, and not on its good one', () => {
  it.each(written)('%s', async (rule, target, bad, good) => {
    const fired = await Promise.all(
      [bad, good].map(async (statements) => {
        const text = `${prefixes} <urn:a> a dcat:Dataset . ${statements}${statements.endsWith('}') ? '' : ' .'}`;
        const { losses } = writers[target](await parseGraph(text, { source: 'a.trig', syntax: 'trig' }));
        return losses.map(({ finding }) => finding.rule);
      }),
    );
    expect([fired[0]?.includes(`conversion/${rule}`), fired[1]]).toEqual([true, []]);
  });

  it.each(read)('%s', (rule, bad, good) => {
    const [fired, silent] = [bad, good].map((members) =>
      fromCkan(JSON.stringify({ resources: [{ url: 'urn:r' }], ...members }), { source: 'a.json' }).losses.map(
        ({ finding }) => finding.rule,
      ),
    );
    expect([fired, silent]).toEqual([[`conversion/${rule}`], []]);
  });

  it('format-not-found', () => {
    const rules = (text: string) => fromCkan(text, { source: 'a.json' }).findings.map(({ rule }) => rule);
    expect([rules('{"type": "FeatureCollection"}'), rules('{"results": []}')]).toEqual([
      ['conversion/format-not-found'],
      [],
    ]);
  });

  it('page-incomplete', () => {
    const rules = (text: string) => fromCkan(text, { source: 'a.json' }).findings.map(({ rule }) => rule);
    expect([rules('{"count": 3, "results": []}'), rules('{"count": 0, "results": []}')]).toEqual([
      ['conversion/page-incomplete'],
      [],
    ]);
  });

  it('target-incomplete', async () => {
    const document = await parseGraph(`${prefixes} <urn:a> a dcat:Catalog .`, { source: 'a.ttl' });
    const rules = (participantId?: string) =>
      toDsp(document, { ...(participantId && { participantId }) }).findings.map(({ rule }) => rule);
    expect([rules(), rules('did:web:city.example')]).toEqual([['conversion/target-incomplete'], []]);
  });

  it('leaves none out', () => {
    const named = [...written, ...read].map(([rule]) => rule);
    const tested = [...named, 'format-not-found', 'page-incomplete', 'target-incomplete'].map(
      (rule) => `conversion/${rule}`,
    );
    expect(tested.sort()).toEqual(conversionRules.map(({ id }) => id).sort());
  });
});
