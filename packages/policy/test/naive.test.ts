import { expect, it } from 'vitest';
import { differences } from './naive/compare.js';
import { madeCase } from './naive/made-cases.js';
import { simplest } from './naive/simplest.js';

/** How many cases, of five requests each; `npm run check:policy` asks for a million triples. */
const triples = Number(process.env['POLICY_TRIPLES'] ?? 10_000);
const seed = Number(process.env['POLICY_SEED'] ?? 1);
const requestsEach = 5;

it(`The engine and a naive interpreter of the text agree on ${triples} triples of policies, request and state`, () => {
  const verdicts: Record<string, number> = {};
  let open = 0;
  let found = 0;
  for (let at = 0; at < triples / requestsEach; at += 1) {
    const { policies, requests, options } = madeCase(seed * 1_000_000_000 + at, requestsEach);
    const difference = differences(policies, requests, options, (because, isOpen) => {
      verdicts[because] = (verdicts[because] ?? 0) + 1;
      if (isOpen) open += 1;
    });
    if (!difference) continue;
    found += 1;
    const least = simplest(policies, difference.request, options, difference.what);
    expect({
      case: at,
      what: difference.what,
      engine: difference.engine,
      naive: difference.naive,
      least,
    }).toBeUndefined();
  }
  expect(found).toBe(0);
  process.stdout.write(
    `${triples} triples, seed ${seed}: ${JSON.stringify(verdicts)}; ${open} with an open conflict\n`,
  );
  for (const because of ['permitted', 'forbidden', 'not-permitted', 'void', 'indeterminate']) {
    expect([because, (verdicts[because] ?? 0) > triples / 100]).toEqual([because, true]);
  }
}, 3_600_000);
