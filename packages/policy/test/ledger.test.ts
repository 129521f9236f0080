import {
  compilePolicies,
  createLedger,
  decide,
  type Ledger,
  type Performance,
  type Policy,
  PolicyError,
  type Request,
  type RequestContext,
  type Reservation,
} from '@ds4sscc/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const ex = 'http://example.org/';
const now = '2026-03-03T12:00:00Z';
const print = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann`, dateTime: '2026-03-01T12:00:00Z' };

async function limited(constraint: string, action = 'odrl:print'): Promise<readonly Policy[]> {
  return policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action ${action} ; odrl:target ex:photo ; odrl:constraint [ ${constraint} ] ] .`,
  );
}

function because(policies: readonly Policy[], performed: readonly Performance[], rest: RequestContext = {}): string {
  const request = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann` };
  const asked: Request = { ...request, context: { dateTime: now, performed, ...rest } };
  const decision = decide(policies, asked);
  expect(compilePolicies(policies).answer(asked).because).toBe(decision.because);
  return decision.because;
}

const of = (name: string, operator: string, right: string): string =>
  `odrl:leftOperand odrl:${name} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right}`;
const times = (count: number, one: Performance = print): Performance[] => Array.from({ length: count }, () => one);

describe('A count', () => {
  // "Numeric count of executions of the action of the Rule": the one that is asked for is one of them.
  it.each([
    ['two of three', times(2), {}, 'permitted'],
    ['three of three', times(3), {}, 'not-permitted'],
    ['what the request says goes first', times(3), { operands: { count: 1 } }, 'permitted'],
    ['what others did', times(3, { ...print, assignee: `${ex}bob` }), {}, 'permitted'],
    ['what was done to something else', times(3, { ...print, target: `${ex}other` }), {}, 'permitted'],
    ['other actions', times(3, { ...print, action: 'read' }), {}, 'permitted'],
    ['three that nobody knows who did', times(3, { action: 'print', target: print.target }), {}, 'indeterminate'],
    ['two, and one in doubt', [...times(2), { ...print, assignee: undefined as never }], {}, 'indeterminate'],
    ['three, and one in doubt', [...times(3), { action: 'print' }], {}, 'not-permitted'],
    ['three by a clock that is ahead', times(3, { ...print, dateTime: '2026-03-04T00:00:00Z' }), {}, 'indeterminate'],
    ['three that are only reserved', times(3, { ...print, reserved: true }), {}, 'indeterminate'],
  ] as const)('of up to three: %s', async (_case, performed, rest, expected) => {
    expect(because(await limited(of('count', 'lteq', '3')), performed, rest)).toBe(expected);
  });

  it.each([
    ['eq', 3, 'indeterminate'],
    ['neq', 9, 'permitted'],
    ['isNoneOf', 3, 'indeterminate'],
    ['isAnyOf', 3, 'indeterminate'],
  ])('between two and four answers %s %i as %s', async (operator, right, expected) => {
    const performed = [print, { ...print, reserved: true }, { ...print, reserved: true }];
    expect(because(await limited(of('count', operator, String(right))), performed)).toBe(expected);
  });

  it('without a log is not known', async () => {
    expect(because(await limited(of('count', 'lteq', '3')), undefined as never)).toBe('indeterminate');
  });

  it('counts for each rule what it is about, and only what its refined action means', async () => {
    const refinement = `odrl:refinement [ ${of('resolution', 'gt', '600')} ] , [ ${of('count', 'lteq', '1')} ]`;
    const action = `[ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:print ; ${refinement} ]`;
    const policies = await policiesOf(
      `ex:p a odrl:Set ; odrl:permission [ odrl:target ex:photo ; odrl:action ${action} ] .`,
    );
    const at = (resolution: number): Performance => ({ ...print, operands: { resolution } });
    const asked = { operands: { resolution: 1200 } };
    expect(because(policies, [at(300), at(300)], asked)).toBe('permitted');
    expect(because(policies, [at(300), at(1200)], asked)).toBe('not-permitted');
    expect(because(policies, [print], asked)).toBe('indeterminate');
  });
});

describe('Time by the log', () => {
  const at = (dateTime: string, meteredTime?: string): Performance => ({
    ...print,
    dateTime,
    ...(meteredTime !== undefined && { operands: { meteredTime } }),
  });
  const [monday, tuesday] = ['2026-03-02T12:00:00Z', '2026-03-03T11:59:59.5Z'];
  it.each([
    ['elapsedTime', 'lteq', 'P1D', [at(monday), at(tuesday)], 'permitted'],
    ['elapsedTime', 'lt', 'P1D', [at(monday), at(tuesday)], 'not-permitted'],
    ['elapsedTime', 'lteq', 'P1D', [], 'permitted'],
    ['elapsedTime', 'lteq', 'P1D', [{ action: 'print' }], 'indeterminate'],
    ['elapsedTime', 'lteq', 'P1D', [at('2026-03-02T12:00:00')], 'indeterminate'],
    ['timeInterval', 'gteq', 'PT0.5S', [at(monday), at(tuesday)], 'permitted'],
    ['timeInterval', 'gt', 'PT0.5S', [at(monday), at(tuesday)], 'not-permitted'],
    ['timeInterval', 'gteq', 'PT1S', [], 'indeterminate'],
    ['meteredTime', 'lt', 'PT3H', [at(monday, 'PT1H30M'), at(tuesday, 'PT1H')], 'permitted'],
    ['meteredTime', 'lt', 'PT2H30M', [at(monday, 'PT1H30M'), at(tuesday, 'PT1H')], 'not-permitted'],
    ['meteredTime', 'lt', 'PT3H', [at(monday, 'PT1H30M'), at(tuesday)], 'indeterminate'],
    ['meteredTime', 'lt', 'PT3H', [at(monday, 'P1M')], 'indeterminate'],
    // Their definitions do not say what the log would have to show.
    ['delayPeriod', 'gteq', 'PT1H', [at(monday)], 'indeterminate'],
    ['event', 'lt', 'ex:olympics', [at(monday)], 'indeterminate'],
    ['percentage', 'lteq', '50', [at(monday)], 'indeterminate'],
    ['payAmount', 'lteq', '50', [at(monday)], 'indeterminate'],
  ] as const)('%s %s %s (case %#)', async (operand, operator, right, performed, expected) => {
    const value = right.startsWith('P') ? `"${right}"^^xsd:duration` : right;
    expect(because(await limited(of(operand, operator, value)), performed)).toBe(expected);
  });
});

describe('A ledger', () => {
  const request: Request = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann` };
  const asked = (ledger: Ledger, dateTime = now): Request => ({
    ...request,
    context: { dateTime, performed: ledger.performed() },
  });

  it('sets aside what was permitted, and only that', async () => {
    const policies = await limited(of('count', 'lteq', '1'));
    const ledger = createLedger();
    const [first, second] = [decide(policies, asked(ledger)), decide(policies, asked(ledger))];
    const reservation = ledger.reserve(first);
    expect(ledger.reserve(second)).toBeUndefined();
    expect(decide(policies, asked(ledger)).because).toBe('indeterminate');
    reservation?.release();
    const third = ledger.reserve(decide(policies, asked(ledger)));
    third?.commit();
    const denied = decide(policies, asked(ledger));
    expect(denied.because).toBe('not-permitted');
    expect(ledger.reserve(denied)).toBeUndefined();
    expect(ledger.performed()).toEqual([{ ...request, dateTime: now }]);
  });

  it('takes a reservation back once', async () => {
    const ledger = createLedger();
    const reservation = ledger.reserve(decide(await limited(of('count', 'lteq', '1')), asked(ledger)));
    reservation?.commit();
    expect(() => reservation?.release()).toThrow(PolicyError);
    expect(() => reservation?.commit()).toThrow('already');
    expect(ledger.performed()).toHaveLength(1);
    expect(() => ledger.append({ action: 3 } as never)).toThrow(PolicyError);
  });

  it('does not count a reserved payment as paid', async () => {
    const policies = await policiesOf(
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:print ; odrl:target ex:photo ; odrl:duty [ odrl:action odrl:compensate ] ] .',
    );
    const paid = { action: 'compensate', assignee: `${ex}ann`, reserved: true };
    expect(because(policies, [paid])).toBe('indeterminate');
    expect(because(policies, [{ ...paid, reserved: false }])).toBe('permitted');
  });

  it('never lets concurrent use exceed a quota, and never loses a part of it', async () => {
    const step = fc.record({
      worker: fc.nat({ max: 3 }),
      move: fc.constantFrom('decide', 'reserve', 'commit', 'release'),
      clock: fc.constantFrom(now, '2026-03-03T11:00:00Z', '2026-03-03T13:00:00+02:00'),
    });
    const policies = await Promise.all([1, 2, 5].map((quota) => limited(of('count', 'lteq', String(quota)))));
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.array(step, { maxLength: 60 }), (which, steps) => {
        const quota = [1, 2, 5][which] as number;
        const compiled = compilePolicies(policies[which] as readonly Policy[]);
        let ledger = createLedger();
        const decided = new Map<number, ReturnType<typeof decide>>();
        const held = new Map<number, Reservation>();
        for (const { worker, move, clock } of steps) {
          const reservation = held.get(worker);
          const decision = decided.get(worker);
          if (move === 'decide') decided.set(worker, compiled.decide(asked(ledger, clock)));
          else if (move === 'reserve' && decision && !reservation) {
            const made = ledger.reserve(decision);
            if (made) held.set(worker, made);
          } else if (move === 'commit' || move === 'release') {
            reservation?.[move]();
            held.delete(worker);
          }
          expect(ledger.performed().length).toBeLessThanOrEqual(quota);
        }
        for (const reservation of held.values()) reservation.release();
        ledger = createLedger(ledger.entries());
        const used = ledger.performed().length;
        for (let left = quota - used; left > 0; left -= 1) {
          const made = ledger.reserve(compiled.decide(asked(ledger, '2026-03-04T00:00:00Z')));
          expect(made).toBeDefined();
          made?.commit();
        }
        expect(compiled.decide(asked(ledger, '2026-03-04T00:00:00Z')).because).toBe('not-permitted');
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
