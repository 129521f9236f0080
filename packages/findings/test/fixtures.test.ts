import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type AnyRule,
  createCollector,
  decodeText,
  type Finding,
  jsonRules,
  parseJson,
  parseSuppressions,
  suppressionRules,
  textRules,
} from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

const rules: readonly AnyRule[] = [...textRules, ...jsonRules, ...suppressionRules];

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  it('fires on its bad example, and nothing else does', () => {
    expect([...new Set(check(id, 'bad').map((found) => found.rule))]).toEqual([id]);
  });

  it('stays silent on its good example, as all others do', () => {
    expect(check(id, 'good')).toEqual([]);
  });
});

function check(id: string, which: 'good' | 'bad'): readonly Finding[] {
  const folder = fileURLToPath(new URL(`fixtures/${id}/`, import.meta.url));
  const file = readdirSync(folder).find((name) => name.startsWith(`${which}.`)) ?? '';
  const { text, findings } = decodeText(readFileSync(`${folder}${file}`), file);
  if (id.startsWith('text/')) return findings;
  const document = parseJson(text, file);
  return id.startsWith('json/') ? document.findings : suppressionFindings(text, file);
}

/** What is said about the suppressions of a file in a check that finds one duplicate key, on 21 November 2026. */
function suppressionFindings(text: string, file: string): readonly Finding[] {
  const document = parseJson(text, file);
  const { suppressions, findings } = parseSuppressions(document.value, document, { knownRules: jsonRules });
  const collector = createCollector({
    rules: [...jsonRules, ...suppressionRules],
    suppressions,
    now: '2026-11-21',
  });
  for (const found of [...findings, ...parseJson('{"a": 1, "a": 2}', 'city/data/air.json').findings])
    collector.add(found);
  const report = collector.report({ tool: { name: 'test', version: '0' }, subject: 'test' });
  return report.findings.filter((found) => found.rule.startsWith('suppression/'));
}
