import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { createAcceptorOfPlans } from '@ds4sscc/data-models/acceptor-runtime';
import { weatherObserved } from '@ds4sscc/data-models/weather-observed';
import { describe, expect, it } from 'vitest';
import { planOfModel } from '../../src/acceptor/plan-of-model.js';

const acceptor = createAcceptor([weatherObserved]);
const entity = {
  id: 'urn:ngsi-ld:WeatherObserved:1',
  type: 'WeatherObserved',
  dateObserved: '2026-03-01T08:00:00Z',
  location: { type: 'Point', coordinates: [4.3, 51.2] },
};

describe('an acceptor that passes attributes over', () => {
  it.each([
    ['none of a valid entity', { ...entity, temperature: 4 }, []],
    ['a number as text', { ...entity, temperature: '4' }, ['temperature']],
    ['null', { ...entity, temperature: null }, ['temperature']],
    ['a date that is none', { ...entity, dateObserved: 'yesterday' }, ['dateObserved']],
    ['an object with anything in it', { ...entity, temperature: { a: [{ b: null }] } }, ['temperature']],
    ['two in their order', { ...entity, windSpeed: 'x', temperature: 'y' }, ['windSpeed', 'temperature']],
  ])('names %s', (_, record, names) => {
    expect(doubtfulOf(record)).toEqual(names);
  });

  it.each([
    [
      'five of them',
      { ...entity, temperature: '', windSpeed: '', relativeHumidity: '', dewPoint: '', dateObserved: '' },
    ],
    ['a name that may be a slip', { ...entity, temprature: 4 }],
    ['an identifier that is none', { ...entity, id: '1', temperature: '4' }],
    ['an attribute that is missing', { id: entity.id, type: entity.type, temperature: '4' }],
    ['the mark of deletion', { ...entity, temperature: 'urn:ngsi-ld:null' }],
  ])('leaves %s to the full validator', (_, record) => {
    expect(doubtfulOf(record)).toBeUndefined();
  });

  it('leaves broken JSON and keys that stand twice to the full validator', () => {
    const text = JSON.stringify({ ...entity, temperature: 'x' });
    for (const value of ['{"a":1,"a":2}', '01', '"\\x"', '[1', 'nul'])
      expect(doubtfulOf(text.replace('"x"', value))).toBeUndefined();
  });

  it('passes nothing over where no full validator is at hand', () => {
    const alone = createAcceptorOfPlans([planOfModel(weatherObserved)]);
    const bytes = new TextEncoder().encode(JSON.stringify({ ...entity, temperature: '4' }));
    expect(alone.acceptMost(bytes, 0, bytes.length)).toBe(false);
  });
});

/** The attributes that were passed over, where the rest was accepted. */
function doubtfulOf(record: object | string): readonly string[] | undefined {
  const bytes = new TextEncoder().encode(typeof record === 'string' ? record : JSON.stringify(record));
  if (!acceptor.acceptMost(bytes, 0, bytes.length)) return undefined;
  const { names, count } = acceptor.facts.doubtful;
  return names.slice(0, count);
}
