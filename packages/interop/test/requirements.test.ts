import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InteropError, requirement, requirements } from '@ds4sscc/interop';
import { describe, expect, it } from 'vitest';

interface FactsFile {
  readonly requirementCount: number;
  readonly mims: readonly {
    readonly id: string;
    readonly capabilities: readonly {
      readonly id: string;
      readonly requirements: readonly {
        readonly id: string;
        readonly level: string;
        readonly check: { kind: string };
      }[];
    }[];
  }[];
}

const factsPath = fileURLToPath(new URL('../../../../shared/facts/mims.json', import.meta.url));

describe('requirements', () => {
  it('are 76, each with an id of its own and with a word on what it takes to decide it', () => {
    expect(requirements).toHaveLength(76);
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(76);
    expect(requirements.filter(({ needed }) => needed.length < 20)).toEqual([]);
  });

  it('say of each id, level, condition and kind of check what the collected facts say', (context) => {
    if (!existsSync(factsPath)) context.skip(`no facts at ${factsPath}`);
    const facts = JSON.parse(readFileSync(factsPath, 'utf8')) as FactsFile;
    const expected = facts.mims.flatMap((mim) =>
      mim.capabilities.flatMap((capability) =>
        capability.requirements.map((entry) => [`${mim.id} ${entry.id}`, capability.id, entry.level, entry.check.kind]),
      ),
    );
    expect(facts.requirementCount).toBe(76);
    expect(
      requirements.map(({ id, capability, level, condition, checks }) => [
        id,
        capability,
        condition ? `${level} (${condition})` : level,
        checks.join('+'),
      ]),
    ).toEqual(expected);
  });

  it('are looked up by id, and an id that does not exist is an error that names the nearest', () => {
    expect(requirement('MIM1 R1.1').level).toBe('statement');
    expect(() => requirement('MIM3 R5.4')).toThrow(InteropError);
    expect(() => requirement('MIM3 R5.4')).toThrow('did you mean "MIM3 RC5.4"?');
    expect(() => requirement('MIM6 R1.4')).toThrow('did you mean "MIM6 R1.1"?');
    expect(() => requirement('MIM4 R1.1')).toThrow('did you mean "MIM0 R1.1"?');
  });
});
