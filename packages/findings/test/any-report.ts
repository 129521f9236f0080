import {
  type Claim,
  createCollector,
  type Evidence,
  type Finding,
  type Report,
  type Rule,
  type Suppression,
} from '@ds4sscc/findings';
import fc from 'fast-check';

/** Text that breaks writers: any UTF-16 unit, halves of pairs, control characters, markup, and ordinary words. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '<',
        '&',
        ']]>',
        '"',
        "'",
        '\0',
        '\v',
        '\ud800',
        '￿',
        '\r\n',
        ' ',
        '%',
        '#',
        '://',
        'é',
        '{0}',
        '\\',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('', 'air quality.json', 'http://a b/[c]#d#e', 'C:\\data\\x.json', '//host/x', 'urn:ngsi-ld:X:1'),
);

const positive = fc.integer({ min: 1, max: 1_000_000 });
const ruleIds = ['area/one', 'area/two', 'other/three', 'other/four'] as const;

const anyLocation = (source: fc.Arbitrary<string>): fc.Arbitrary<Finding['location']> =>
  fc.record(
    { source, line: positive, column: positive, pointer: anyText, node: anyText, record: positive },
    { requiredKeys: ['source'] },
  );

const anyRule = (id: string): fc.Arbitrary<Rule> =>
  fc.record({
    id: fc.constant(id),
    title: anyText,
    level: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    source: anyText,
    requirements: fc.array(anyText, { maxLength: 2 }),
    help: anyText,
    message: fc.constant(() => ''),
  });

const anyOutcome = fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const, 'not-applicable' as const);

const anyClaim: fc.Arbitrary<Claim> = fc.record(
  {
    subject: anyText,
    method: fc.constantFrom('auto' as const, 'artefact' as const, 'probe' as const, 'declared' as const),
    verdict: anyOutcome,
    reason: anyText,
    evidence: fc.array(
      fc.record(
        {
          location: anyLocation(anyText),
          excerpt: anyText,
          sha256: fc.constant('0a'.repeat(32)),
          time: fc.constant('2026-11-22T09:00:00Z'),
          ruleVersion: fc.constant('mims:9.0/MIM1/R1.1'),
        },
        { requiredKeys: ['location'] },
      ),
      { maxLength: 2 },
    ),
    waiver: fc.record(
      { reason: anyText, owner: anyText, expires: fc.constant('2027-06-30'), expired: fc.constant(true) },
      { requiredKeys: ['reason', 'owner', 'expires'] },
    ),
  },
  { requiredKeys: ['subject', 'method', 'verdict', 'reason', 'evidence'] },
);

const anyVerdict: fc.Arbitrary<Evidence> = fc.record(
  {
    requirement: anyText,
    title: anyText,
    level: anyText,
    verdict: anyOutcome,
    reason: anyText,
    rules: fc.subarray([...ruleIds]),
    pointers: fc.array(anyLocation(anyText), { maxLength: 2 }),
    claims: fc.array(anyClaim, { maxLength: 2 }),
  },
  { requiredKeys: ['requirement', 'title', 'level', 'verdict', 'reason', 'rules', 'pointers'] },
);

/** A report as the collector makes them, with arbitrary text wherever text can stand. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    rules: fc.tuple(...ruleIds.map(anyRule)),
    tested: fc.subarray([0, 1, 2, 3]),
    names: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    text: fc.record({
      name: anyText,
      version: anyText,
      subject: anyText,
      reason: anyText,
      kind: anyText,
      content: anyText,
    }),
    created: fc.option(fc.constantFrom('2026-11-21T20:00:00Z', '2026-11-21T22:00:00.5+02:00'), { nil: undefined }),
    outcomes: fc.array(fc.constantFrom('checked' as const, 'skipped' as const, 'unreadable' as const), {
      maxLength: 3,
    }),
    suppress: fc.boolean(),
    perSource: fc.integer({ min: 1, max: 3 }),
    verdicts: fc.uniqueArray(anyVerdict, { maxLength: 3, selector: (verdict) => verdict.requirement }),
  })
  .chain((plan) =>
    fc.tuple(
      fc.constant(plan),
      fc.array(
        fc.record(
          {
            rule: fc.nat(3),
            message: anyText,
            location: anyLocation(fc.constantFrom(...plan.names)),
            value: anyText,
            fix: fc.record(
              {
                description: anyText,
                replacement: anyText,
                edits: fc.array(
                  fc.oneof(
                    fc.record({ edit: fc.constantFrom('replace', 'insert'), pointer: anyText, text: anyText }),
                    fc.record({ edit: fc.constant('rename'), pointer: anyText, name: anyText }),
                    fc.record({ edit: fc.constantFrom('remove', 'reverse'), pointer: anyText }),
                    fc.record({ edit: fc.constant('copy'), from: anyText, pointer: anyText }),
                  ),
                  { maxLength: 3 },
                ),
              },
              { requiredKeys: ['description'] },
            ),
            excerpt: fc.record({ text: anyText, start: fc.nat(9), length: fc.integer({ min: 1, max: 9 }) }),
          },
          { requiredKeys: ['rule', 'message', 'location'] },
        ),
        { maxLength: 10 },
      ),
    ),
  )
  .map(([plan, drafts]) => {
    const suppressions: Suppression[] = plan.suppress
      ? [
          {
            rule: ruleIds[0],
            reason: plan.text.reason || '-',
            expires: '2026-12-31',
            location: { source: 'exceptions' },
          },
        ]
      : [];
    const collector = createCollector({
      rules: plan.rules,
      limits: { perSource: plan.perSource },
      suppressions,
      now: '2026-11-21',
    });
    collector.tested(plan.tested.map((index) => plan.rules[index] as Rule));
    plan.outcomes.forEach((outcome, index) => {
      const source = plan.names[index];
      if (source === undefined) return;
      collector.source({ source, outcome, kind: plan.text.kind, contents: { [plan.text.content]: index } });
    });
    for (const { rule: index, ...draft } of drafts) {
      const rule = plan.rules[index] as Rule;
      collector.add({ ...draft, rule: rule.id, level: rule.level, requirements: rule.requirements });
    }
    collector.evidence(plan.verdicts);
    const { name, version, subject } = plan.text;
    return collector.report({
      tool: { name, version },
      subject,
      ...(plan.created !== undefined && { created: plan.created }),
    });
  });
