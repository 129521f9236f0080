import {
  type Evidence,
  excerptOf,
  type Finding,
  type Report,
  type RuleRecord,
  type RuleResult,
  type SourceOutcome,
  type SourceResult,
  type SuppressedFinding,
  type Verdict,
} from '@ds4sscc/findings';

/** The parts a test writes by hand; the totals follow. */
export interface ReportParts {
  readonly subject: string;
  readonly rules: readonly (RuleRecord & { readonly untested?: boolean; readonly omitted?: number })[];
  readonly sources: readonly {
    readonly source: string;
    readonly outcome: SourceOutcome;
    readonly kind: string;
    readonly contents?: Record<string, number>;
    /** Errors that the collector counted but did not keep. */
    readonly unlistedErrors?: number;
  }[];
  readonly findings: readonly Finding[];
  readonly suppressed?: readonly SuppressedFinding[];
  readonly requirements?: readonly Evidence[];
}

/** A report with totals that fit its parts. */
export function reportOf(parts: ReportParts): Report {
  const { findings, suppressed = [], requirements = [] } = parts;
  const rules: RuleResult[] = parts.rules.map(({ untested = false, omitted = 0, ...rule }) => {
    const count = findings.filter((finding) => finding.rule === rule.id).length + omitted;
    return {
      ...rule,
      status: untested ? 'untested' : count > 0 ? 'failed' : 'passed',
      count,
      omitted,
      suppressed: suppressed.filter(({ finding }) => finding.rule === rule.id).length,
    };
  });
  const sources: SourceResult[] = parts.sources.map(({ contents = {}, unlistedErrors = 0, ...rest }) => ({
    ...rest,
    contents,
    counts: countLevels(
      findings.filter((finding) => finding.location.source === rest.source),
      unlistedErrors,
    ),
  }));
  const counts = countLevels(findings);
  for (const { level, omitted } of rules) counts[level] += omitted;
  const verdicts: Record<Verdict, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const { verdict } of requirements) verdicts[verdict] += 1;
  const outcomes = { checked: 0, skipped: 0, unreadable: 0 };
  for (const { outcome } of sources) outcomes[outcome] += 1;
  const statuses = { passed: 0, failed: 0, untested: 0 };
  for (const { status } of rules) statuses[status] += 1;
  return {
    format: 'ds4sscc-report',
    version: 1,
    tool: { name: 'ds4sscc', version: '0.1.0' },
    subject: parts.subject,
    summary: {
      counts,
      suppressed: suppressed.length,
      omitted: rules.reduce((sum, { omitted }) => sum + omitted, 0),
      sources: outcomes,
      rules: statuses,
      requirements: verdicts,
    },
    sources,
    rules,
    requirements: requirements.map((evidence) => ({ ...evidence, counts: countLevels([]) })),
    findings,
    suppressed,
  };
}

function countLevels(findings: readonly Finding[], error = 0): { error: number; warning: number; info: number } {
  const counts = { error, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

const rules = [
  {
    id: 'dcat-ap/dataset-title-missing',
    title: 'Dataset without a title',
    level: 'error',
    source: 'DCAT-AP 3.0.1, Dataset, title',
    requirements: ['MIM3 R1.1'],
    help: 'Give the dataset a dct:title in at least one language, so that people can find it in a portal.',
  },
  {
    id: 'dcat-ap/theme-unknown',
    title: 'Theme outside the vocabulary',
    level: 'warning',
    source: 'DCAT-AP 3.0.1, Dataset, theme',
    requirements: [],
    help: 'Take the theme from the EU data theme vocabulary.',
  },
  {
    id: 'json/duplicate-key',
    title: 'Key that stands twice',
    level: 'warning',
    source: 'RFC 8259, section 4',
    requirements: [],
    help: 'Remove one of the two: programs disagree about which one counts.',
  },
  {
    id: 'ngsi-ld/type-wrong',
    title: 'Value of the wrong type',
    level: 'error',
    source: 'NGSI-LD 1.8.1, clause 4.5',
    requirements: ['MIM2 R1.1'],
    help: 'Write numbers without quotes, and dates as ISO 8601.',
  },
  {
    id: 'odrl/action-unknown',
    title: 'Action that ODRL does not know',
    level: 'error',
    source: 'ODRL Vocabulary 2.2, section 4',
    requirements: [],
    help: 'Use an action of ODRL or of a profile that the policy names. A rule with an unknown action never permits anything.',
  },
  {
    id: 'odrl/assigner-missing',
    title: 'Offer without an assigner',
    level: 'info',
    source: 'ODRL Information Model 2.2, section 2.1.2',
    requirements: [],
    help: 'Say who makes the offer.',
  },
  {
    id: 'text/not-utf-8',
    title: 'Text that is not UTF-8',
    level: 'error',
    source: 'RFC 3629, section 3',
    requirements: [],
    help: 'Save the file as UTF-8.',
  },
] as const satisfies readonly RuleRecord[];

type SampleRule = (typeof rules)[number]['id'];

function found(id: SampleRule, message: string, location: Finding['location'], rest: Partial<Finding> = {}): Finding {
  const rule = rules.find((entry) => entry.id === id) as RuleRecord;
  return { rule: id, level: rule.level, message, location, requirements: rule.requirements, ...rest };
}

const duplicate = '  "name": "Lindenstraße 東京", "name": "Linden",';

/** What checking a small data space might give: every level, outcome, verdict and status occurs. */
export function sampleReport(): Report {
  return reportOf({
    subject: 'Two cities, air and parking',
    rules: [
      ...rules.map((rule) => (rule.id === 'ngsi-ld/type-wrong' ? { ...rule, omitted: 1200 } : rule)).slice(0, 6),
      { ...rules[6], untested: true },
    ],
    sources: [
      {
        source: 'catalogue/catalogue.ttl',
        outcome: 'checked',
        kind: 'DCAT-AP catalogue (Turtle)',
        contents: { datasets: 12, distributions: 20 },
      },
      {
        source: 'data/air.ndjson',
        outcome: 'checked',
        kind: 'NGSI-LD entities (NDJSON)',
        contents: { entities: 20000 },
        unlistedErrors: 1200,
      },
      {
        source: 'data/parking.json',
        outcome: 'checked',
        kind: 'NGSI-LD entities (JSON array)',
        contents: { entities: 40 },
      },
      { source: 'logo.png', outcome: 'skipped', kind: 'not a format that is checked', contents: {} },
      { source: 'policies/offer.jsonld', outcome: 'checked', kind: 'ODRL policy (JSON-LD)', contents: { policies: 1 } },
      { source: 'policies/terms.jsonld', outcome: 'checked', kind: 'ODRL policy (JSON-LD)', contents: { policies: 1 } },
      { source: 'secret.gz', outcome: 'unreadable', kind: 'gzip that ends too early', contents: {} },
    ],
    findings: [
      found(
        'dcat-ap/dataset-title-missing',
        'dataset ex:air has no title',
        { source: 'catalogue/catalogue.ttl', line: 14, column: 1, node: 'https://data.example/air' },
        { excerpt: excerptOf('ex:air a dcat:Dataset ;', 1, 6) },
      ),
      found(
        'dcat-ap/theme-unknown',
        'theme "ENVIRONMENT" is not in the vocabulary; did you mean "ENVI"?',
        { source: 'catalogue/catalogue.ttl', line: 17, column: 15 },
        {
          excerpt: excerptOf('    dcat:theme theme:ENVIRONMENT ;', 16, 17),
          value: 'ENVIRONMENT',
          fix: { description: 'use the theme Environment', replacement: 'theme:ENVI' },
        },
      ),
      ...Array.from({ length: 30 }, (_, index) =>
        found(
          'ngsi-ld/type-wrong',
          `pm10 is "high", not a number (entity ${index + 1})`,
          { source: 'data/air.ndjson', line: index * 7 + 2, column: 42, record: index * 7 + 2, pointer: '/pm10' },
          {
            excerpt: excerptOf('{"id":"urn:ngsi-ld:AirQualityObserved:1","pm10":"high"}', 49, 6),
            value: 'high',
          },
        ),
      ),
      found(
        'json/duplicate-key',
        'key "name" stands twice',
        { source: 'data/parking.json', line: 3, column: 30, pointer: '/0/name' },
        { excerpt: excerptOf(duplicate, 30, 6) },
      ),
      found(
        'odrl/action-unknown',
        'action "reuse" is unknown; did you mean "use"?',
        { source: 'policies/offer.jsonld', pointer: '/permission/0/action' },
        { value: 'reuse' },
      ),
      found('odrl/assigner-missing', 'the offer does not say who makes it', {
        source: 'policies/offer.jsonld',
        line: 1,
        column: 1,
      }),
    ],
    suppressed: [
      {
        finding: found('dcat-ap/theme-unknown', 'theme "OLD" is not in the vocabulary', {
          source: 'catalogue/catalogue.ttl',
          line: 40,
          column: 15,
        }),
        reason: 'legacy portal, replaced in spring',
        expires: '2027-03-31',
      },
    ],
    requirements: [
      {
        requirement: 'MIM0 R1.1',
        title: 'Machine-readable format',
        level: 'SHALL',
        verdict: 'pass',
        reason: 'all 4 data files were read',
        rules: [],
        pointers: [],
      },
      {
        requirement: 'MIM0 R1.2',
        title: 'Web mechanism',
        level: 'SHALL',
        verdict: 'unknown',
        reason: 'give the address of the service',
        rules: [],
        pointers: [],
      },
      {
        requirement: 'MIM0 R3.1',
        title: 'Notifications',
        level: 'SHALL',
        verdict: 'not-applicable',
        reason: 'no use case needs them',
        rules: [],
        pointers: [],
      },
      {
        requirement: 'MIM2 R1.1',
        title: 'Named data models',
        level: 'SHALL',
        verdict: 'fail',
        reason: '1,230 entities do not follow their model',
        rules: ['ngsi-ld/type-wrong'],
        pointers: [{ source: 'data/air.ndjson', line: 2 }],
      },
      {
        requirement: 'MIM3 R1.1',
        title: 'Datasets are described',
        level: 'SHOULD',
        verdict: 'fail',
        reason: '1 dataset has no title',
        rules: ['dcat-ap/dataset-title-missing'],
        pointers: [{ source: 'catalogue/catalogue.ttl', line: 14 }],
      },
      {
        requirement: 'MIM3 R1.2',
        title: 'Catalogue interface',
        level: 'SHOULD',
        verdict: 'unknown',
        reason: 'needs a running service',
        rules: [],
        pointers: [],
      },
      {
        requirement: 'MIM3 R1.3',
        title: 'Search',
        level: 'SHOULD',
        verdict: 'unknown',
        reason: 'needs a running service',
        rules: [],
        pointers: [],
      },
    ],
  });
}

/** Nothing was given and nothing was looked at. */
export function emptyReport(): Report {
  return reportOf({ subject: 'an empty folder', rules: [], sources: [], findings: [] });
}

/** A report that says one text wherever a file, a rule or a person could have put it. */
export function echoReport(text: string): Report {
  const rule = { id: text, title: text, level: 'error', source: text, requirements: [text], help: text } as const;
  const location = { source: text, line: 3, column: 2, pointer: text, node: text, record: 4 };
  const finding: Finding = {
    rule: text,
    level: 'error',
    message: text,
    location,
    value: text,
    fix: { description: text, replacement: text, edits: [{ edit: 'rename', pointer: text, name: text }] },
    excerpt: excerptOf(text, 1, Math.max(1, text.length)),
    requirements: [text],
  };
  const evidence = { title: text, level: text, reason: text, rules: [text], pointers: [location] };
  return reportOf({
    subject: text,
    rules: [rule, { ...rule, id: `${text}2`, untested: true }, { ...rule, id: `${text}3` }],
    sources: [
      { source: text, outcome: 'checked', kind: text, contents: { [`c${text}`]: 3 } },
      { source: `${text}2`, outcome: 'skipped', kind: text },
      { source: `${text}3`, outcome: 'unreadable', kind: text },
      { source: `${text}4`, outcome: 'checked', kind: text },
    ],
    findings: [
      finding,
      ...Array.from({ length: 6 }, (_, index) => ({
        ...finding,
        excerpt: { text, start: 0, length: 1 },
        location: { ...location, line: index + 4 },
      })),
    ],
    suppressed: [{ finding, reason: text, expires: text }],
    requirements: (['pass', 'fail', 'unknown', 'not-applicable'] as const).map((verdict) => ({
      ...evidence,
      verdict,
      requirement: `${text} ${verdict}`,
    })),
  });
}
