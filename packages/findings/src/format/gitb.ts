import type { Finding, Verdict } from '../finding.js';
import type { Report, RequirementResult, RuleResult, RuleStatus, SourceResult } from '../report.js';
import type { Level } from '../rule.js';
import { notCheckedWords } from './not-checked-words.js';
import { placeLine } from './place-line.js';
import { type Xml, type XmlAttributes, xmlDocument, xmlElement } from './xml-element.js';

/** A test report must have a date; this one stands in where the report has none. */
const noTime = '1970-01-01T00:00:00Z';

/** One line of the report: a finding, a requirement, a source that could not be read, or a rule without findings. */
interface Item {
  readonly level: Level;
  readonly id: string;
  readonly description: string;
  readonly location?: string;
  readonly test?: string;
  readonly type: string;
  readonly value?: string | undefined;
}

/**
 * The report as a test step report of the Interoperability Test Bed (GITB TAR, `gitb_tr.xsd`).
 * The counters are exact, whatever was left out of the list: failed requirements and unreadable sources count as errors,
 * everything that merely informs as assertions.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toGitb } from '@ds4sscc/findings/format/gitb';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'two cities' });
 * /<result>(\w+)/.exec(toGitb(report))?.[1]; // => 'UNDEFINED'
 * ```
 */
export function toGitb(report: Report): string {
  const items = [
    ...report.findings.map(findingItem(report)),
    // Where a finding says already what is wrong with the source, it is not counted again.
    ...report.sources
      .filter(({ outcome, counts }) => outcome === 'unreadable' && counts.error === 0)
      .map(unreadableItem),
    ...report.requirements.map(requirementItem),
    ...report.rules.filter((rule) => rule.count === 0).map(ruleItem),
  ];
  const { counts, omitted, suppressed } = report.summary;
  const notChecked = notCheckedWords(report);
  const extra = (level: Level): number =>
    items.filter((item) => item.type !== 'finding' && item.level === level).length;
  const counters = {
    nrOfAssertions: counts.info + extra('info'),
    nrOfErrors: counts.error + extra('error'),
    nrOfWarnings: counts.warning + extra('warning'),
  };
  const root = xmlElement(
    'TestStepReport',
    {
      xmlns: 'http://www.gitb.com/tr/v1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:type': 'TAR',
      name: report.subject,
    },
    [
      leaf('date', report.created === undefined ? noTime : new Date(report.created).toISOString()),
      leaf('result', resultOf(report, counters)),
      xmlElement('overview', {}, [
        leaf('validationServiceName', report.tool.name),
        leaf('validationServiceVersion', report.tool.version),
        leaf(
          'note',
          `${report.subject}: ${omitted} findings are counted and not listed, ${suppressed} are suppressed.${notChecked === undefined ? '' : ` ${notChecked}.`}`,
        ),
      ]),
      xmlElement(
        'counters',
        {},
        Object.entries(counters).map(([name, count]) => leaf(name, String(count))),
      ),
      ...(items.length > 0 ? [xmlElement('reports', {}, items.map(itemXml))] : []),
    ],
  );
  return xmlDocument(root);
}

/** What was not tested, or not decided, is never a success. */
function resultOf({ summary }: Report, counters: { nrOfErrors: number; nrOfWarnings: number }): string {
  if (counters.nrOfErrors > 0) return 'FAILURE';
  if (counters.nrOfWarnings > 0) return 'WARNING';
  const nothingTested = summary.rules.passed + summary.rules.failed === 0;
  return nothingTested || summary.requirements.unknown > 0 || summary.suppressed > 0 ? 'UNDEFINED' : 'SUCCESS';
}

function findingItem({ rules }: Report): (finding: Finding) => Item {
  const titles = new Map(rules.map((rule) => [rule.id, `${rule.title}. ${rule.help}`]));
  return ({ rule, level, message, location, value }) => ({
    level,
    id: rule,
    description: message,
    location: placeLine(location),
    test: titles.get(rule) ?? rule,
    type: 'finding',
    value,
  });
}

function unreadableItem({ source, kind }: SourceResult): Item {
  return { level: 'error', id: 'source', description: `could not be read: ${kind}`, location: source, type: 'source' };
}

function requirementItem({ requirement, title, verdict, reason, pointers }: RequirementResult): Item {
  const description = `${verdicts[verdict]}: ${title}. ${reason}`;
  const [first] = pointers;
  const level = verdict === 'fail' ? 'error' : 'info';
  return { level, id: requirement, description, ...(first && { location: placeLine(first) }), type: 'requirement' };
}

const verdicts: Readonly<Record<Verdict, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not decided',
  'not-applicable': 'not applicable',
};

function ruleItem({ id, title, status, suppressed }: RuleResult): Item {
  const came = suppressed > 0 ? `only suppressed findings (${suppressed})` : statuses[status];
  return { level: 'info', id, description: `${came}: ${title}`, type: 'rule' };
}

const statuses: Readonly<Record<RuleStatus, string>> = {
  passed: 'passed',
  failed: 'failed',
  untested: 'not tested',
};

function itemXml({ level, id, description, location, test, type, value }: Item): Xml {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['assertionID', id],
    ['description', description],
    ['location', location],
    ['test', test],
    ['type', type],
    ['value', value],
  ];
  const bar: XmlAttributes = { 'xsi:type': 'BAR' };
  return xmlElement(
    level,
    bar,
    parts.flatMap(([name, text]) => (text === undefined ? [] : [leaf(name, text)])),
  );
}

function leaf(name: string, text: string): Xml {
  return xmlElement(name, {}, text);
}
