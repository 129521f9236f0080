import type { Performance } from '@ds4sscc/policy';
import { checkCompliance, type Compliance, type ComplianceOptions } from '@ds4sscc/policy/compliance';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const ex = 'http://example.org/';
const did = (action: string, day: string, rest: Partial<Performance> = {}): Performance => ({
  action,
  target: `${ex}photo`,
  assignee: `${ex}ann`,
  dateTime: `2026-03-${day}T12:00:00Z`,
  ...rest,
});

async function check(rules: string, log: readonly Performance[], options: ComplianceOptions = {}): Promise<Compliance> {
  return checkCompliance(await policiesOf(`ex:p a odrl:Set ; ${rules} .`), log, options);
}

const states = ({ events, rules }: Compliance): unknown => [
  events.map(({ state }) => state),
  rules.map(({ state }) => state),
];
const photo = 'odrl:target ex:photo';
const print = `odrl:action odrl:print ; ${photo}`;
const mayPrint = `odrl:permission [ ${print} ]`;
const until = (day: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lteq ; odrl:rightOperand "2026-03-${day}T00:00:00Z"^^xsd:dateTime ]`;

describe('A log', () => {
  it('says which rules were used, and by which events', async () => {
    const result = await check(`${mayPrint} , [ odrl:action odrl:read ; ${photo} ]`, [
      did('print', '02'),
      did('print', '01'),
    ]);
    expect(result.verdict).toBe('compliant');
    expect(result.rules.map(({ state, events }) => [state, events])).toEqual([
      ['used', [0, 1]],
      ['not-used', []],
    ]);
    expect(result.events.map(({ performance }) => performance.dateTime)).toEqual([
      '2026-03-01T12:00:00Z',
      '2026-03-02T12:00:00Z',
    ]);
  });

  it('breaks the rules with whatever nobody permitted', async () => {
    const result = await check(mayPrint, [did('print', '01'), did('read', '02')]);
    expect([result.verdict, states(result)]).toEqual(['not-compliant', [['permitted', 'violation'], ['used']]]);
  });

  it('counts each use against a quota, in the order of time', async () => {
    const quota = `odrl:permission [ ${print} ; odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand 1 ] ]`;
    const result = await check(quota, [did('print', '02'), did('print', '01')]);
    expect(result.events.map(({ state, performance }) => [state, performance.dateTime?.slice(8, 10)])).toEqual([
      ['permitted', '01'],
      ['violation', '02'],
    ]);
  });

  it('makes good a prohibition that is infringed by doing its remedies afterwards', async () => {
    const rules = `odrl:conflict odrl:prohibit ; ${mayPrint} ; odrl:prohibition [ ${print} ; odrl:remedy [ odrl:action odrl:anonymize ] , [ odrl:action odrl:inform ] ]`;
    const [infringed, anonymised, told] = [did('print', '02'), did('anonymize', '03'), did('inform', '04')];
    expect(states(await check(rules, [infringed, anonymised, told]))).toEqual([
      ['made-good', 'owed', 'owed'],
      ['used', 'remedied'],
    ]);
    expect((await check(rules, [infringed, anonymised, told])).verdict).toBe('compliant');
    expect((await check(rules, [infringed, anonymised])).verdict).toBe('not-compliant');
    const early = { ...anonymised, dateTime: '2026-03-01T12:00:00Z' };
    expect(states(await check(rules, [infringed, early, told]))).toEqual([
      ['owed', 'violation', 'owed'],
      ['not-used', 'violated'],
    ]);
  });

  it('makes good a duty that came late only where a consequence says how', async () => {
    const duty = (rest: string): string =>
      `odrl:permission [ ${print} ; odrl:duty [ odrl:action odrl:compensate ${rest} ] ]`;
    const log = [did('print', '01'), did('compensate', '02'), did('inform', '03')];
    const consequence = '; odrl:consequence [ odrl:action odrl:inform ]';
    expect(states(await check(duty(consequence), log))).toEqual([['made-good', 'owed', 'owed'], ['used']]);
    expect((await check(duty(consequence), log.slice(0, 2))).verdict).toBe('not-compliant');
    expect((await check(duty(''), log)).verdict).toBe('not-compliant');
  });

  it('needs no permission for what is a duty, but a prohibition still forbids it', async () => {
    const duty = `odrl:obligation [ odrl:assignee ex:ann ; odrl:action odrl:delete ; ${photo} ]`;
    const forbidden = `odrl:conflict odrl:prohibit ; ${duty} ; odrl:prohibition [ odrl:action odrl:delete ; ${photo} ]`;
    expect(states(await check(duty, [did('delete', '01')]))).toEqual([['owed'], ['fulfilled']]);
    expect(states(await check(duty, [did('delete', '01', { assignee: `${ex}bob` })]))).toEqual([
      ['violation'],
      ['unfulfilled'],
    ]);
    expect((await check(forbidden, [did('delete', '01')])).verdict).toBe('not-compliant');
  });

  it.each([
    ['pending', { now: '2026-03-01T00:00:00Z' }, 'compliant'],
    ['overdue', { now: '2026-03-06T00:00:00Z' }, 'not-compliant'],
    // Nothing will come after a log that nobody dates.
    ['unfulfilled', {}, 'not-compliant'],
  ] as const)('leaves an obligation %s at %j', async (state, options, verdict) => {
    const result = await check(
      `odrl:obligation [ odrl:assignee ex:ann ; odrl:action odrl:inform ; ${until('05')} ]`,
      [],
      options,
    );
    expect([result.verdict, result.rules[0]?.state]).toEqual([verdict, state]);
  });

  it('has to show each action, each target and each party of an obligation', async () => {
    const both = 'odrl:obligation [ odrl:assignee ex:ann , ex:bob ; odrl:action odrl:inform ]';
    const [ann, bob] = [did('inform', '01'), did('inform', '02', { assignee: `${ex}bob` })];
    expect((await check(both, [ann])).verdict).toBe('not-compliant');
    expect((await check(both, [ann, bob])).verdict).toBe('compliant');
    const two = 'odrl:obligation [ odrl:assignee ex:ann ; odrl:action odrl:inform , odrl:delete ]';
    expect((await check(two, [ann])).verdict).toBe('not-compliant');
    expect((await check(two, [ann, did('delete', '02')])).verdict).toBe('compliant');
  });

  it('is not known to comply where something is not known', async () => {
    expect((await check(`${mayPrint} ; ex:odd "?"`, [])).verdict).toBe('unknown');
    expect((await check(mayPrint, [{ action: 'print', assignee: `${ex}ann` }])).verdict).toBe('unknown');
    expect(
      (await check(`odrl:permission [ ${print} ; ${until('05')} ]`, [did('print', '01', { dateTime: 'soon' })]))
        .verdict,
    ).toBe('unknown');
    expect((await check(mayPrint, [{ action: 3 } as unknown as Performance])).verdict).toBe('unknown');
  });

  it('complies with no policy that contradicts itself', async () => {
    const result = await check(`${mayPrint} ; odrl:prohibition [ ${print} ]`, [did('print', '01')]);
    expect([result.verdict, result.events[0]?.because, result.rules]).toEqual(['not-compliant', 'void', []]);
  });

  it('may be long, odd, and about nothing', async () => {
    const quota = `odrl:permission [ ${print} ; odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand 1000 ] ]`;
    const long = Array.from({ length: 1500 }, () => did('print', '01'));
    expect((await check(quota, long)).events.filter(({ state }) => state === 'violation')).toHaveLength(500);
    const named = { action: 'print', target: '__proto__', assignee: 'constructor' };
    expect((await check(quota, [named])).verdict).toBe('not-compliant');
    const { verdict, events } = await check(quota, [null, 3, named] as unknown as Performance[]);
    expect([verdict, events.map(({ state }) => state)]).toEqual(['unknown', ['unknown', 'unknown', 'unknown']]);
  });
});
