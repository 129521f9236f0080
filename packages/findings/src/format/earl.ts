import type { Claim } from '../claim.js';
import type { Verdict } from '../finding.js';
import type { Report, RuleResult } from '../report.js';
import { placeLine } from './place-line.js';

/** The terms used here, written out: no context has to be fetched to read the report. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  result: 'earl:result',
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  identifier: 'dct:identifier',
  source: 'dct:source',
  hasVersion: 'dct:hasVersion',
  hasPart: { '@id': 'dct:hasPart', '@type': '@id' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  date: { '@id': 'dct:date', '@type': 'xsd:dateTime' },
} as const;

const outcomes: Readonly<Record<Verdict, string>> = {
  pass: 'earl:passed',
  fail: 'earl:failed',
  unknown: 'earl:cantTell',
  'not-applicable': 'earl:inapplicable',
};

/** An assertion before it is written down. */
interface Asserted {
  readonly kind: 'rule' | 'requirement';
  readonly id: string;
  readonly test: object;
  readonly outcome: string;
  readonly description: string;
  readonly info: readonly string[];
  readonly claims?: readonly Claim[];
}

/**
 * The report in the Evaluation and Report Language (W3C EARL 1.0 Schema) as JSON-LD: one assertion for each rule and
 * each requirement, and one for each claim that is part of the latter. Tests have the ids `urn:ds4sscc:rule:...` and `urn:ds4sscc:requirement:...`.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toEarl } from '@ds4sscc/findings/format/earl';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'two cities' });
 * JSON.parse(toEarl(report))['@context'].earl; // => 'http://www.w3.org/ns/earl#'
 * ```
 */
export function toEarl(report: Report): string {
  const tool = {
    '@id': '_:tool',
    '@type': ['earl:Assertor', 'earl:Software'],
    title: report.tool.name,
    hasVersion: report.tool.version,
  };
  const parts = report.sources.map(({ source, kind }, index) => ({
    '@id': `_:source-${index}`,
    '@type': 'earl:TestSubject',
    title: source,
    description: kind,
  }));
  const subject = {
    '@id': '_:subject',
    '@type': 'earl:TestSubject',
    title: report.subject,
    hasPart: parts.map((part) => part['@id']),
  };
  const places = placesByRule(report);
  const assertions = [...report.rules.map((rule) => ruleAsserted(rule, places)), ...requirementsAsserted(report)];
  const graph = [
    tool,
    subject,
    ...parts,
    ...assertions.flatMap((asserted, index) => assertion(asserted, index, report.created)),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function assertion(asserted: Asserted, index: number, date?: string): object[] {
  const { kind, id, test, outcome, description, info, claims = [] } = asserted;
  const testId = `urn:ds4sscc:${kind}:${encodeURIComponent(wellFormed(id)).replaceAll('%2F', '/')}`;
  return [
    { '@id': testId, '@type': kind === 'rule' ? 'earl:TestCase' : 'earl:TestRequirement', identifier: id, ...test },
    {
      '@id': `_:assertion-${index}`,
      '@type': 'earl:Assertion',
      assertedBy: '_:tool',
      subject: '_:subject',
      test: testId,
      mode: 'earl:automatic',
      result: {
        '@type': 'earl:TestResult',
        outcome,
        description,
        ...(info.length > 0 && { info }),
        ...(date !== undefined && { date }),
      },
    },
    ...claims.flatMap((claim, at) => claimAsserted(claim, testId, index, at)),
  ];
}

/** A claim is about one thing, and part of what is asserted of all. */
function claimAsserted(
  { subject, method, verdict, reason, evidence, waiver }: Claim,
  test: string,
  of: number,
  at: number,
) {
  const id = `_:claim-${of}-${at}`;
  const info = evidence.map(({ location, sha256, time }) =>
    [
      placeLine(location),
      ...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
      ...(time === undefined ? [] : [time]),
    ].join(', '),
  );
  if (waiver) info.push(`accepted until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`);
  return [
    { '@id': `${id}-subject`, '@type': 'earl:TestSubject', title: subject },
    {
      '@id': id,
      '@type': 'earl:Assertion',
      isPartOf: `_:assertion-${of}`,
      assertedBy: '_:tool',
      subject: `${id}-subject`,
      test,
      mode: method === 'declared' ? 'earl:manual' : 'earl:automatic',
      result: {
        '@type': 'earl:TestResult',
        outcome: outcomes[verdict],
        description: reason,
        ...(info.length > 0 && { info }),
      },
    },
  ];
}

function ruleAsserted(rule: RuleResult, places: ReadonlyMap<string, readonly string[]>): Asserted {
  const { id, title, help, source, status, count, omitted, suppressed } = rule;
  // A rule whose findings are all excused neither failed nor passed.
  const outcome =
    status === 'failed'
      ? 'earl:failed'
      : suppressed > 0
        ? 'earl:cantTell'
        : status === 'passed'
          ? 'earl:passed'
          : 'earl:untested';
  return {
    kind: 'rule',
    id,
    test: { title, description: help, source },
    outcome,
    description: `${count} findings, ${omitted} of them not listed, ${suppressed} suppressed`,
    info: places.get(id) ?? [],
  };
}

function requirementsAsserted({ requirements }: Report): readonly Asserted[] {
  return requirements.map(({ requirement, title, level, verdict, reason, pointers, claims }) => ({
    kind: 'requirement',
    id: requirement,
    test: { title, ...(level !== '' && { description: level }) },
    outcome: outcomes[verdict],
    description: reason,
    info: pointers.map((pointer) => placeLine(pointer)),
    ...(claims && { claims }),
  }));
}

function placesByRule({ findings }: Report): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { rule, location, message } of findings) {
    const text = `${placeLine(location)}: ${message}`;
    const list = places.get(rule);
    if (list) list.push(text);
    else places.set(rule, [text]);
  }
  return places;
}

/** Half a surrogate pair has no UTF-8, so no percent-encoding either. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\u{fffd}');
}
