// Writes a documentation page for every requirement of MIMs Plus, from the requirement itself, from the rules that bear on it
// and from the evidence that its tests hold it against; and one for every other framework. Needs the built packages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules } from '@ds4sscc/blueprint';
import { requirements } from '@ds4sscc/interop';
import { frameworks } from '@ds4sscc/interop/frameworks';
import { requirementFixtures } from './requirement-fixtures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/requirements');
/** What is shown of the evidence of one requirement, in characters. */
const longestExample = 4000;
const mostPlaces = 25;
const kinds = {
  auto: 'a program, on data',
  artefact: 'a program, on a document',
  probe: 'a program, on a live service',
  declared: 'a statement of whoever is responsible',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const fixtures = await requirementFixtures(join(root, 'packages/interop'));
const others = frameworks.filter(({ id, version }) => `${id}:${version}` !== 'mims:9.0');
const mechanisms = groupedByMechanism();
for (const [mim, members] of mechanisms) {
  mkdirSync(join(out, mim));
  for (const one of members) writeFileSync(join(out, fileOf(one.id)), page(one));
  writeFileSync(join(out, `${mim}.md`), mechanismPage(mim, members));
}
for (const framework of others) writeFileSync(join(out, frameworkFile(framework)), frameworkPage(framework));
writeFileSync(join(out, 'index.md'), index());
console.log(`${requirements.length} requirements on pages, and ${others.length} other frameworks`);

function page(one) {
  const { id, mim, mimTitle, capability, capabilityTitle, summary, needed, checks, url, version } = one;
  return `---
title: "${id}"
---

# ${id}

**${sentence(summary)}** (${levelOf(one)})

${mim} ${mimTitle}, ${capability}: ${capabilityTitle}

- To decide it: ${needed}
- Checked by: ${checks.map((kind) => kinds[kind]).join('; ')}
- Source: MIMs Plus ${version}, <${url}>
- Under other numbers: ${elsewhere(id)}
- On the command line: \`ds4sscc interop explain ${id}\`
${rulesOf(id)}${examplesOf(id)}`;
}

function rulesOf(id) {
  const bearing = allRules.filter((rule) => rule.requirements?.includes(id));
  if (bearing.length === 0) return '\nNo rule bears on it alone: the evidence decides.\n';
  const rows = bearing
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id: rule, level, title }) => `| [${rule}](../../rules/${rule}.md) | ${level} | ${cell(title)} |`);
  return `\n## Rules that bear on it\n\nA finding that is an error fails it.\n\n| rule | level | what is wrong |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** Evidence as the tests have it: what one requirement makes of it is known. */
function examplesOf(id) {
  const fixture = fixtures.get(id);
  if (fixture === undefined) return '';
  const places = fixture.decisive.map((place) => decisivePlace(place, fixture.pass)).filter((row) => row !== undefined);
  const decisive = [...new Set(places)];
  const more = decisive.length > mostPlaces ? `\n- and ${decisive.length - mostPlaces} more` : '';
  const decides =
    decisive.length === 0
      ? ''
      : `\nWhat decides: where one of these is missing or wrong, it does not pass.\n\n${decisive.slice(0, mostPlaces).join('\n')}${more}\n`;
  return `\n## Evidence that passes it\n${pieces(fixture.pass)}${decides}\n## Evidence that fails it\n${pieces(fixture.fail)}`;
}

function decisivePlace(place, pass) {
  const [, piece, kind, ...path] = place.split('/');
  const given = pass[Number(piece)];
  if (given === undefined || kind === undefined) return undefined;
  if (kind === 'text') return `- \`${given.source}\`, line ${Number(path[0]) + 1}`;
  return `- ${given.source === undefined ? 'facts' : `\`${given.source}\``}: \`/${path.join('/')}\``;
}

function pieces(given) {
  let left = longestExample;
  return given
    .map((piece) => {
      const { title, language, text } = shown(piece);
      if (text === undefined) return `\n${title}\n`;
      const part = text.length > left ? `${text.slice(0, left)}\n...` : text;
      const block = left === 0 ? '\n(not shown here)\n' : `\n~~~~${language}\n${part.trimEnd()}\n~~~~\n`;
      left = Math.max(0, left - text.length);
      return `\n${title}\n${block}`;
    })
    .join('');
}

function shown(piece) {
  if ('facts' in piece)
    return { title: 'What other parts report:', language: 'json', text: JSON.stringify(piece.facts, undefined, 2) };
  const title = `\`${piece.source}\``;
  if ('json' in piece) return { title, language: 'json', text: JSON.stringify(piece.json, undefined, 2) };
  if ('text' in piece) return { title, language: 'txt', text: piece.text };
  return { title: `${title}, ${piece.bytes.length} bytes` };
}

function elsewhere(id) {
  const same = others.flatMap((framework) =>
    framework.requirements.filter(({ decidedBy }) => decidedBy.includes(id)).map((demand) => ({ framework, demand })),
  );
  if (same.length === 0) return 'none';
  return same.map(({ framework, demand }) => `[${demand.id}](../${frameworkFile(framework)})`).join(', ');
}

function mechanismPage(mim, members) {
  const children = members.map(({ id }) => `  - ./${fileOf(id)}`).join('\n');
  const title = `${mim}: ${members[0].mimTitle}`;
  const rows = members.map((one) => `| [${one.id}](./${fileOf(one.id)}) | ${levelOf(one)} | ${cell(one.summary)} |`);
  return `---\ntitle: "${title}"\nchildren:\n${children}\n---\n\n# ${title}\n\n| requirement | level | what it asks for |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function frameworkPage({ id, version, title, url, note, requirements: demands }) {
  const rows = demands.map((demand) => {
    const deciding = demand.decidedBy.map((one) => `[${one}](./${fileOf(one)})`);
    const by = deciding.length > 0 ? deciding : (demand.checks ?? []).map((kind) => kinds[kind]);
    const mind = demand.caveat === undefined ? '' : ` (${demand.caveat})`;
    return `| \`${demand.id}\` | ${cell(demand.title + mind)} | ${demand.level === undefined ? '' : levelOf(demand)} | ${by.join(', ')} |`;
  });
  return `---
title: "${title}"
---

# ${title}

<${url}>
${note === undefined ? '' : `\n${note}\n`}
\`ds4sscc interop assess . --framework ${id}:${version}\` reports on it.

| id | what it asks for | level | decided by |
|---|---|---|---|
${rows.join('\n')}
`;
}

function index() {
  const mims = [...mechanisms].map(
    ([mim, members]) => `| [${mim}](./${mim}.md) | ${members[0].mimTitle} | ${members.length} |`,
  );
  const rows = others.map(
    (one) => `| [${one.title}](./${frameworkFile(one)}) | \`${one.id}:${one.version}\` | ${one.requirements.length} |`,
  );
  const children = [...[...mechanisms.keys()].map((mim) => `${mim}.md`), ...others.map(frameworkFile)];
  return `---
title: Requirements
group: Reference
children:
${children.map((file) => `  - ./${file}`).join('\n')}
---

# Requirements

MIMs Plus 9.0 has ${requirements.length} requirements. Each has a page: what it asks for in our words, what decides it, the rules that
bear on it, and evidence that passes and fails it. [How verdicts come about](../requirement-verdicts.md) says the rest.

| mechanism | | requirements |
|---|---|---|
${mims.join('\n')}

## Other frameworks

| framework | \`--framework\` | demands |
|---|---|---|
${rows.join('\n')}
`;
}

function groupedByMechanism() {
  const grouped = new Map();
  for (const one of requirements) grouped.set(one.mim, [...(grouped.get(one.mim) ?? []), one]);
  return grouped;
}

function levelOf({ level, condition }) {
  return condition === undefined ? level : `${level}, ${condition}`;
}

function fileOf(id) {
  return `${id.replace(' ', '/')}.md`;
}

function frameworkFile({ id, version }) {
  return `${id}-${version.replaceAll('/', '-')}.md`;
}

function sentence(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}
