import { type GitlabIssue, toGitlab } from '@ds4sscc/findings/format/gitlab';
import { describe, expect, it } from 'vitest';
import { echoReport, emptyReport, reportOf, sampleReport } from './sample-report.js';

const issuesOf = (text: string): GitlabIssue[] => JSON.parse(text) as GitlabIssue[];
const prints = (text: string): string[] => issuesOf(text).map((issue) => issue.fingerprint);

describe('toGitlab', () => {
  it('gives each finding the properties that GitLab asks for, and nothing else', () => {
    // docs.gitlab.com/ci/testing/code_quality, "Code Quality report format".
    for (const issue of issuesOf(toGitlab(sampleReport()))) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./) as string,
        check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        severity: expect.stringMatching(/^(?:info|minor|major)$/) as string,
        location: { path: expect.stringMatching(/^[^./]/) as string, lines: { begin: expect.any(Number) as number } },
      });
    }
  });

  it('makes errors major, warnings minor and notes info', () => {
    const severities = new Map(issuesOf(toGitlab(sampleReport())).map((issue) => [issue.check_name, issue.severity]));
    expect([
      severities.get('ngsi-ld/type-wrong'),
      severities.get('json/duplicate-key'),
      severities.get('odrl/assigner-missing'),
    ]).toEqual(['major', 'minor', 'info']);
  });

  it('never gives two findings the same fingerprint, however alike they are', () => {
    const issues = issuesOf(toGitlab(echoReport('same')));
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(issues.length);
    expect(issues.length).toBe(7);
  });

  it('keeps the fingerprint when the finding moves to another line', () => {
    const report = sampleReport();
    const moved = reportOf({
      ...report,
      findings: report.findings.map((finding) => ({
        ...finding,
        location: { ...finding.location, line: (finding.location.line ?? 1) + 100 },
      })),
    });
    expect(prints(toGitlab(moved))).toEqual(prints(toGitlab(report)));
  });

  it('puts a finding without a line on the first one', () => {
    const issue = issuesOf(toGitlab(sampleReport())).find((entry) => entry.check_name === 'odrl/action-unknown');
    expect(issue?.location).toEqual({ path: 'policies/offer.jsonld', lines: { begin: 1 } });
  });

  it('is an empty list for an empty report', () => {
    expect(toGitlab(emptyReport())).toBe('[]\n');
  });
});
