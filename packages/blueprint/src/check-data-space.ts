import { rules as catalogueRules } from '@ds4sscc/catalogue';
import { rules as entityRules } from '@ds4sscc/data-models';
import {
  type AnyRule,
  type Collector,
  createCollector,
  type Finding,
  jsonRules,
  type Report,
  type Suppression,
  suppressionRules,
  textRules,
} from '@ds4sscc/findings';
import { rules as interopRules } from '@ds4sscc/interop';
import { rules as graphRules } from '@ds4sscc/linked-data';
import { rules as policyRules } from '@ds4sscc/policy';
import { assessDataSpace } from './assess-data-space.js';
import { checkAcross } from './check-across.js';
import { checkSource, notRead, otherKind, sourceKinds } from './check-source.js';
import { crossRules } from './cross-rules.js';
import { createFacts, type DataSpaceFacts } from './kinds/data-space-facts.js';
import { description } from './kinds/description.js';
import type { CheckContext, CheckedSource } from './kinds/source-kind.js';
import { suppressionFile } from './kinds/suppressions.js';
import { descriptionRules } from './parse-data-space.js';
import { yamlRules } from './parse-yaml.js';
import { inputRules, type Source } from './source.js';

/** How far a check has come. */
export interface CheckProgress {
  readonly source: string;
  /** Number of the source, counted from 1. */
  readonly index: number;
  readonly total: number;
  /** Bytes of this source that were read, and its size where that is known. */
  readonly bytes: number;
  readonly size: number | undefined;
}

/** What to check, and how. */
export interface CheckDataSpaceOptions {
  /** Files, downloads or texts; recognised by their content. */
  readonly sources: readonly Source[];
  /** Findings that were made while the sources were gathered. */
  readonly findings?: readonly Finding[];
  /** What is checked, for the headline of the report. */
  readonly subject?: string;
  readonly tool?: { readonly name: string; readonly version: string };
  /** Instant (ISO 8601) by which policies and suppressions expire; without it no suppression is applied. */
  readonly now?: string;
  /** Instant written into the report; without it the report has none and is the same on every run. */
  readonly created?: string;
  /** File with accepted findings, beside those among the sources. */
  readonly suppressions?: Source;
  /** Findings listed for each rule and source, and for each rule; all are counted. */
  readonly limits?: { readonly perSource?: number; readonly perRule?: number };
  onProgress?(progress: CheckProgress): void;
}

/** Every rule that a check can fire. */
export const allRules: readonly AnyRule[] = [
  ...new Map(
    [
      ...inputRules,
      ...textRules,
      ...jsonRules,
      ...yamlRules,
      ...suppressionRules,
      ...descriptionRules,
      ...crossRules,
      ...graphRules,
      ...entityRules,
      ...policyRules,
      ...catalogueRules,
      ...interopRules,
    ].map((rule) => [rule.id, rule]),
  ).values(),
];

/**
 * Checks a data space: every source by its kind, then what belongs together, then the requirements of MIMs Plus.
 * Bad input is a finding; nothing is fetched. Only a programming error throws.
 *
 * @example
 * ```ts
 * import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
 *
 * const report = await checkDataSpace({ sources: [textSource('dataspace.yaml', 'dataspace: "1"\ntitel: Two Cities')] });
 * report.findings.find(({ rule }) => rule === 'dataspace/unknown-key')?.message; // => 'the key "titel" is not known here; did you mean "title"?'
 * ```
 */
export async function checkDataSpace(options: CheckDataSpaceOptions): Promise<Report> {
  const facts = createFacts();
  const gathered = options.findings ?? [];
  const { collector, results } = await startCollecting(options, facts);
  for (const found of gathered) collector.add(found);
  for (const { location } of gathered) results.set(location.source, notRead);

  for (const [position, source] of options.sources.entries()) {
    const progress = (bytes: number): void =>
      options.onProgress?.({
        source: source.name,
        index: position + 1,
        total: options.sources.length,
        bytes,
        size: source.size,
      });
    progress(0);
    if (results.has(source.name)) continue;
    const context: CheckContext = {
      now: options.now,
      facts,
      progress,
      add(findings) {
        for (const found of findings) collector.add(found);
      },
      tested: (rules) => collector.tested(rules),
    };
    results.set(source.name, await checkSource(source, sourceKinds, context));
  }
  for (const [name, { kind, outcome, contents }] of results) {
    collector.source({ source: name, kind, outcome, contents });
    facts.kinds.set(name, kind);
  }

  for (const described of facts.described) {
    const across = checkAcross(described, facts);
    collector.tested(across.tested);
    for (const found of across.findings) collector.add(found);
  }
  const assessed = assessDataSpace(facts, collector);
  collector.tested(assessed.tested);
  for (const found of assessed.findings) collector.add(found);
  collector.evidence(assessed.evidence());
  return collector.report({
    tool: options.tool ?? { name: '@ds4sscc/blueprint', version: 'unknown' },
    subject: options.subject ?? facts.described.map(({ dataSpace }) => dataSpace.title).join(', '),
    ...(options.created !== undefined && { created: options.created }),
  });
}

/** Reads first what says how to look at the rest: the findings that were accepted, and the descriptions. */
async function startCollecting(
  options: CheckDataSpaceOptions,
  facts: DataSpaceFacts,
): Promise<{ collector: Collector; results: Map<string, CheckedSource> }> {
  const suppressions: Suppression[] = [];
  const findings: Finding[] = [];
  const tested: AnyRule[] = [...inputRules, ...textRules];
  const context: CheckContext = {
    now: options.now,
    facts,
    add(found) {
      for (const one of found) findings.push(one);
    },
    tested(rules) {
      for (const rule of rules) tested.push(rule);
    },
    progress: () => undefined,
  };
  const accepted = suppressionFile(allRules, suppressions);
  const results = new Map<string, CheckedSource>();
  if (options.suppressions) {
    const anyName = { ...accepted, recognise: () => true };
    results.set(options.suppressions.name, await checkSource(options.suppressions, [anyName], context));
  }
  for (const source of options.sources) {
    if (results.has(source.name) || !/\.(ya?ml|json)$/i.test(source.name)) continue;
    const result = await checkSource(source, [accepted, description], context);
    if (result !== otherKind) results.set(source.name, result);
  }
  const collector = createCollector({
    rules: allRules,
    ...(suppressions.length > 0 && { suppressions }),
    ...(options.now !== undefined && { now: options.now.slice(0, 10) }),
    ...(options.limits && { limits: options.limits }),
  });
  collector.tested(tested);
  for (const found of findings) collector.add(found);
  return { collector, results };
}
