import { checkCatalogue } from '@ds4sscc/catalogue';
import { defineProfile, type ProfileInput } from '@ds4sscc/catalogue/profiles';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const base: ProfileInput = {
  name: 'DCAT-AP-XY',
  area: 'dcat-ap-xy',
  version: '1.0',
  url: 'https://data.xy.example/profile',
  prefixes: { xy: 'https://data.xy.example/ns#' },
  classes: [],
};
const use = { property: 'xy:unit', label: 'unit' };
const dataset = (...properties: ProfileInput['classes'][number]['properties']): ProfileInput => ({
  ...base,
  classes: [{ class: 'Dataset', properties }],
});

describe("a profile of one's own", () => {
  it.each([
    ['an area that is no rule id', { ...base, area: 'DCAT-AP' }, 'area-malformed'],
    ['a class nobody knows', { ...base, classes: [{ class: 'Datset', properties: [] }] }, 'class-unknown'],
    [
      'a class of its own without a name',
      { ...base, classes: [{ class: 'xy:Sensor', properties: [] }] },
      'class-unknown',
    ],
    ['a prefix nobody declares', dataset({ property: 'zz:unit', label: 'unit' }), 'prefix-unknown'],
    ['a name without a prefix', dataset({ property: 'unit', label: 'unit' }), 'prefix-unknown'],
    ['a range nobody knows', dataset({ ...use, range: 'Sensor' }), 'range-unknown'],
    ['fewer values allowed than asked for', dataset({ ...use, min: 2, max: 1 }), 'bounds-invalid'],
    ['no number', dataset({ ...use, min: 0.5 }), 'bounds-invalid'],
    ['a property twice', dataset(use, { ...use, label: 'other' }), 'use-duplicate'],
    ['a label twice', dataset(use, { ...use, property: 'xy:other' }), 'use-duplicate'],
  ])('with %s is an error', (_, input, code) => {
    expect(() => defineProfile(input)).toThrow(expect.objectContaining({ name: 'ProfileError', code }));
  });

  it('takes the class of values from DCAT-AP, from its own prefixes, or from XML Schema', () => {
    const ranges = (range: string) => {
      const {
        kind,
        rangeClass,
        range: shown,
      } = defineProfile(dataset({ ...use, range })).classes[0]?.properties[0] ?? {};
      return [kind, rangeClass ?? shown];
    };
    expect(ranges('Agent')).toEqual(['node', 'http://xmlns.com/foaf/0.1/Agent']);
    expect(ranges('xy:Unit')).toEqual(['node', 'https://data.xy.example/ns#Unit']);
    expect(ranges('xsd:decimal')).toEqual(['datatype', 'http://www.w3.org/2001/XMLSchema#decimal']);
    expect(ranges('Literal')).toEqual(['literal', 'Literal']);
    expect(ranges('Temporal Literal')).toEqual(['temporal', 'Temporal Literal']);
  });

  it('is checked like DCAT-AP itself, with rules of its own', async () => {
    const profile = defineProfile({
      ...base,
      classes: [
        {
          class: 'Dataset',
          properties: [
            { ...use, min: 1, max: 1, range: 'Literal' },
            { property: 'dct:publisher', label: 'publisher', min: 1, range: 'Agent' },
          ],
        },
        {
          class: 'xy:Sensor',
          label: 'Sensor',
          properties: [{ property: 'xy:since', label: 'since', min: 1, range: 'Temporal Literal' }],
        },
      ],
    });
    const text = `
      PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX xy: <https://data.xy.example/ns#>
      <urn:a> a dcat:Dataset ; dct:title "A"@en ; dct:description "A"@en ; xy:unit "m", "km" .
      <urn:s> a xy:Sensor ; xy:since <urn:yesterday> .`;
    const document = await parseGraph(text, { source: 'a.ttl' });
    const errors = (options?: Parameters<typeof checkCatalogue>[1]) =>
      checkCatalogue(document, options)
        .filter(({ level }) => level === 'error')
        .map(({ rule, location }) => `${rule} ${location.line}`);
    expect(errors()).toEqual([]);
    expect(errors({ profiles: [profile] })).toEqual([
      'dcat-ap-xy/dataset-publisher-missing 3',
      'dcat-ap-xy/dataset-unit-too-many 3',
      'dcat-ap-xy/sensor-since-wrong-kind 4',
    ]);
  });
});
