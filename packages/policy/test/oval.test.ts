import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicies, type Performance } from '@ds4sscc/policy';
import { checkCompliance, type ComplianceOptions } from '@ds4sscc/policy/compliance';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, shared } from './corpus.js';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const suite = cases().filter(({ suite: name }) => name.includes('OVAL'));

/** What the profile of the suite adds, as its policies use it. */
const profiles = [
  {
    iri: 'http://example.com/odrl:profile:10',
    actions: { [`${odrl}create`]: { includedIn: [`${odrl}use`] } },
    leftOperands: [
      `${odrl}adminLevel`,
      'http://www.example.com/age',
      'http://example.com/publicationDate',
      'http://example.com/Resolution',
    ],
  },
];
/** The suite is about rules that leave out their target, and about offers. */
const options: ComplianceOptions = { profiles, treatOfferAsSet: true, absentMeans: 'anything' };

/** What is put right in the policies before they are compared, and why. */
const repairs: readonly { readonly why: string; readonly apply: (text: string) => string }[] = [
  {
    why: 'a moment that is a plain text has no order; the suite means xsd:dateTime (Vocabulary, odrl:dateTime)',
    apply: (text) => text.replace(/("\d{4}-\d\d-\d\dT[\d:.]+")(?=\s*;)/g, '$1^^xsd:dateTime'),
  },
  {
    why: 'constraints1 has no class; a Set is what ODRL takes where none is named (Information Model 2.1)',
    apply: (text) => text.replace(':policy-001 odrl:permission', ':policy-001 a odrl:Set ; odrl:permission'),
  },
  {
    why: 'prohibition1 and remedy1 permit and prohibit uninstall, which voids a policy without strategy (Information Model 2.10); the suite lets the prohibition win',
    apply: (text) =>
      text.includes('odrl:prohibition')
        ? text.replace('odrl:profile', 'odrl:conflict odrl:prohibit ; odrl:profile')
        : text,
  },
  {
    why: 'consequence1 states the target within the action, which ODRL does not have; it belongs to the duty',
    apply: (text) => text.replace(/(odrl:watermark ;)\s*odrl:target <[^>]*> ;/, '$1'),
  },
];

function read(id: string, extension: string): string {
  const [, folder = '', name = ''] = id.split('-');
  return readFileSync(join(shared, 'corpus/odrl/oval', folder, `${name}.${extension}`), 'utf8');
}

/**
 * The log of a case. A column is named by one operand, or by what has it and the operand; numbers are in the unit of the
 * policy, for which the tables have no place.
 */
function logOf(csv: string, turtle: string): Performance[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const columns = head.split(',').map((column) => column.split(' '));
  const units: Record<string, string> = {
    ...(turtle.includes('Dots_per_inch') && { [`${odrl}resolution`]: 'http://dbpedia.org/resource/Dots_per_inch' }),
    'http://example.com/Resolution': 'http://example.com/dpi',
  };
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): string =>
      cells[columns.findIndex(([first, second]) => !second && first === odrl + name)] ?? '';
    const operands: Record<string, { value: string; unit?: string }> = {};
    const party: Record<string, string> = {};
    for (const [place, [first = '', second]] of columns.entries()) {
      const value = cells[place] ?? '';
      const operand = second ?? first;
      if (value === '') continue;
      if (second !== undefined && first === `${odrl}Party`) party[operand] = value;
      else operands[operand] = { value, ...(units[operand] !== undefined && { unit: units[operand] }) };
    }
    for (const name of ['dateTime', 'Party', 'Action', 'Asset']) delete operands[odrl + name];
    const [assignee, action, target] = ['Party', 'Action', 'Asset'].map(cell) as [string, string, string];
    return { action, target, assignee, dateTime: cell('dateTime'), operands, properties: { [assignee]: party } };
  });
}

async function verdict(id: string, turtle: string): Promise<string> {
  const { policies } = parsePolicies(await parseGraph(turtle, { source: `${id}.ttl`, syntax: 'turtle' }));
  return checkCompliance(policies, logOf(read(id, 'csv'), turtle), options).verdict;
}

describe.skipIf(!hasCorpus)('The OVAL suite', () => {
  it.each(suite.map(({ id, expected }) => [id, (expected as { compliance?: string }).compliance]))(
    '%s is %s',
    async (id = '', expected) => {
      const repaired = repairs.reduce((text, { apply }) => apply(text), read(id, 'ttl'));
      expect(await verdict(id, repaired)).toBe(expected === 'compliant' ? 'compliant' : 'not-compliant');
    },
  );

  it('is whole', () => expect(suite).toHaveLength(26));

  it('is never found compliant against the record as it is written', async () => {
    const wrong: string[] = [];
    for (const { id, expected } of suite) {
      const given = await verdict(id, read(id, 'ttl'));
      if ((expected as { compliance?: string }).compliance !== 'compliant' && given === 'compliant') wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });

  it('never finds compliant what is not, whichever term of a policy nobody can understand', async () => {
    const wrong: string[] = [];
    let mutants = 0;
    for (const { id } of suite.filter(({ id: name }) => name.includes('invalid'))) {
      const turtle = repairs.reduce((text, { apply }) => apply(text), read(id, 'ttl'));
      for (const { index, 0: term } of turtle.matchAll(/(?<=\s)odrl:\w+(?=\s)/g)) {
        const mutant = `${turtle.slice(0, index)}odrl:meaningless${turtle.slice(index + term.length)}`;
        mutants += 1;
        if ((await verdict(id, mutant)) === 'compliant') wrong.push(`${id} ${term} at ${index}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(mutants).toBeGreaterThan(300);
  }, 30_000);

  it('has repairs that each change a policy', () => {
    const texts = suite.map(({ id }) => read(id, 'ttl'));
    for (const { why, apply } of repairs)
      expect([why, texts.some((text) => apply(text) !== text)]).toEqual([why, true]);
  });
});
