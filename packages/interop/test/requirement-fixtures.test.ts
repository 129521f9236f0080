import { requirement, requirements } from '@ds4sscc/interop';
import { describe, expect, it } from 'vitest';
import { allFixtures } from './requirements/all-fixtures.js';
import { assessGiven } from './requirements/assess-given.js';
import { mutantsAt } from './requirements/mutate.js';

const fixtures = await allFixtures();

/** All requirements have an executable check, those among them that only a statement can show. */
const wanted = 76;
/** Mutations of passing evidence: at least 500, of which at least 95 % take the pass away. */
const wantedMutations = 500;
const wantedShare = 0.95;

it('has one fixture for each of as many requirements as have to be executable', () => {
  const ids = fixtures.map((fixture) => requirement(fixture.requirement).id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(wanted);
});

it.each(requirements.map(({ id }) => id))('%s is unknown where nothing is given', async (id) => {
  expect((await assessGiven(id, [])).verdict).toBe('unknown');
});

describe.each(fixtures)('$requirement', ({ requirement: id, pass, fail }) => {
  it('passes with its passing evidence, and points at it', async () => {
    const { verdict, reason, pointers } = await assessGiven(id, pass);
    expect({ verdict, reason }).toEqual({ verdict: 'pass', reason });
    expect(pointers.length).toBeGreaterThan(0);
  });

  it('fails with its failing evidence', async () => {
    const { verdict, reason } = await assessGiven(id, fail);
    expect({ verdict, reason }).toEqual({ verdict: 'fail', reason });
  });
});

it('takes the pass away for at least 95 % of the mutations of what decides, and never breaks', async () => {
  const kept: string[] = [];
  let count = 0;
  for (const { requirement: id, pass, decisive, mutants = [] } of fixtures) {
    const places = typeof decisive === 'function' ? decisive(pass) : decisive;
    expect(places.length + mutants.length, `${id} names what decides`).toBeGreaterThan(0);
    const generated = [
      ...places.flatMap((place) => mutantsAt(pass, place)),
      ...mutants.map((given, at) => ({ name: `mutant ${at}`, given })),
    ];
    for (const { name, given } of generated) {
      count += 1;
      if ((await assessGiven(id, given)).verdict === 'pass') kept.push(`${id} ${name}`);
    }
  }
  const flipped = count - kept.length;
  const share = ((100 * flipped) / Math.max(1, count)).toFixed(1);
  const summary = `${fixtures.length} requirements with fixtures; ${flipped} of ${count} mutations take the pass away (${share} %)`;
  process.stdout.write(`${[summary, ...kept.map((one) => `  kept: ${one}`)].join('\n')}\n`);
  expect(count).toBeGreaterThanOrEqual(wantedMutations);
  expect(flipped).toBeGreaterThanOrEqual(wantedShare * count);
});
