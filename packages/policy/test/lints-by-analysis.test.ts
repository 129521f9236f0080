import { checkPolicies } from '@ds4sscc/policy/check';
import { expect, it } from 'vitest';
import { turtle } from './corpus.js';

const constraint = (left: string, operator: string, right: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:${left} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;
const rule = (action: string, ...more: readonly string[]): string =>
  `[ odrl:action odrl:${action} ; odrl:target ex:air ; ${more.join(' ; ')} ]`;

async function fired(body: string): Promise<readonly string[]> {
  const found = checkPolicies(await turtle(`ex:p a odrl:Set ; ${body} .`));
  const own = [
    'odrl/never-satisfiable',
    'odrl/permission-unreachable',
    'odrl/rule-redundant',
    'odrl/conflicting-rules',
  ];
  return found.map(({ rule: id }) => id).filter((id) => own.includes(id));
}

it.each([
  ['an amount above 10 and below 5', constraint('payAmount', 'gt', '10.0'), constraint('payAmount', 'lt', '5.0'), true],
  [
    'an amount above 5 and below 10',
    constraint('payAmount', 'gt', '5.0'),
    constraint('payAmount', 'lt', '10.0'),
    false,
  ],
  [
    'two purposes at once',
    constraint('purpose', 'eq', 'ex:research'),
    constraint('purpose', 'eq', 'ex:teaching'),
    true,
  ],
  [
    'a purpose that is excluded',
    constraint('purpose', 'eq', 'ex:ads'),
    constraint('purpose', 'isNoneOf', '( ex:ads )'),
    true,
  ],
  [
    'two of several purposes',
    constraint('purpose', 'isAnyOf', '( ex:a ex:b )'),
    constraint('purpose', 'isAnyOf', '( ex:c )'),
    false,
  ],
  [
    'places of which nobody knows',
    constraint('spatial', 'isPartOf', 'ex:eu'),
    constraint('spatial', 'isPartOf', 'ex:us'),
    false,
  ],
  [
    'a month and at most 27 days',
    constraint('elapsedTime', 'gteq', '"P1M"^^xsd:duration'),
    constraint('elapsedTime', 'lteq', '"P27D"^^xsd:duration'),
    true,
  ],
  [
    'a month and at most 32 days',
    constraint('elapsedTime', 'gteq', '"P1M"^^xsd:duration'),
    constraint('elapsedTime', 'lteq', '"P32D"^^xsd:duration'),
    false,
  ],
])('a rule that wants %s', async (_name, one, other, never) => {
  expect(await fired(`odrl:permission ${rule('read', one, other)}`)).toEqual(never ? ['odrl/never-satisfiable'] : []);
});

it.each([
  [
    'fewer years',
    constraint('dateTime', 'lt', '"2030-01-01Z"^^xsd:date'),
    constraint('dateTime', 'lt', '"2028-01-01Z"^^xsd:date'),
    true,
  ],
  [
    'more years',
    constraint('dateTime', 'lt', '"2028-01-01Z"^^xsd:date'),
    constraint('dateTime', 'lt', '"2030-01-01Z"^^xsd:date'),
    false,
  ],
  ['one purpose of two', constraint('purpose', 'isAnyOf', '( ex:a ex:b )'), constraint('purpose', 'eq', 'ex:a'), true],
  ['another purpose', constraint('purpose', 'eq', 'ex:b'), constraint('purpose', 'eq', 'ex:a'), false],
])('a permission to read for %s, beside one to use', async (_name, wide, narrow, redundant) => {
  const body = `odrl:permission ${rule('use', wide)} , ${rule('read', narrow)}`;
  expect(await fired(body)).toEqual(redundant ? ['odrl/rule-redundant'] : []);
});

it('two prohibitions together take a permission away', async () => {
  const [before, after] = ['lt', 'gteq'].map((operator) => constraint('dateTime', operator, '"2027-01-01Z"^^xsd:date'));
  const body = (one: string | undefined, other: string | undefined): string =>
    `odrl:conflict odrl:prohibit ; odrl:permission ${rule('read', constraint('dateTime', 'gt', '"2026-01-01Z"^^xsd:date'))} ;
     odrl:prohibition ${rule('use', one ?? '')} , ${rule('use', other ?? '')}`;
  expect(await fired(body(before, after))).toEqual(['odrl/permission-unreachable']);
  expect(await fired(body(before, before))).not.toContain('odrl/permission-unreachable');
});

it('conditions that are not about time make a conflict certain as well', async () => {
  const body = `odrl:permission ${rule('read', constraint('purpose', 'isAnyOf', '( ex:a ex:b )'))} ;
     odrl:prohibition ${rule('use', constraint('purpose', 'eq', 'ex:b'))}`;
  const [finding] = checkPolicies(await turtle(`ex:p a odrl:Set ; ${body} .`));
  expect([finding?.rule, finding?.message.includes('void')]).toEqual(['odrl/conflicting-rules', true]);
});
