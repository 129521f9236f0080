import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence, Verdict } from '@ds4sscc/findings';
import { assess, InteropError, requirements } from '@ds4sscc/interop';
import {
  assessFramework,
  defineFramework,
  ds4sscc,
  dsscBuildingBlocks,
  findRequirement,
  type Framework,
  type FrameworkFacts,
  frameworks,
  ldtBuildingBlocks,
  mims2022,
  mims80,
  mims90,
  otherIds,
  procurementChecklist,
} from '@ds4sscc/interop/frameworks';
import { complianceMarkdown, complianceTable } from '@ds4sscc/interop/report';
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

  it('follow the crosswalk of the collected facts, but for MIM8, whose number digital twins took over from indicators', (context) => {
    if (!existsSync(factsAt('mims.json'))) context.skip('no facts');
    const { versionCrosswalk } = facts('mims.json') as {
      versionCrosswalk: readonly { '2022/v5-v6': string; v8: string | null; '9.0': string | null }[];
    };
    expect(versionCrosswalk).toHaveLength(10);
    const mechanisms = (text: string | null): readonly string[] => text?.match(/MIM\d+/g) ?? [];
    const counterparts = (framework: Framework, mim: string): readonly string[] => {
      const own = framework.requirements.filter(({ id }) => id.split('/')[1] === mim);
      expect(own.length).toBeGreaterThan(0);
      return [...new Set(own.flatMap(({ decidedBy }) => decidedBy.map((id) => id.split(' ')[0] ?? '')))];
    };
    const differing: string[] = [];
    for (const { '2022/v5-v6': old, v8, '9.0': now } of versionCrosswalk) {
      const [mim = ''] = mechanisms(old);
      if (counterparts(mims2022, mim).join() !== mechanisms(now).join()) differing.push(mim);
      for (const later of mechanisms(v8))
        for (const counterpart of counterparts(mims80, later)) expect(mechanisms(now)).toContain(counterpart);
    }
    expect(differing).toEqual(['MIM8']);
  });

  it('have the building blocks of the collected facts, those of DSSC and those that LDT4SSC added', (context) => {
    if (!existsSync(factsAt('blueprint-building-blocks.json'))) context.skip('no facts');
    const { buildingBlocks } = facts('blueprint-building-blocks.json') as {
      buildingBlocks: readonly { id: string; kind: string; machineCheck: string }[];
    };
    const isNew = ({ kind }: { readonly kind: string }): boolean => kind.includes('LDT4SSC new');
    const names = (framework: Framework): readonly string[] =>
      framework.requirements.map(({ id }) => id.slice(id.indexOf('/') + 1));
    expect(names(dsscBuildingBlocks)).toEqual(buildingBlocks.filter((one) => !isNew(one)).map(({ id }) => id));
    expect(names(ldtBuildingBlocks).map((name) => name.replace('user-experience', 'ux'))).toEqual(
      buildingBlocks.filter(isNew).map(({ id }) => id.slice('ldt-'.length)),
    );
    // Where the facts name requirements of MIMs Plus, those decide: "MIM2", or "MIM8 C3" for one capability.
    const all = [...dsscBuildingBlocks.requirements, ...ldtBuildingBlocks.requirements];
    for (const [at, { machineCheck }] of [...buildingBlocks]
      .sort((a, b) => Number(isNew(a)) - Number(isNew(b)))
      .entries()) {
      const [, mim, capability] = /^(MIM\d)(?: (C\d))?$/.exec(machineCheck) ?? [];
      const named = requirements.filter(
        (one) => one.mim === mim && (capability === undefined || one.capability === capability),
      );
      expect(all[at]?.decidedBy).toEqual(named.map(({ id }) => id));
    }
  });

  it('have the duties, bodies, agreements and components of DS4SSCC, as many as the collected facts', (context) => {
    if (!existsSync(factsAt('governance-scheme.json'))) context.skip('no facts');
    const scheme = facts('governance-scheme.json') as {
      participantDuties: { must: readonly string[]; whenFeasible: readonly string[] };
      bodies: readonly unknown[];
      contractMatrix: readonly unknown[];
    };
    const count = (kind: string, level?: string): number =>
      ds4sscc.requirements.filter((one) => one.id.includes(`/${kind}/`) && (level === undefined || one.level === level))
        .length;
    expect(count('duty', 'MUST')).toBe(scheme.participantDuties.must.length);
    expect(count('duty', 'SHOULD')).toBe(scheme.participantDuties.whenFeasible.length);
    expect(count('body')).toBe(scheme.bodies.length);
    expect(count('agreement')).toBe(scheme.contractMatrix.length);
    expect(count('component')).toBe(3);
  });

  it('stand in the compliance table with all 28 items, each with what it refers to', (context) => {
    if (!existsSync(factsAt('procurement.json'))) context.skip('no facts');
    const { mimsChecklist } = facts('procurement.json') as {
      mimsChecklist: { items: readonly { id: string }[]; complianceTable: { columns: readonly string[] } };
    };
    const rows = complianceTable(procurementChecklist, assess({ rules: [] }));
    expect(rows.map(({ number }) => number)).toEqual(mimsChecklist.items.map(({ id }) => id));
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ specification }) => specification.length === 0).map(({ number }) => number)).toEqual(['8.3']);
    expect(complianceMarkdown(rows).split('\n')[0]?.split('|').slice(1, -1)).toHaveLength(
      mimsChecklist.complianceTable.columns.length,
    );
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
    expect(findRequirement('data-act 33-1-a').id).toBe('data-act:2023-2854/33-1-a');
    expect(findRequirement('dssc/data-models').id.startsWith('dssc:3.0/')).toBe(true);
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

describe('What a building block comes to', () => {
  const of = (id: string, facts: FrameworkFacts): string | undefined =>
    assessFramework(dsscBuildingBlocks, [], facts).find(({ requirement }) => requirement === `dssc:3.0/${id}`)?.verdict;
  const location = { source: 'city.ttl', line: 1 };
  const statement = (
    property: string,
  ): { property: string; value: string; kind: 'iri'; location: typeof location } => ({
    property,
    value: 'urn:x',
    kind: 'iri',
    location,
  });
  const air = {
    iri: 'urn:air',
    location,
    statements: ['http://purl.org/dc/terms/license', 'http://www.w3.org/ns/dcat#contactPoint'].map(statement),
    distributions: [{ iri: 'urn:csv', location, statements: [] }],
    services: [],
    policies: [],
    quality: [],
  };
  const rule = (id: string, count: number): NonNullable<FrameworkFacts['rules']> => [
    {
      id,
      title: 'Title',
      level: 'error',
      source: 'x',
      help: 'x',
      requirements: [],
      status: count > 0 ? 'failed' : 'passed',
      count,
      suppressed: 0,
      omitted: 0,
    },
  ];

  it.each([
    [{ datasets: [air] }, 'pass'],
    [{ datasets: [air, { ...air, statements: [] }] }, 'fail'],
    [{ datasets: [{ ...air, distributions: [] }] }, 'fail'],
    [{ datasets: [] }, 'unknown'],
  ])('offerings need a way to the data, terms and a contact (%#)', (facts, expected) => {
    expect(of('data-space-offering', facts)).toBe(expected);
  });

  it('policies with errors fail, ones without are left open until somebody states that they are enforced', () => {
    const declarations = {
      'dssc:3.0/access-usage-policies-enforcement': {
        verdict: 'pass' as const,
        reason: 'decision tests run every night',
        evidence: 'https://city.example/tests',
        responsible: 'Data office',
        date: '2026-11-01',
      },
    };
    const id = 'access-usage-policies-enforcement';
    expect(of(id, { rules: rule('odrl/action-unknown', 2) })).toBe('fail');
    expect(of(id, { rules: rule('odrl/action-unknown', 2), declarations })).toBe('fail');
    expect(of(id, { rules: rule('odrl/action-unknown', 0) })).toBe('unknown');
    expect(of(id, { rules: rule('odrl/action-unknown', 0), declarations })).toBe('unknown');
    const today = '2026-11-22';
    expect(of(id, { rules: rule('odrl/action-unknown', 0), declarations, today })).toBe('pass');
  });

  it('descriptions are decided by the rules of DCAT-AP over a catalogue that holds something', () => {
    const catalogue = { source: 'city.ttl', datasets: [{}], distributions: [], dataServices: [] };
    const catalogues = [catalogue] as unknown as NonNullable<FrameworkFacts['catalogues']>;
    const id = 'data-services-offerings-descriptions';
    expect(of(id, { rules: rule('dcat-ap/dataset-title-missing', 0), catalogues })).toBe('pass');
    expect(of(id, { rules: rule('dcat-ap/dataset-title-missing', 1), catalogues })).toBe('fail');
    expect(of(id, { rules: rule('dcat-ap/dataset-title-missing', 0), catalogues: [] })).toBe('unknown');
    expect(of(id, { rules: [], catalogues })).toBe('unknown');
  });
});
