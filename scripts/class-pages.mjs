// Writes a documentation page for every class of DCAT-AP from the tables of the profiles; needs the built packages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dcatApProfile, hvdProfile } from '@ds4sscc/catalogue';
import { geoDcatApProfile, mobilityDcatApProfile } from '@ds4sscc/catalogue/profiles';

const out = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/dcat-ap');
const profiles = [hvdProfile, geoDcatApProfile, mobilityDcatApProfile];
const namespaces = Object.assign({}, ...[dcatApProfile, ...profiles].map(({ prefixes }) => prefixes));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const classes = dcatApProfile.classes;
for (const entry of classes) writeFileSync(join(out, `${entry.id}.md`), page(entry));
writeFileSync(join(out, 'index.md'), index());
console.log(`${classes.length} classes on pages`);

function page(entry) {
  const { label, iri, properties } = entry;
  const uses = properties.length > 0 ? table(properties) : 'The profile gives it no properties of its own.\n';
  const pointing = classes.flatMap((owner) =>
    owner.properties
      .filter(({ range }) => range === label)
      .map((use) => `\`${use.key}\` of [${owner.label}](./${owner.id}.md)`),
  );
  const further = profiles.flatMap((profile) => {
    const same = profile.classes.find((one) => one.iri === iri)?.properties ?? [];
    const news = same.filter((use) => !properties.some((known) => says(known) === says(use)));
    if (news.length === 0) return [];
    return [`## ${profile.name} ${profile.version}\n\nWhat it adds, or asks more strictly.\n\n${table(news)}`];
  });
  return [
    `---\ntitle: "${label}"\n---\n\n# ${label}\n`,
    `\`${short(iri)}\`, <${iri}> (${dcatApProfile.name} ${dcatApProfile.version}, ${entry.group === 'main' ? 'main entity' : 'supportive entity'})\n`,
    uses,
    ...(pointing.length > 0 ? [`It is the value of ${pointing.join(', ')}.\n`] : []),
    ...further,
  ].join('\n');
}

/** What a profile asks of a property, so that two profiles can be compared. */
function says({ iri, min, max, kind, range }) {
  return JSON.stringify([iri, min, max, kind, range]);
}

function table(uses) {
  const rows = uses.map((use) =>
    [
      `\`${use.key}\``,
      use.label,
      `\`${short(use.iri)}\``,
      `\`${bounds(use)}\``,
      use.level,
      range(use),
      use.vocabulary ? `<${use.vocabulary}>` : '',
    ].join(' | '),
  );
  const head = '| key | property | IRI | how many | level | values | vocabulary |\n|---|---|---|---|---|---|---|';
  return `${head}\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
}

function bounds({ min, max }) {
  return min === max ? String(min) : `${min}..${max ?? '*'}`;
}

function range({ kind, range, language }) {
  if (language) return `text, language ${language}`;
  if (kind === 'datatype') return `\`${short(range)}\``;
  const entry = classes.find(({ label }) => label === range);
  return entry ? `[${range}](./${entry.id}.md)` : range;
}

function short(iri) {
  const [prefix, namespace] = Object.entries(namespaces).find(([, namespace]) => iri.startsWith(namespace)) ?? [];
  return prefix === undefined ? iri : `${prefix}:${iri.slice(namespace.length)}`;
}

function index() {
  const children = classes.map(({ id }) => `  - ./${id}.md`).join('\n');
  const rows = classes.map(({ id, label, iri, properties }) => {
    const mandatory = properties.filter(({ min }) => min > 0).map(({ key }) => `\`${key}\``);
    return `| [${label}](./${id}.md) | \`${short(iri)}\` | ${properties.length} | ${mandatory.join(', ')} |`;
  });
  return `---
title: DCAT-AP classes
group: Reference
children:
${children}
---

# DCAT-AP classes

${dcatApProfile.name} ${dcatApProfile.version}: ${classes.length} classes, ${classes.reduce((sum, { properties }) => sum + properties.length, 0)} property uses. Keys are those of typed catalogues and of definitions.

| class | IRI | properties | mandatory |
|---|---|---|---|
${rows.join('\n')}
`;
}
