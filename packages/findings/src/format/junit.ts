import type { Finding } from '../finding.js';
import type { Report, RequirementResult, RuleResult, SourceResult, SuppressedFinding } from '../report.js';
import { levels } from '../rule.js';
import { countWords } from './count-words.js';
import { placeLine } from './place-line.js';
import { type Xml, xmlDocument, xmlElement } from './xml-element.js';

/** One test case: what CI servers show as one line. */
interface Case {
  readonly name: string;
  readonly state: 'passed' | 'failure' | 'error' | 'skipped';
  /** Why it did not pass, in one line; the place for more is `details`. */
  readonly message: string;
  readonly details: string;
}

interface Suite {
  readonly name: string;
  readonly properties?: Readonly<Record<string, number>>;
  readonly cases: readonly Case[];
  readonly output: readonly string[];
}

/** Every suite must have a time; this one stands in where the report has none. */
const noTime = '1970-01-01T00:00:00';

/**
 * The report as JUnit XML, within what the schemas of Jenkins and of Ant have in common.
 * Each source is a suite with a case for every rule that fired in it: errors fail it; warnings and information pass and
 * stand in the suite's output; what a suppression took out is skipped. A suite of the other rules that judged something
 * follows, and one of the requirements. Rules that had nothing to judge are no cases: there are hundreds, and a page full of
 * skipped ones hides what was skipped for a reason. Their number is a property of the suite.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toJunit } from '@ds4sscc/findings/format/junit';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'two cities' });
 * toJunit(report).includes('<testsuites>'); // => true
 * ```
 */
export function toJunit(report: Report): string {
  const bySource = new Map<string, Fired[]>();
  const file = (fired: Fired): void => {
    const { source } = fired.finding.location;
    const list = bySource.get(source);
    if (list) list.push(fired);
    else bySource.set(source, [fired]);
  };
  for (const finding of report.findings) file({ finding });
  for (const suppressed of report.suppressed) file(suppressed);

  const suites: readonly Suite[] = [
    ...report.sources.map((source) => sourceSuite(source, bySource.get(source.source) ?? [])),
    rulesSuite(report),
    { name: 'Requirements', cases: report.requirements.map(requirementCase), output: [] },
  ];
  return xmlDocument(
    xmlElement(
      'testsuites',
      {},
      suites.map((suite, id) => suiteXml(suite, id, report)),
    ),
  );
}

/** A finding, with its reason where it was suppressed. */
type Fired = { readonly finding: Finding } & Partial<SuppressedFinding>;

function sourceSuite({ source, outcome, kind, counts }: SourceResult, fired: readonly Fired[]): Suite {
  const name = source.trim() === '' ? '(no name)' : source;
  const rules = [...new Set(fired.map(({ finding }) => finding.rule))].sort();
  const cases = [
    ...(outcome === 'unreadable' ? [whole('error', `could not be read: ${kind}`)] : []),
    ...(outcome === 'skipped' ? [whole('skipped', `was not checked: ${kind}`)] : []),
    ...rules.map((rule) =>
      firedCase(
        rule,
        fired.filter(({ finding }) => finding.rule === rule),
      ),
    ),
  ];
  const open = fired.filter(({ reason }) => reason === undefined);
  const unlisted = levels.map((level) => ({
    level,
    count: counts[level] - open.filter(({ finding }) => finding.level === level).length,
  }));
  const more = unlisted.filter(({ count }) => count > 0).map(({ level, count }) => `${count} more (${level})`);
  if (more.length > 0) {
    const state = unlisted.some(({ level, count }) => level === 'error' && count > 0) ? 'failure' : 'passed';
    cases.push({ name: 'findings that are not listed', state, message: more.join(', '), details: '' });
  }
  if (cases.length === 0) cases.push(whole('passed', ''));
  const remarks = open.filter(({ finding }) => finding.level !== 'error');
  return { name, cases, output: remarks.map(({ finding }) => `${finding.level}: ${findingText(finding)}`) };
}

function whole(state: Case['state'], message: string): Case {
  return { name: 'the source as a whole', state, message, details: '' };
}

function firedCase(rule: string, fired: readonly Fired[]): Case {
  const open = fired.filter(({ reason }) => reason === undefined).map(({ finding }) => finding);
  const errors = open.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first) {
    const rest = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return {
      name: rule,
      state: 'failure',
      message: `${first.message}${rest}`,
      details: errors.map(findingText).join('\n'),
    };
  }
  if (open.length > 0) return { name: rule, state: 'passed', message: '', details: '' };
  const excused = fired.map(({ reason, expires }) => `suppressed until ${expires}: ${reason}`);
  return { name: rule, state: 'skipped', message: [...new Set(excused)].join('; '), details: '' };
}

function rulesSuite({ rules }: Report): Suite {
  const quiet = rules.filter(({ count }) => count === 0);
  const judged = quiet.filter(({ status, suppressed }) => status !== 'untested' || suppressed > 0);
  const untested = quiet.length - judged.length;
  const output = untested > 0 ? [`${countWords(untested, 'rule')} had nothing to judge; that is no pass.`] : [];
  return { name: 'Rules without findings', properties: { untested }, cases: judged.map(ruleCase), output };
}

function ruleCase({ id, suppressed }: RuleResult): Case {
  const test = { name: id, details: '' };
  return suppressed > 0
    ? { ...test, state: 'skipped', message: `all its findings are suppressed: ${suppressed}` }
    : { ...test, state: 'passed', message: '' };
}

function requirementCase({ requirement, title, verdict, reason }: RequirementResult): Case {
  const state = verdict === 'pass' ? 'passed' : verdict === 'fail' ? 'failure' : 'skipped';
  return { name: `${requirement} ${title}`, state, message: `${verdict}: ${reason}`, details: '' };
}

function findingText(finding: Finding): string {
  return `${placeLine(finding.location)}: ${finding.message} [${finding.rule}]`;
}

function suiteXml({ name, properties: own, cases, output }: Suite, id: number, report: Report): Xml {
  const count = (state: Case['state']): number => cases.filter((one) => one.state === state).length;
  const { created, tool, subject } = report;
  const properties = { tool: `${tool.name} ${tool.version}`, subject, ...own };
  const attributes = {
    id,
    name,
    package: tool.name,
    timestamp: created === undefined ? noTime : new Date(created).toISOString().slice(0, 19),
    // What ran where and how long is not part of a report: the same input gives the same bytes.
    hostname: 'localhost',
    time: 0,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return xmlElement('testsuite', attributes, [
    xmlElement(
      'properties',
      {},
      Object.entries(properties).map(([key, value]) => xmlElement('property', { name: key, value: String(value) })),
    ),
    ...cases.map((one) => caseXml(one, name)),
    xmlElement('system-out', {}, output.join('\n')),
    xmlElement('system-err', {}),
  ]);
}

function caseXml({ name, state, message, details }: Case, classname: string): Xml {
  const type = state === 'passed' ? undefined : state;
  const inside =
    type === undefined ? [] : [xmlElement(type, type === 'skipped' ? { message } : { message, type }, details)];
  return xmlElement('testcase', { name, classname, time: 0 }, inside);
}
