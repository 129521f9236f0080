// Writes a documentation page for every rule from the rule itself and from its two fixtures; needs the built packages.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules } from '@ds4sscc/blueprint';
import { conversionRules } from '@ds4sscc/catalogue/convert/ckan';
import { convertRules } from '@ds4sscc/data-models/convert';
import { inputRules } from '@ds4sscc/data-models/node';
import { ruleRecord } from '@ds4sscc/findings';
import { requirements } from '@ds4sscc/interop';
import { writingRules } from '@ds4sscc/linked-data';
import { fetchRules } from '@ds4sscc/linked-data/fetch';
import { vocabularyRules } from '@ds4sscc/linked-data/vocabularies';
import { auditRules } from '@ds4sscc/policy/audit';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/rules');
const fixtureFolders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'test/fixtures'));
const longestFixture = 4000;
const requirementIds = new Set(requirements.map(({ id }) => id));

rmSync(out, { recursive: true, force: true });
const byArea = new Map();
// A check fires the first; the others belong to what a program does beside checking.
const others = [conversionRules, convertRules, inputRules, writingRules, vocabularyRules, fetchRules, auditRules];
const rules = [...allRules, ...others.flat()].map(ruleRecord);
for (const rule of new Map(rules.map((one) => [one.id, one])).values()) {
  const [area] = rule.id.split('/');
  byArea.set(area, [...(byArea.get(area) ?? []), rule]);
}
for (const [area, ruled] of [...byArea].sort()) {
  mkdirSync(join(out, area), { recursive: true });
  ruled.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const rule of ruled) writeFileSync(join(out, area, `${nameOf(rule)}.md`), page(rule));
  const children = ruled.map((rule) => `  - ./${area}/${nameOf(rule)}.md`).join('\n');
  const rows = ruled.map(
    (rule) => `| [${rule.id}](./${area}/${nameOf(rule)}.md) | ${rule.level} | ${cell(rule.title)} |`,
  );
  writeFileSync(
    join(out, `${area}.md`),
    `---\ntitle: "Rules: ${area}"\ngroup: Reference\nchildren:\n${children}\n---\n\n# Rules: ${area}\n\n| rule | level | what is wrong |\n|---|---|---|\n${rows.join('\n')}\n`,
  );
}
console.log(`${rules.length} rules on pages in ${byArea.size} areas`);

function page(rule) {
  const evidenceFor = rule.requirements.length > 0 ? rule.requirements.map(requirementLink).join(', ') : 'none';
  return `---
title: "${rule.id}"
---

# ${rule.id}

**${rule.title}** (${rule.level})

${rule.help}

- Rests on: ${rule.source}
- Gives evidence for: ${evidenceFor}
${example(rule, 'bad', 'An example that breaks it')}${example(rule, 'good', 'An example that keeps it')}`;
}

function example(rule, kind, title) {
  for (const folder of fixtureFolders) {
    const place = join(folder, rule.id);
    const name = existsSync(place) && readdirSync(place).find((file) => file.startsWith(`${kind}.`));
    if (!name) continue;
    const text = readFileSync(join(place, name), 'utf8');
    if (text.includes('\u0000') || text.includes('\ufffd')) continue;
    const shown = text.length > longestFixture ? `${text.slice(0, longestFixture)}\n...` : text;
    return `\n## ${title}\n\n~~~~${languageOf(name)}\n${shown.trimEnd()}\n~~~~\n`;
  }
  return '';
}

/** What a fixture is highlighted as; anything unknown is plain text. */
function languageOf(file) {
  const languages = {
    ttl: 'turtle',
    nt: 'turtle',
    rdf: 'xml',
    json: 'json',
    jsonld: 'json',
    geojson: 'json',
    yaml: 'yaml',
  };
  return languages[file.split('.').at(-1)] ?? 'txt';
}

/** Requirements of MIMs Plus have pages of their own. */
function requirementLink(id) {
  return requirementIds.has(id) ? `[${id}](../../requirements/${id.replace(' ', '/')}.md)` : id;
}

function nameOf(rule) {
  return rule.id.split('/')[1];
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}
