import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence, Verdict } from '@ds4sscc/findings';
import { InteropError, requirements } from '@ds4sscc/interop';
import {
  assessFramework,
  defineFramework,
  findRequirement,
  type Framework,
  frameworks,
  mims2022,
  mims80,
  mims90,
  otherIds,
  procurementChecklist,
} from '@ds4sscc/interop/frameworks';
import { describe, expect, it } from 'vitest';

const factsAt = (name: string): string => fileURLToPath(new URL(`../../../../shared/facts/${name}`, import.meta.url));
const facts = (name: string): unknown => JSON.parse(readFileSync(factsAt(name), 'utf8'));

describe('The frameworks', () => {
  it.each(frameworks.map((one) => [one.title, one] as const))('%s is well-formed', (_, framework) => {
    expect(defineFramework(framework)).toBe(framework);
  });

  it('address all 76 requirements in MIMs Plus 9.0 and in 8.0', () => {
    const in80 = new Set(mims80.requirements.flatMap(({ decidedBy }) => decidedBy));
    for (const { id } of requirements) {
      expect(findRequirement(id).decidedBy).toEqual([id]);
      expect([id, in80.has(id)]).toEqual([id, true]);
    }
  });

  it('address in 2022 all but those on digital twins, which had no mechanism then', () => {
    const in2022 = new Set(mims2022.requirements.flatMap(({ decidedBy }) => decidedBy));
    expect(requirements.filter(({ id }) => !in2022.has(id)).map(({ mim }) => mim)).toEqual(
      requirements.filter(({ mim }) => mim === 'MIM8').map(({ mim }) => mim),
    );
  });

  it('know the numbers of MIM6 in 8.0 as the collected facts do', (context) => {
    if (!existsSync(factsAt('mims.json'))) context.skip('no facts');
    const { mims } = facts('mims.json') as {
      mims: readonly { id: string; legacyIds?: { v8: Record<string, string> } }[];
    };
    const legacy = mims.find(({ id }) => id === 'MIM6')?.legacyIds?.v8 ?? {};
    const expected = Object.entries(legacy).map(([old, now]) => [
      `mims:8.0/MIM6/${old}`,
      now.startsWith('R') ? [`MIM6 ${now}`] : [],
    ]);
    expect(expected).toHaveLength(6);
    expect(
      mims80.requirements.filter(({ id }) => id.includes('/MIM6/')).map(({ id, decidedBy }) => [id, decidedBy]),
    ).toEqual(expected);
  });

  it('have the items of the procurement checklist, with the requirements it refers to', (context) => {
    if (!existsSync(factsAt('procurement.json'))) context.skip('no facts');
    const { mimsChecklist } = facts('procurement.json') as {
      mimsChecklist: { items: readonly { id: string; refs: readonly string[] }[] };
    };
    expect(procurementChecklist.requirements.map(({ id }) => id)).toEqual(
      mimsChecklist.items.map(({ id }) => `procurement:9.0/${id}`),
    );
    const known = new Set(requirements.map(({ id }) => id));
    const dropped: string[] = [];
    for (const [at, { id, refs }] of mimsChecklist.items.entries()) {
      const mim = refs[0]?.split(' ')[0] ?? '';
      const named = refs.flatMap((one) => expanded(one.startsWith('MIM') ? one : `${mim} ${one}`));
      for (const one of named) if (!known.has(one)) dropped.push(`${id}: ${one}`);
      const held = named.filter((one) => known.has(one));
      expect([id, procurementChecklist.requirements[at]?.decidedBy]).toEqual([id, expect.arrayContaining(held)]);
    }
    // Capabilities, mechanisms and numbers of earlier versions: no requirement of MIMs Plus 9.0 has these ids.
    expect(dropped).toEqual([
      '0.5: MIM0 C2',
      '1.4: MIM1 M1 3.1',
      '6.1: MIM6 M1.1',
      '6.2: MIM6 M1.2',
      '6.2: MIM6 M1.3',
      '6.3: MIM6 8.15',
      '6.4: MIM6 C1-C3 (ISO/IEC 27001)',
      '8.3: MIM8 M2',
    ]);
  });
});

/** A range of requirements, such as "MIM3 RC4.1-4.3", one by one. */
function expanded(reference: string): readonly string[] {
  const [, start = '', group, first, sameGroup, last] = /^(MIM\d R?C?)(\d+)\.(\d+)-(\d+)\.(\d+)$/.exec(reference) ?? [];
  if (group === undefined || group !== sameGroup) return [reference];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${start}${group}.${Number(first) + at}`);
}

describe('A requirement', () => {
  it('is found under its versioned id, and under the short one of 9.0', () => {
    expect(findRequirement('mims:9.0/MIM3/RC5.4')).toBe(findRequirement(' MIM3  RC5.4 '));
  });

  it('that does not exist is an error that names the nearest', () => {
    expect(() => findRequirement('mims:8.0/MIM6/R7')).toThrow(InteropError);
    expect(() => findRequirement('MIM3 R5.4')).toThrow('did you mean "mims:9.0/MIM3/RC5.4"?');
    expect(() => otherIds('MIM9 R1.1')).toThrow(InteropError);
  });
});

describe('A framework that does not hold together', () => {
  const framework = (changes: Partial<Framework>): Framework => ({ ...mims80, requirements: [], ...changes });
  it.each([
    ['an odd name', framework({ id: 'My framework' })],
    ['an id of another version', framework({ requirements: [{ id: 'mims:9.0/A', title: 'A', decidedBy: [] }] })],
    ['an id without number', framework({ requirements: [{ id: 'mims:8.0/', title: 'A', decidedBy: [] }] })],
    [
      'an id that stands there twice',
      framework({ requirements: [1, 2].map(() => ({ id: 'mims:8.0/A', title: 'A', decidedBy: [] })) }),
    ],
    [
      'a requirement that does not exist',
      framework({ requirements: [{ id: 'mims:8.0/A', title: 'A', decidedBy: ['MIM3 R5.4'] }] }),
    ],
  ])('is refused: %s', (_, odd) => {
    expect(() => defineFramework(odd)).toThrow(InteropError);
  });
});

describe('Evidence in another framework', () => {
  const evidence = (verdicts: Readonly<Record<string, Verdict>>): readonly Evidence[] =>
    requirements.map(({ id, summary, level }) => ({
      requirement: id,
      title: summary,
      level,
      verdict: verdicts[id] ?? 'unknown',
      reason: 'because',
      rules: [],
      pointers: [],
    }));
  const item = (verdicts: Readonly<Record<string, Verdict>>, number = '0.1'): Verdict | undefined =>
    assessFramework(procurementChecklist, evidence(verdicts)).find(({ requirement }) =>
      requirement.endsWith(`/${number}`),
    )?.verdict;

  it.each([
    [{ 'MIM0 R1.1': 'pass', 'MIM0 R1.2': 'pass' }, 'pass'],
    [{ 'MIM0 R1.1': 'pass', 'MIM0 R1.2': 'not-applicable' }, 'pass'],
    [{ 'MIM0 R1.1': 'not-applicable', 'MIM0 R1.2': 'not-applicable' }, 'not-applicable'],
    [{ 'MIM0 R1.1': 'pass' }, 'unknown'],
    [{ 'MIM0 R1.1': 'pass', 'MIM0 R1.2': 'fail' }, 'fail'],
    [{ 'MIM0 R1.2': 'fail' }, 'fail'],
    [{}, 'unknown'],
  ] as const)('%j comes to %s', (verdicts, expected) => {
    expect(item(verdicts)).toBe(expected);
  });

  it('is unknown where nothing decides a demand, and where nothing was assessed', () => {
    const all = Object.fromEntries(requirements.map(({ id }) => [id, 'pass' as const]));
    expect(item(all, '8.3')).toBe('unknown');
    expect(assessFramework(mims90, []).map(({ verdict }) => verdict)).toEqual(requirements.map(() => 'unknown'));
  });

  it('is that of MIMs Plus 9.0 itself, under versioned ids', () => {
    const given = evidence({ 'MIM1 R1.1': 'pass' });
    expect(assessFramework(mims90, given).map(({ verdict }) => verdict)).toEqual(given.map(({ verdict }) => verdict));
  });
});
