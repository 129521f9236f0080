import { decide, explain, type Phrases, type Request } from '@ds4sscc/policy';
import { dutch, english, french, german, spanish } from '@ds4sscc/policy/phrases';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const languages: readonly Phrases[] = [dutch, english, french, german, spanish];
const ex = 'http://example.org/';
const request: Request = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann` };

async function say(rules: string, phrases?: Phrases, context: Request['context'] = {}): Promise<string> {
  return explain(decide(await policiesOf(`ex:p ${rules} .`), { ...request, context }), phrases);
}

const print = 'odrl:action odrl:print ; odrl:target ex:photo';
const owing = `a odrl:Set ; odrl:permission [ ${print} ; odrl:duty ex:pay ] . ex:pay odrl:action odrl:compensate ; odrl:consequence [ odrl:action odrl:inform ] ;
  odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2026-04-01T00:00:00Z"^^xsd:dateTime ]`;
const cases = [
  `a odrl:Set ; odrl:permission [ ${print} ]`,
  `a odrl:Set ; odrl:prohibition [ ${print} ]`,
  `a odrl:Set ; odrl:permission [ ${print} ] ; odrl:prohibition [ ${print} ]`,
  `a odrl:Set ; odrl:permission [ ${print} ; odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand ex:research ] ]`,
  `a odrl:Set ; ex:odd 1 ; odrl:permission [ ${print} ]`,
  `a odrl:Offer ; odrl:permission [ ${print} ]`,
  `a odrl:Request ; odrl:permission [ ${print} ]`,
  'a odrl:Set',
];

describe('An explanation', () => {
  it('says what is owed, until when, and what follows otherwise', async () => {
    const context = { performed: [], dateTime: '2026-03-01T00:00:00Z' };
    expect((await say(owing, english, context)).split('\n').at(-1)).toBe(
      'Owed: duty to compensate by 2026-04-01T00:00:00Z (not fulfilled); otherwise also inform.',
    );
    expect((await say(owing, german, context)).split('\n').at(-1)).toBe(
      'Geschuldet: Pflicht compensate bis 2026-04-01T00:00:00Z (nicht erfüllt); sonst zusätzlich inform.',
    );
  });

  it('is in English where no language is named', async () => {
    for (const one of cases) expect(await say(one)).toBe(await say(one, english));
  });

  it.each(languages.map((phrases) => [phrases.language, phrases] as const))(
    'says each kind of decision in its own words: %s',
    async (language, phrases) => {
      const first = await Promise.all(cases.map(async (one) => (await say(one, phrases)).split('\n')[0] ?? ''));
      expect(new Set(first).size).toBe(cases.length);
      for (const [at, line] of first.entries()) {
        expect(line.startsWith(`${at === 0 ? phrases.permitted : phrases.denied}: `)).toBe(true);
        // What was asked for is named wherever the answer is about it.
        expect(line).not.toContain('undefined');
      }
      const others = languages.filter((one) => one.language !== language);
      for (const other of others) expect(await say(cases[0] as string, other)).not.toBe(first[0]);
    },
  );

  it('leaves no reason, state or kind without a phrase', () => {
    for (const { reason, state, kind, verdict } of languages) {
      const said = [reason, state, kind, verdict].map((list) => Object.keys(list).sort());
      expect(said).toEqual(
        [english.reason, english.state, english.kind, english.verdict].map((list) => Object.keys(list).sort()),
      );
      expect(
        [reason, state, kind, verdict].flatMap((list) => Object.values(list)).every((text) => text.length > 2),
      ).toBe(true);
    }
  });
});
