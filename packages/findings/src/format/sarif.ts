import type { Finding, Location } from '../finding.js';
import type { Report, RuleResult, SourceResult } from '../report.js';
import type { Level } from '../rule.js';
import { placeLine } from './place-line.js';
import { sourceUri } from './source-uri.js';

const sarifLevels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Indices of rules and artifacts, by which SARIF results refer to them. */
interface Indices {
  readonly rules: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, number>;
}

/**
 * The report as a SARIF 2.1.0 log (OASIS), for code scanning services and editors.
 * Rules that passed or were not tested stand among the rules of the tool; `properties.status` tells them apart.
 * Fixes are properties: SARIF wants the exact region to replace, and a finding knows only where its value starts.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toSarif } from '@ds4sscc/findings/format/sarif';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'two cities' });
 * JSON.parse(toSarif(report)).version; // => '2.1.0'
 * ```
 */
export function toSarif(report: Report): string {
  const indices: Indices = {
    rules: new Map(report.rules.map((rule, index) => [rule.id, index])),
    artifacts: new Map(report.sources.map(({ source }, index) => [source, index])),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules: report.rules.map(descriptor) } },
        automationDetails: { description: { text: report.subject } },
        invocations: [invocation(report, indices)],
        columnKind: 'utf16CodeUnits',
        artifacts: report.sources.map(artifact),
        results: [
          ...report.findings.map((finding) => result(finding, indices, [])),
          ...report.suppressed.map(({ finding, reason, expires }) =>
            result(finding, indices, [
              { kind: 'external', status: 'accepted', justification: reason, properties: { expires } },
            ]),
          ),
        ],
        properties: { summary: report.summary, requirements: report.requirements },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: RuleResult): object {
  const { id, title, level, source, requirements, help, status, count, omitted, suppressed } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title} (${source}).` },
    help: { text: help },
    defaultConfiguration: { level: sarifLevels[level] },
    // Tags are a set (section 3.8.2).
    properties: { tags: [...new Set(requirements)], source, status, count, omitted, suppressed },
  };
}

function invocation({ sources, created }: Report, indices: Indices): object {
  const missed = sources.filter((source) => source.outcome !== 'checked');
  return {
    executionSuccessful: sources.every((source) => source.outcome !== 'unreadable'),
    ...(created !== undefined && { endTimeUtc: new Date(created).toISOString() }),
    toolExecutionNotifications: missed.map(({ source, outcome, kind }) => ({
      level: outcome === 'unreadable' ? 'error' : 'note',
      message: { text: `${source} was not checked: ${kind}` },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(source, indices) } }],
    })),
  };
}

function artifact({ source, outcome, kind, contents, counts }: SourceResult): object {
  return {
    location: { uri: sourceUri(source) },
    description: { text: kind },
    roles: ['analysisTarget'],
    properties: { name: source, outcome, contents, counts },
  };
}

function result(finding: Finding, indices: Indices, suppressions: readonly object[]): object {
  const { rule, level, message, location, value, fix, requirements } = finding;
  return {
    ruleId: rule,
    ruleIndex: indices.rules.get(rule) ?? -1,
    level: sarifLevels[level],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(location.source, indices),
          ...(location.line !== undefined && { region: region(finding, location.line) }),
        },
        ...logicalLocations(location),
      },
    ],
    // None or all results of a run carry this (section 3.27.23).
    suppressions,
    properties: {
      place: placeLine(location),
      requirements,
      ...(location.record !== undefined && { record: location.record }),
      ...(value !== undefined && { value }),
      ...(fix && { fix }),
    },
  };
}

function artifactLocation(source: string, { artifacts }: Indices): object {
  const index = artifacts.get(source);
  return { uri: sourceUri(source), ...(index !== undefined && { index }) };
}

function region({ location: { column }, excerpt }: Finding, startLine: number): object {
  if (column === undefined) return { startLine };
  if (excerpt === undefined) return { startLine, startColumn: column };
  const { text, start, length } = excerpt;
  return {
    startLine,
    startColumn: column,
    endColumn: column + length,
    snippet: { text: text.slice(start, start + length) },
  };
}

function logicalLocations({ pointer, node }: Location): { logicalLocations?: readonly object[] } {
  const found = [
    ...(pointer === undefined ? [] : [{ fullyQualifiedName: pointer, kind: 'value' }]),
    ...(node === undefined ? [] : [{ fullyQualifiedName: node, kind: 'resource' }]),
  ];
  return found.length > 0 ? { logicalLocations: found } : {};
}
