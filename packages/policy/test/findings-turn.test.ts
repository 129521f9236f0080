import { checkPolicies } from '@ds4sscc/policy/check';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { turtle } from './corpus.js';

const moments = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('', '.5', '.999999'),
    fc.constantFrom('Z', '+02:00', '-11:00', ''),
  )
  .map(
    ([hour, fraction, zone]) =>
      `${new Date(Date.UTC(2026, 0, 1) + hour * 1_800_000).toISOString().slice(0, 19)}${fraction}${zone}`,
  );
const bounds = fc.record({ operator: fc.constantFrom('lt', 'lteq', 'eq', 'gt', 'gteq'), moment: moments });
const permission = ({ operator, moment }: { operator: string; moment: string }): string =>
  `[ odrl:action odrl:read ; odrl:target ex:air ; odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:${operator} ; odrl:rightOperand "${moment}"^^xsd:dateTime ] ]`;
const instants = fc
  .tuple(fc.integer({ min: -60, max: 100 }), fc.integer({ min: 0, max: 1_800_000 }))
  .map(([half, rest]) => new Date(Date.UTC(2026, 0, 1) + half * 1_800_000 + rest).toISOString());

it('tells the seconds within which the findings change, and they change in no other', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(bounds, { minLength: 1, maxLength: 3 }), instants, instants, async (all, one, other) => {
      const document = await turtle(
        `ex:p a odrl:Set ; odrl:uid ex:p ; odrl:permission ${all.map(permission).join(', ')} .`,
      );
      const told = [one, other].map((now) => {
        const turns: number[] = [];
        const findings = JSON.stringify(checkPolicies(document, { now, onTurn: (second) => turns.push(second) }));
        return { findings, turns };
      });
      const [first, last] = [one, other].map((now) => Math.floor(Date.parse(now) / 1000)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      for (const { turns } of told) {
        if (turns.some((second) => first <= second && second <= last)) continue;
        expect(told[0]?.findings).toBe(told[1]?.findings);
      }
      if (told[0]?.findings !== told[1]?.findings) changes += 1;
    }),
    { seed: 9, numRuns: 150 },
  );
  expect(changes).toBeGreaterThan(15);
});
