import type { Given, RequirementFixture } from '../fixture.js';

const head = [
  '#curie_map:',
  '#  city: https://city.example/terms/',
  '#  sdm: https://smartdatamodels.org/',
  '#mapping_set_id: https://city.example/mappings/benches',
  'subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence',
];
const rows = [
  'city:bench\tskos:exactMatch\tsdm:OutdoorBench\tsemapv:ManualMappingCuration\t0.95',
  'city:seats\tskos:closeMatch\tsdm:capacity\tsemapv:ManualMappingCuration\t0.8',
  'city:donor\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\t1',
];
const table = (lines: readonly string[]): Given => ({
  source: 'benches.sssom.tsv',
  text: [...head, ...lines].join('\n'),
});

/** Mappings with their confidence, and the term that none was found for. */
export const documentedGaps: RequirementFixture = {
  requirement: 'MIM8 R6.1',
  pass: [table(rows)],
  fail: [table(rows.map((row) => row.replace('0.8', '')))],
  decisive: [
    '/0',
    '/0/text/4',
    ...[0, 1, 2, 3].map((cell) => `/0/text/4/${cell}`),
    { at: '/0/text/4/4', by: ['remove', 'unknown-word'] },
    '/0/text/7',
    '/0/text/7/2',
    ...[5, 6].flatMap((line) => [
      `/0/text/${line}/4`,
      ...[0, 1, 2, 3].map((cell) => ({ at: `/0/text/${line}/${cell}`, by: ['remove', 'empty'] as const })),
    ]),
  ],
  mutants: [
    [table(rows.map((row) => row.replace('0.95', '95')))],
    [table(rows.map((row) => row.replace('sdm:', 'smd:')))],
    [table(rows.slice(0, 2))],
    [table(rows.slice(2))],
  ],
};
