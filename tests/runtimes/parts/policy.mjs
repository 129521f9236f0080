// Policies: read, check, decide a grid of requests, explain in five languages, analyse, keep as evidence.
import { parseGraph } from '@ds4sscc/linked-data';
import {
  compilePolicies,
  createLedger,
  decide,
  ds4ssccProfile,
  dspProfile,
  expandPolicy,
  explain,
  inheritPolicies,
  parsePolicies,
  termNames,
} from '@ds4sscc/policy';
import { contains, findConflicts, satisfiable } from '@ds4sscc/policy/analyse';
import { createAuditTrail, createPolicyVersion, verifyTrail } from '@ds4sscc/policy/audit';
import { checkPolicies } from '@ds4sscc/policy/check';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import { toComplianceReport, toLogReport } from '@ds4sscc/policy/compliance-report';
import * as phrases from '@ds4sscc/policy/phrases';
import { describeSuggestion, suggest, suggestionPhrases, validUntil } from '@ds4sscc/policy/suggest';
import { addresses, awkwardTexts, instants } from '../awkward.mjs';

const ex = 'http://example.org/';
const head = `@prefix ex: <${ex}> . @prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
const profiles = [ds4ssccProfile, dspProfile];

export async function policy(record, inputs) {
  const { policies: timed } = await read(
    `ex:p a odrl:Set ; odrl:permission ex:may . ex:may odrl:action odrl:read ; odrl:target ex:air ;
     odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lteq ; odrl:rightOperand "2026-03-29T01:30:00Z"^^xsd:dateTime ] .`,
  );
  const verdict = (dateTime) => decide(timed, { action: 'read', target: `${ex}air`, context: { dateTime } }).decision;
  record.know('before a limit, whatever the time zone of the machine', verdict('2026-03-29T02:30:00+01:00'), 'permit');
  record.know('after it', verdict('2026-03-29T02:30:01+01:00'), 'deny');

  const documents = [...inputs.fixtures, ...inputs.examples].filter(
    ({ name, text }) => /^policy\/|\/policies\//.test(name) && /\.(?:ttl|jsonld|json)$/.test(name) && text,
  );
  const read1 = new Map();
  for (const { name, text } of documents) {
    await record.attempt(name, async () => {
      const document = await parseGraph(text, { source: name });
      const parsed = parsePolicies(document);
      read1.set(name, parsed.policies);
      return {
        ...parsed,
        found: checkPolicies(document, { now: '2026-06-30T00:00:00Z', profiles }),
        expanded: parsed.policies.map(expandPolicy),
        inherited: inheritPolicies(parsed.policies),
      };
    });
  }
  record.know('policies were read', read1.size > 80, true);
  for (const [name, policies] of read1) {
    const asked = requestsFor(policies);
    await record.attempt(`${name} decided`, () => {
      const compiled = compilePolicies(policies, { profiles });
      return asked.map((request) => {
        const decision = decide(policies, request, { profiles });
        record.know(`${name} compiled`, compiled.answer(request).because, decision.because);
        return [decision, Object.values(phrases).map((language) => explain(decision, language))];
      });
    });
    await record.attempt(`${name} suggested`, () =>
      asked
        .slice(0, 2)
        .map((request) => [
          validUntil(policies, request, { profiles }),
          suggest(policies, request, { limit: 3, profiles }).map((one) => [
            one,
            Object.values(suggestionPhrases).map((language) => describeSuggestion(one, language)),
          ]),
        ]),
    );
    await record.attempt(`${name} analysed`, () => [
      findConflicts(policies, { profiles }),
      contains(policies, policies, { profiles }),
      policies.flatMap(({ permissions = [] }) => permissions.map((rule) => satisfiable(rule, { profiles }))),
    ]);
  }
  await record.attempt('times', () =>
    instants.map((dateTime) => [
      dateTime,
      decide(timed, { action: 'read', target: `${ex}air`, context: { dateTime } }),
    ]),
  );
  const limits = instants
    .filter((text) => text !== '')
    .map(
      (text, index) =>
        `[ odrl:action odrl:read ; odrl:target ex:t${index} ; odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:gteq ; odrl:rightOperand "${text}"^^xsd:dateTime ] ]`,
    );
  await record.attempt('limits', async () => {
    const { policies, findings } = await read(`ex:q a odrl:Set ; odrl:permission ${limits.join(' , ')} .`);
    const found = checkPolicies(
      await parseGraph(`${head}ex:q a odrl:Set ; odrl:permission ${limits.join(' , ')} .`, { source: 'q.ttl' }),
      { now: '2026-06-30T00:00:00Z' },
    );
    return [
      findings,
      found,
      limits.map((_, index) =>
        decide(policies, { action: 'read', target: `${ex}t${index}`, context: { dateTime: '2026-06-30T00:00:00Z' } }),
      ),
    ];
  });
  const values = [
    '1',
    '1.0',
    '1e0',
    '-0',
    '0.1',
    '1e400',
    'INF',
    'NaN',
    '9007199254740993',
    '١',
    '',
    ' 1 ',
    '0x10',
    '123456789012345678901234567890.5',
  ];
  const types = ['integer', 'decimal', 'double', 'float', 'string', 'duration', 'date', 'gYear', 'boolean'];
  const rules = types.flatMap((type) =>
    values.map(
      (value) =>
        `[ odrl:action odrl:read ; odrl:target ex:v ; odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand "${value}"^^xsd:${type} ] ]`,
    ),
  );
  await record.attempt('values', async () => {
    const { policies } = await read(
      rules.map((rule, index) => `ex:v${index} a odrl:Set ; odrl:permission ${rule} .`).join('\n'),
    );
    return values.flatMap((value) =>
      types.map((datatype) =>
        policies.map(
          (one) =>
            decide(one, {
              action: 'read',
              target: `${ex}v`,
              context: { operands: { count: { value, datatype: `http://www.w3.org/2001/XMLSchema#${datatype}` } } },
            }).because,
        ),
      ),
    );
  });
  await record.attempt('terms', () => termNames(profiles));

  const lines = [];
  let minute = 0;
  const trail = createAuditTrail({
    now: () => `2026-03-01T08:${String(minute++).padStart(2, '0')}:00Z`,
    write: (line) => void lines.push(line),
  });
  const version = createPolicyVersion(timed);
  for (const text of [...awkwardTexts, ...addresses])
    trail.decide(version, {
      action: 'read',
      target: `${ex}air`,
      assignee: text,
      context: { dateTime: '2026-03-01T00:00:00Z' },
    });
  record.add('trail', lines);
  record.add('head of the trail', trail.head());
  const text = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');
  const verified = await verifyTrail([new TextEncoder().encode(text)], {
    source: 'trail',
    versions: [version],
    head: trail.head(),
  });
  record.add('verified', verified);
  const broken = await verifyTrail([new TextEncoder().encode(text.replace('permit', 'deny'))], {
    source: 'trail',
    versions: [version],
  });
  record.add('tampered', broken);
  record.know('a trail that was tampered with does not verify', broken.findings.length > 0, true);

  const ledger = createLedger();
  const log = instants.slice(0, 12).map((dateTime) => ({ action: 'read', target: `${ex}air`, dateTime }));
  await record.attempt('compliance', () => {
    const compliance = checkCompliance(timed, log, { now: '2026-06-30T00:00:00Z' });
    const decision = decide(timed, {
      action: 'read',
      target: `${ex}air`,
      context: { dateTime: '2026-03-01T00:00:00Z' },
    });
    return [
      compliance,
      toLogReport(compliance, { iri: 'urn:x', created: '2026-03-01T00:00:00Z' }),
      toComplianceReport(timed, decision, { iri: 'urn:y', created: '2026-03-01T00:00:00Z' }),
      ledger.performed(),
    ];
  });
}

async function read(text) {
  return parsePolicies(await parseGraph(head + text, { source: 'p.ttl' }));
}

function requestsFor(policies) {
  const rules = JSON.stringify(policies);
  const targets = [...new Set(rules.match(/https?:\/\/[^"\\]+/g) ?? [])]
    .filter((iri) => !iri.includes('w3.org'))
    .slice(0, 4);
  return [...targets, `${ex}air`].flatMap((target) =>
    ['read', 'use', 'distribute'].map((action) => ({
      action,
      target,
      assignee: targets.at(-1) ?? `${ex}a`,
      context: {
        dateTime: '2026-03-01T12:00:00Z',
        operands: { count: 3, purpose: { value: `${ex}research`, datatype: '@id' } },
      },
    })),
  );
}
