import {
  type AnyRule,
  createCollector,
  defineRule,
  finding,
  jsonRules,
  parseJson,
  parseSuppressions,
  type Report,
  type Rule,
  suppressionRules,
} from '@ds4sscc/findings';

const valueRange: Rule<{ property: string; value: number }> = defineRule<{ property: string; value: number }>({
  id: 'data-models/value-out-of-range',
  title: 'Value outside its range',
  level: 'error',
  source: 'Example model, AirQualityObserved, pm10',
  requirements: ['MIM2 R1.1'],
  help: 'Check the sensor & its unit: µg/m³ is expected, "0 <= value".',
  message: ({ property, value }) => `${property} is ${value}, and less than 0 cannot be measured`,
});

const titleMissing: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'dcat-ap/dataset-title-missing',
  title: 'Dataset without a title',
  level: 'error',
  source: 'DCAT-AP 3.0.1, Dataset, title',
  requirements: ['MIM3 R1.1', 'MIM3 R1.2'],
  help: 'Add a dct:title in at least one language.',
  message: ({ dataset }) => `dataset <${dataset}> has no title`,
});

const themeMissing: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'dcat-ap/dataset-theme-missing',
  title: 'Dataset without a theme',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Dataset, theme',
  requirements: ['MIM3 R1.2'],
  help: 'Add a dcat:theme from the data theme vocabulary.',
  message: ({ dataset }) => `dataset <${dataset}> has no theme`,
});

const keywordFew: Rule = defineRule({
  id: 'dcat-ap/keyword-single',
  title: 'Only one keyword',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Dataset, keyword',
  requirements: [],
  help: 'Add the words that people search for.',
  message: () => 'one keyword is rarely enough to be found',
});

const policyTarget: Rule = defineRule({
  id: 'odrl/target-missing',
  title: 'Rule without a target',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM4 R1.1'],
  help: 'Name the dataset that the permission is about.',
  message: () => 'the permission has no target',
});

const sampleRules: readonly AnyRule[] = [
  valueRange,
  titleMissing,
  themeMissing,
  keywordFew,
  policyTarget,
  ...jsonRules,
];

const air = 'data/Luftqualität Zürich/air quality.json';
const catalogue = 'catalogue.ttl';
const broken = 'data/kaputt & "quoted" <x>.json';

/**
 * A report with something of everything: all levels, statuses and verdicts, omitted and suppressed findings, an expired
 * and an unused suppression, fixes, excerpts, and paths with spaces and letters beyond ASCII.
 */
export function sampleReport(options: { created?: string } = {}): Report {
  const exceptions = parseJson(
    `{
  "suppressions": [
    { "rule": "dcat-ap/dataset-title-missing", "node": "https://stadt.example/dataset/lärm", "reason": "Title is being translated.", "expires": "2027-06-30" },
    { "rule": "dcat-ap/dataset-theme-missing", "source": "catalogue.ttl", "reason": "Themes came with the move.", "expires": "2026-01-31" },
    { "rule": "json/too-deep", "reason": "Kept for the old exporter.", "expires": "2027-01-01" },
    { "rule": "dcat-ap/dataset-titel-missing", "reason": "A slip of the pen.", "expires": "2027-01-01" },
    { "rule": "dcat-ap/keyword-single", "expires": "2027-01-01" }
  ]
}`,
    'suppressions.json',
  );
  const parsed = parseSuppressions(exceptions.value, exceptions, { knownRules: sampleRules });
  const collector = createCollector({
    rules: [...sampleRules, ...suppressionRules],
    limits: { perSource: 3 },
    suppressions: parsed.suppressions,
    now: '2026-11-21',
  });
  collector.tested([valueRange, titleMissing, themeMissing, keywordFew, ...jsonRules, ...suppressionRules]);
  for (const found of parsed.findings) collector.add(found);

  collector.source({
    source: air,
    outcome: 'checked',
    kind: 'NGSI-LD entities (key-values)',
    contents: { entities: 12 },
  });
  collector.source({
    source: catalogue,
    outcome: 'checked',
    kind: 'DCAT-AP catalogue (Turtle)',
    contents: { datasets: 3 },
  });
  collector.source({ source: broken, outcome: 'checked', kind: 'JSON', contents: {} });
  collector.source({ source: 'clean.json', outcome: 'checked', kind: 'JSON', contents: { values: 1 } });
  collector.source({
    source: 'suppressions.json',
    outcome: 'checked',
    kind: 'suppression file',
    contents: { entries: 5 },
  });
  collector.source({ source: 'notes.docx', outcome: 'skipped', kind: 'nothing that is checked here', contents: {} });
  collector.source({ source: 'secret.ttl', outcome: 'unreadable', kind: 'no permission to read it', contents: {} });

  for (let record = 1; record <= 12; record += 1) {
    collector.add(
      finding(
        valueRange,
        { source: air, line: record + 1, column: 5, pointer: '/pm10/value', record },
        { property: 'pm10', value: -record },
        {
          value: -record,
          excerpt: { text: `    "pm10": { "value": -${record} }`, start: 4, length: 6 },
          ...(record === 1 && { fix: { description: 'Leave the value out', replacement: 'null' } }),
        },
      ),
    );
  }
  for (const name of ['air', 'lärm', 'parks & gardens']) {
    const node = `https://stadt.example/dataset/${name}`;
    const location = { source: catalogue, line: 4, column: 1, node };
    const excerpt = { text: '<x> a dcat:Dataset ; dcat:keyword "Luft"@de .', start: 0, length: 3 };
    collector.add(finding(titleMissing, location, { dataset: node }, { excerpt }));
    if (name !== 'air')
      collector.add(
        finding(themeMissing, location, { dataset: node }, { fix: { description: 'Add the theme of the catalogue' } }),
      );
  }
  collector.add(finding(keywordFew, { source: catalogue }, {}, { value: 'Luft' }));
  for (const found of parseJson('{\n  "a": 1,\n  "a": 2,\n}', broken).findings) collector.add(found);

  collector.evidence([
    {
      requirement: 'MIM2 R1.1',
      title: 'Data follows an agreed model',
      level: 'SHALL',
      verdict: 'fail',
      reason: 'Twelve values break the model.',
      rules: ['data-models/value-out-of-range'],
      pointers: [{ source: air, line: 2, column: 5, pointer: '/pm10/value', record: 1 }],
      claims: [
        {
          subject: air,
          method: 'auto',
          verdict: 'fail',
          reason: 'twelve values break the model',
          evidence: [
            {
              location: { source: air, line: 2 },
              excerpt: '"value": -7',
              sha256: '0a'.repeat(32),
              time: '2026-11-21T20:00:00Z',
              ruleVersion: 'mims:9.0/MIM2/R1.1',
            },
          ],
          waiver: { reason: 'the sensors are replaced', owner: 'Data office', expires: '2026-10-31', expired: true },
        },
        {
          subject: 'statement on MIM2 R1.1',
          method: 'declared',
          verdict: 'pass',
          reason: 'the model was agreed',
          evidence: [{ location: { source: 'dataspace.yaml', line: 3 } }],
        },
      ],
    },
    {
      requirement: 'MIM3 R1.1',
      title: 'The catalogue can be read by machines',
      level: 'SHALL',
      verdict: 'pass',
      reason: 'The catalogue was read as DCAT-AP.',
      rules: ['json/syntax-error'],
      pointers: [{ source: catalogue }],
    },
    {
      requirement: 'MIM4 R1.1',
      title: 'Offers name what they offer',
      level: 'SHOULD',
      verdict: 'unknown',
      reason: 'No policy was found; add one to decide this.',
      rules: ['odrl/target-missing'],
      pointers: [],
    },
    {
      requirement: 'MIM7 R2.1',
      title: 'Places can be searched',
      level: 'MAY',
      verdict: 'not-applicable',
      reason: 'Nothing here has a place.',
      rules: [],
      pointers: [],
    },
  ]);
  return collector.report({
    tool: { name: 'ds4sscc', version: '0.1.0' },
    subject: 'Two cities & a <river>',
    ...(options.created !== undefined && { created: options.created }),
  });
}
