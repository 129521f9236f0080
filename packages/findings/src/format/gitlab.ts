import type { Finding } from '../finding.js';
import type { Report } from '../report.js';
import type { Level } from '../rule.js';
import { fnv1a } from './fnv1a.js';
import { relativePath } from './relative-path.js';
import { visibleReport } from './visible-report.js';

/** One entry of a GitLab Code Quality report. */
export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report, and the same when lines move: GitLab compares branches by it. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severities: Readonly<Record<Level, GitlabIssue['severity']>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * A GitLab Code Quality report (`artifacts: reports: codequality`): a JSON array of {@link GitlabIssue}.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toGitlab } from '@ds4sscc/findings/format/gitlab';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'a folder' });
 * toGitlab(report); // => '[]\n'
 * ```
 */
export function toGitlab(report: Report): string {
  const safe = visibleReport(report);
  const taken = new Set<string>();
  const issues = safe.findings.map((finding): GitlabIssue => {
    const { source, line = 1 } = finding.location;
    return {
      description: finding.message,
      check_name: finding.rule,
      fingerprint: fingerprint(finding, taken),
      severity: severities[finding.level],
      location: { path: relativePath(source) ?? source, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** Made of what is found, not of where it stands; findings that are alike are numbered in the order of the report. */
function fingerprint({ rule, message, value, location }: Finding, taken: Set<string>): string {
  const { source, pointer, node } = location;
  for (let number = 1; ; number += 1) {
    const name = fnv1a(JSON.stringify([rule, source, node ?? '', pointer ?? '', value ?? '', message, number]));
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
