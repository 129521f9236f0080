import type { RequirementFixture } from '../fixture.js';

const accounts = [
  { id: 'a.jansen', holder: 'Anna Jansen', roles: ['steward'], status: 'active' },
  { id: 'harvester', holder: 'Data office', roles: ['reader'], status: 'active', until: '2027-03-31' },
  { id: 'b.peeters', roles: [], status: 'disabled' },
];
const rights = {
  kind: 'ds4sscc/access-rights',
  policy: 'https://city.example/security-handbook#5',
  reviewed: '2026-09-30',
  reviewEvery: 'P26W',
  roles: [
    { id: 'steward', owner: 'Data office', assets: ['https://city.example/air'] },
    { id: 'reader', owner: 'Data office' },
  ],
  accounts,
};
const today = { facts: { today: '2026-11-22' } };
const orphan = { id: 'c.maes', roles: ['reader'], status: 'active' };

/** Access rights were reviewed in time, and nobody has one whom nobody answers for. */
export const reviewedAccessRights: RequirementFixture = {
  requirement: 'MIM6 R1.3',
  pass: [{ source: 'rights.json', json: rights }, today],
  fail: [{ source: 'rights.json', json: { ...rights, accounts: [...accounts, orphan] } }, today],
  decisive: [
    '/0',
    '/1',
    '/0/json/kind',
    '/0/json/policy',
    '/0/json/reviewed',
    '/0/json/reviewEvery',
    '/0/json/roles',
    '/0/json/roles/0',
    '/0/json/roles/0/id',
    '/0/json/roles/1/id',
    { at: '/0/json/roles/0/owner', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/roles/1', by: ['remove', 'null', 'empty', 'wrong-type', 'duplicate'] },
    '/0/json/accounts',
    '/0/json/accounts/0',
    '/0/json/accounts/0/roles',
    '/0/json/accounts/0/roles/0',
    '/0/json/accounts/0/status',
    { at: '/0/json/accounts/0/holder', by: ['remove', 'null', 'empty', 'wrong-type'] },
    { at: '/0/json/accounts/0', by: ['duplicate'] },
    { at: '/0/json/accounts/1/until', by: ['null', 'empty', 'wrong-type', 'unknown-word'] },
  ],
  mutants: [
    [{ source: 'rights.json', json: { ...rights, reviewed: '2026-05-01' } }, today],
    [{ source: 'rights.json', json: { ...rights, reviewed: '2026-11-23' } }, today],
    [{ source: 'rights.json', json: rights }, { facts: { today: '2027-04-01' } }],
  ],
};
