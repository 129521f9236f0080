/** Each rule of conversions has a scenario where it fires and nothing else does, and one without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { models } from '@ds4sscc/data-models';
import { type ConverterOptions, collectTemporal, convert, convertRules } from '@ds4sscc/data-models/convert';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

interface Scenario {
  readonly options: ConverterOptions;
  readonly record?: unknown;
  /** Records to collect over time, in place of one to convert. */
  readonly records?: readonly unknown[];
  readonly modelled?: boolean;
}

function fired(rule: string, which: 'good' | 'bad'): string[] {
  const { options, record, records, modelled } = JSON.parse(
    readFileSync(join(folder, rule, `${which}.json`), 'utf8'),
  ) as Scenario;
  const all = modelled ? { ...options, models } : options;
  const { losses } = records ? collectTemporal(records, all as object) : convert(record, all);
  return losses.map(({ rule: id, location: { pointer } }) => `${id} ${pointer}`);
}

/** Where each rule fires in its bad scenario. */
const places: Readonly<Record<string, string>> = {
  'convert/aggregate-malformed': '/speed/avg/0',
  'convert/aggregates-not-values': '',
  'convert/attribute-type-lost': '/humidity/type',
  'convert/character-forbidden': '/name',
  'convert/context-lost': '/@context',
  'convert/detail-lost': '/speed/instanceId',
  'convert/entity-member-lost': '/scope',
  'convert/feature-member-lost': '/bbox',
  'convert/geometry-lost': '/geometry',
  'convert/geometry-missing': '',
  'convert/geometry-not-shown': '/observationSpace',
  'convert/history-lost': '/speed/0',
  'convert/instance-lost': '/speed/1',
  'convert/instances-not-collected': '',
  'convert/instant-missing': '/speed',
  'convert/kind-lost': '/refDevice',
  'convert/kinds-assumed': '',
  'convert/name-reserved': '/geo:distance',
  'convert/not-an-entity': '/1',
  'convert/observed-at-lost': '/speed/observedAt',
  'convert/sub-attribute-lost': '/speed/accuracy',
  'convert/types-lost': '/type',
  'convert/unit-lost': '/speed/unitCode',
  'convert/value-missing': '/refDevice',
  'convert/value-type-lost': '/dateObserved/value',
};

/** Rules that fire only beside another one. */
const companions: Readonly<Record<string, string>> = {
  'convert/aggregate-malformed': 'convert/aggregates-not-values ',
};

describe('rules of conversions', () => {
  it.each(convertRules.map(({ id }) => id))('%s fires in its bad scenario and nothing else does', (id) => {
    expect(fired(id, 'good')).toEqual(companions[id] ? [companions[id]] : []);
    expect(fired(id, 'bad')).toEqual([`${id} ${places[id]}`, ...(companions[id] ? [companions[id]] : [])]);
  });

  it('have a scenario each', () => {
    expect(
      readdirSync(join(folder, 'convert'))
        .map((name) => `convert/${name}`)
        .sort(),
    ).toEqual(convertRules.map(({ id }) => id).sort());
  });
});
