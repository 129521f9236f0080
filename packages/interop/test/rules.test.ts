import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Finding, parseJson } from '@ds4sscc/findings';
import { checkDeclarations, checkWaivers, requirement, rules } from '@ds4sscc/interop';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { readArtefact } from '@ds4sscc/interop/artefacts';
import { describe, expect, it } from 'vitest';

async function findingsIn(rule: string, fixture: 'good' | 'bad'): Promise<readonly Finding[]> {
  if (rule.startsWith('sssom/')) {
    const text = readFileSync(new URL(`fixtures/${rule}/${fixture}.tsv`, import.meta.url), 'utf8');
    return (await readArtefact({ text }, { source: `${fixture}.tsv` }))?.findings ?? [];
  }
  const path = fileURLToPath(new URL(`fixtures/${rule}/${fixture}.json`, import.meta.url));
  const document = parseJson(readFileSync(path, 'utf8'), `${fixture}.json`);
  if (rule.startsWith('interop/waiver-')) return checkWaivers(document, '', { today: '2026-11-22' });
  // A fixture that is no JSON stands in its file as one JSON string.
  const content = typeof document.value === 'string' ? { text: document.value } : { document };
  if (/^(?:artefact|geo|twin)\//.test(rule)) return (await readArtefact(content, { source: path }))?.findings ?? [];
  return rule.startsWith('api/') ? validateApiDescription(document) : checkDeclarations(document, '');
}

/** One counts findings of another rule, so it never fires alone; one is of files that are no text. Both have tests of their own. */
const elsewhere: ReadonlySet<string> = new Set(['api/findings-unlisted', 'geo/geopackage-invalid']);

describe.each(rules.filter(({ id }) => !elsewhere.has(id)).map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    it('fires on its bad fixture alone, and says where', async () => {
      const findings = await findingsIn(id, 'bad');
      expect(findings.map((finding) => finding.rule)).toEqual([id]);
      expect(findings[0]?.location.line).toBeGreaterThan(0);
      expect(findings[0]?.excerpt).toBeDefined();
      expect(findings[0]?.message).not.toContain('undefined');
    });

    it('is silent on its good fixture', async () => {
      expect(await findingsIn(id, 'good')).toEqual([]);
    });

    it('bears only on requirements that exist', () => {
      expect(rule.requirements.map((name) => requirement(name).id)).toEqual(rule.requirements);
    });
  },
);

it('has no two rules of one id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
