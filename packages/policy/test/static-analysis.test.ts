import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGraph } from '@ds4sscc/linked-data';
import { decide, parsePolicies, type Policy, type Profile } from '@ds4sscc/policy';
import { type AnalysisOptions, contains, satisfiable } from '@ds4sscc/policy/analyse';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, shared } from './corpus.js';
import { contested, given, questionOf, undecided } from './static-analysis-questions.js';

const all = cases().filter(({ suite }) => suite === 'Daham-Mustaf/odrl-benchmark');
const axes = 'http://w3id.org/odrl/spatial-axis#';
const odrl = 'http://www.w3.org/ns/odrl/2/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const geo = (id: number): string => `https://sws.geonames.org/${id}/`;
const language = (tag: string): string => `https://tools.ietf.org/html/bcp47#${tag}`;
const [europe, germany, france, bavaria, paris] = [6255148, 2921044, 3017382, 2951839, 3012874].map(geo) as [
  string,
  string,
  string,
  string,
  string,
];
const languages = ['de', 'fr', 'it'].map(language);

const profile: Profile = {
  iri: axes,
  leftOperands: ['Width', 'Height', 'Depth']
    .map((name) => `${axes}absoluteSize${name}`)
    .concat(`${axes}spatialCoordinatesAltitude`),
};

/** What the authors presuppose: an excerpt of GeoNames, countries and languages apart, purposes with nothing said of them. */
const options: AnalysisOptions = {
  profiles: [profile],
  absentMeans: 'anything',
  namesMayCoincide: true,
  partOf: {
    [europe]: [],
    [germany]: [europe],
    [france]: [europe],
    [bavaria]: [germany],
    [paris]: [france],
    ...Object.fromEntries(languages.map((one) => [one, []])),
  },
  isA: Object.fromEntries(languages.map((one) => [one, []])),
  disjoint: [
    [germany, france],
    ...languages.flatMap((one, at) => languages.slice(at + 1).map((other) => [one, other] as const)),
  ],
};

/** The policies of a case; rules and constraints that stand alone are put into policies. Lemmas ask about first and last. */
async function policiesOf(file: string): Promise<readonly Policy[]> {
  const text = readFileSync(join(shared, 'corpus/odrl/static-analysis', file), 'utf8');
  const alone = [
    ...['offer_rule', 'request_rule'].filter((name) => text.includes(`drk:${name} a `)),
    ...['c1', 'c3'].filter((name) => text.includes(`drk:${name} a `)).map((name) => `[ odrl:constraint drk:${name} ]`),
    ...(text.includes('drk:c2 a ') && !text.includes('drk:c3 a ') ? ['[ odrl:constraint drk:c2 ]'] : []),
  ];
  const sets = alone.map(
    (part, at) => `drk:set${at} a odrl:Set ; odrl:permission ${part.startsWith('[') ? part : `drk:${part}`} .`,
  );
  const document = await parseGraph(`${text}\n${sets.join('\n')}`, { source: file, syntax: 'turtle' });
  return parsePolicies(document).policies;
}

/** What is asked, in the words of the records. */
async function answerOf(id: string, file: string): Promise<string> {
  const question = questionOf(id);
  if (question === 'none') return 'not asked';
  const policies = await policiesOf(file);
  if (question === 'contained') {
    const [first = [], second = []] = policies.map((policy) => [policy]);
    const { verdict, witness } = id === 'KGC902' ? contains(first, second, options) : contains(second, first, options);
    if (witness) expect(decide(second, witness, options).decision).toBe('deny');
    return verdict;
  }
  const values = Object.entries(given[id] ?? {}).map(([name, value]) => ({
    kind: 'constraint' as const,
    leftOperand: (name.startsWith('absolute') ? axes : odrl) + name,
    operator: `${odrl}eq`,
    rightOperands: [
      {
        kind: 'literal' as const,
        value,
        datatype: xsd + (value.startsWith('P') ? 'duration' : 'decimal'),
        location: { source: '' },
      },
    ],
    notUnderstood: [],
    location: { source: '' },
  }));
  const constraints = policies.flatMap(({ permissions }) => permissions.flatMap((rule) => rule.constraints));
  return satisfiable([...constraints, ...values], options).verdict;
}

/** What the record says to the question; a refuted claim is turned round. */
function recorded(id: string, verdict: string): string {
  const overlap = questionOf(id) === 'overlap';
  if (verdict.endsWith('Unknown')) return 'unknown';
  if (id === 'ODRL716') return 'satisfiable';
  if (/Compatible$|^Satisfiable|Realizable|Permit|Refines|AlignmentRefinement/.test(verdict))
    return overlap ? 'satisfiable' : 'contained';
  if (verdict === 'MonotonicityComplementBoundary') return 'satisfiable';
  return overlap ? 'unsatisfiable' : 'not-contained';
}

const results = await Promise.all(
  all.map(async ({ id, policyFile, expected }) => {
    const name = id.replace(/^DM-|-1$/g, '');
    const answer = await answerOf(name, policyFile ?? '');
    const family = (policyFile ?? '').split('/')[0] ?? '';
    return { id, name, family, answer, record: recorded(name, String((expected as { verdict?: string }).verdict)) };
  }),
);

const doubts = Object.values(undecided).flat();

describe.skipIf(!hasCorpus)('The static-analysis pairs', () => {
  it.each(results.filter(({ answer }) => answer !== 'not asked'))(
    '$name is answered as recorded',
    ({ name, answer, record }) => {
      expect(answer).toBe(doubts.includes(name) ? 'unknown' : (contested[name] ?? record));
    },
  );

  it('are told in the conformance results, as they were answered', ({ task }) => {
    const told = results.map(({ id, name, answer, record }) => {
      if (answer === 'not asked') return [id, 'asks nothing about requests'];
      if (answer === 'unknown' && record !== 'unknown') return [id, 'unknown'];
      return [id, answer === record ? 'passed' : name in contested ? 'contested' : 'failed'];
    });
    expect(told.map(([, outcome]) => outcome)).not.toContain('failed');
    Object.assign(task.meta, { earl: Object.fromEntries(told) });
  });

  it('are decided as far as the policies say what is asked', () => {
    const count = (family: string): string => {
      const own = results.filter((one) => one.family === family);
      const of = (...answers: string[]): number => own.filter(({ answer }) => answers.includes(answer)).length;
      return `${own.length}: ${of('not asked')} ask nothing about requests, ${of('unknown')} unknown`;
    };
    expect(
      Object.fromEntries(
        ['AxisDecomposition', 'KGConstraints', 'TemporalDecomposition'].map((one) => [one, count(one)]),
      ),
    ).toEqual({
      AxisDecomposition: '130: 30 ask nothing about requests, 2 unknown',
      KGConstraints: '34: 5 ask nothing about requests, 8 unknown',
      TemporalDecomposition: '36: 0 ask nothing about requests, 7 unknown',
    });
  });
});
