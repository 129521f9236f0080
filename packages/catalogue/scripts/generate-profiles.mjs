// Writes the tables under src/ from ../shared/facts/dcat-ap.json: names, IRIs and numbers only, no prose of the specification.
// Run from the repository's root: node packages/catalogue/scripts/generate-profiles.mjs [path of dcat-ap.json]
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What DCAT 3 gives every resource and catalogues rely on, although DCAT-AP's own table leaves it out. */
const dcatClasses = [
  ['Catalogue', [['has policy', 'http://www.w3.org/ns/odrl/2/hasPolicy', 'Policy']]],
  ['DataService', [['has policy', 'http://www.w3.org/ns/odrl/2/hasPolicy', 'Policy']]],
  [
    'Dataset',
    [
      ['has policy', 'http://www.w3.org/ns/odrl/2/hasPolicy', 'Policy'],
      ['licence', 'http://purl.org/dc/terms/license', 'Licence Document'],
      ['rights', 'http://purl.org/dc/terms/rights', 'Rights statement'],
    ],
  ],
  ['Kind', [['formatted name', 'http://www.w3.org/2006/vcard/ns#fn', 'Literal']]],
];

/** Properties whose values are read by people in their own language. Names of things may go without a language tag. */
const freeText = {
  'http://purl.org/dc/terms/title': 'required',
  'http://purl.org/dc/terms/description': 'required',
  'http://www.w3.org/ns/dcat#keyword': 'required',
  'http://www.w3.org/ns/adms#versionNotes': 'required',
  'http://xmlns.com/foaf/0.1/name': 'optional',
  'http://www.w3.org/2004/02/skos/core#prefLabel': 'optional',
  'http://www.w3.org/2006/vcard/ns#fn': 'optional',
};

/** Classes that stand as a range and have no section of their own in the specification. */
const otherClasses = { 'Time instant': 'http://www.w3.org/2006/time#Instant' };

/**
 * How values are held against their vocabulary, where it is not `all` of them as an error: the levels are those of the
 * official shapes for vocabularies, and "at least one" is how they describe themes and types. A publisher is not held
 * against the list of EU bodies, which the specification wants for those bodies alone.
 */
const membership = {
  'http://purl.org/dc/terms/accessRights': { membership: 'all', membershipLevel: 'warning' },
  'http://purl.org/dc/terms/spatial': { membership: 'iris', membershipLevel: 'warning' },
  'http://www.w3.org/ns/dcat#theme': { membership: 'some', membershipLevel: 'warning' },
  'http://purl.org/dc/terms/publisher': {},
  'Dataset http://purl.org/dc/terms/type': { membership: 'some', membershipLevel: 'warning' },
};

const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** All generated files, by path under src/. */
export function generateProfiles(facts) {
  const table = facts.classes.map((entry) => profileClass(facts, entry, entry.id));
  const idOf = (label) => facts.classes.find((entry) => entry.label === label)?.id ?? label.replaceAll(' ', '');
  const hvd = facts.hvd.classes
    .filter(({ properties }) => properties.length > 0)
    .map((entry) => profileClass(facts, entry, idOf(entry.label)));
  const dcat = dcatClasses.map(([id, uses]) => {
    const { label, iri } = facts.classes.find((entry) => entry.id === id);
    const properties = uses.map(([name, property, range]) => ({
      label: name,
      iri: property,
      range: [range],
      card: '0..*',
      level: 'optional',
    }));
    return profileClass(facts, { label, iri, properties }, id);
  });
  return {
    'dcat-ap-profile.ts': profileFile('dcatApProfile', 'DCAT-AP', facts.version, facts.specUrl, table, facts.prefixes),
    'hvd-profile.ts': profileFile(
      'hvdProfile',
      'DCAT-AP HVD',
      facts.hvd.version,
      'https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd/',
      hvd,
      {},
    ),
    'dcat-profile.ts': profileFile('dcatProfile', 'DCAT', '3', 'https://www.w3.org/TR/vocab-dcat-3/', dcat, {}),
    'resources.ts': resourcesFile([table, hvd, dcat]),
  };
}

function profileClass(facts, entry, id) {
  const keys = new Set();
  const properties = entry.properties.map((use) => {
    const [min, max] = cardinality(use);
    const range = use.range[0]?.label ?? use.range[0];
    const key = keyOf(use.iri, keys, facts.prefixes);
    keys.add(key);
    return {
      id: use.id ?? `${id}.${use.label.replaceAll(' ', '').toLowerCase()}`,
      label: use.label.replace(/^HVD Category$/, 'HVD category'),
      iri: use.iri,
      key,
      min,
      max,
      kind: kindOf(range),
      range: range.replace(/^xsd:/, xsd),
      ...rangeClass(facts, range),
      ...(freeText[use.iri] && { language: freeText[use.iri] }),
      level: use.level,
      ...vocabularyOf(facts, entry, use),
    };
  });
  return { id, label: entry.label, iri: entry.iri, group: entry.entityGroup ?? 'main', properties };
}

/** `1`, `0..1`, `1..*`, `1..n` as numbers; `null` is no upper bound. */
function cardinality({ card }) {
  const [low, high = low] = card.split('..');
  return [Number(low), high === '*' || high === 'n' ? null : Number(high)];
}

function kindOf(range) {
  if (range === 'Literal') return 'literal';
  if (range === 'Temporal Literal') return 'temporal';
  return range.startsWith('xsd:') ? 'datatype' : 'node';
}

/** The property's local name; the second one of a class takes its prefix along (`admsIdentifier`). */
function keyOf(iri, taken, prefixes) {
  const local = localName(iri);
  if (!taken.has(local)) return local;
  const prefix = Object.entries(prefixes).find(([, namespace]) => namespace + local === iri)[0];
  return prefix + local[0].toUpperCase() + local.slice(1);
}

/** The class of the values; every resource is an `rdfs:Resource`, so that it asks for nothing. */
function rangeClass(facts, range) {
  if (kindOf(range) !== 'node' || range === 'Resource') return {};
  const iri = facts.classes.find(({ label }) => label === range)?.iri ?? otherClasses[range];
  return iri === undefined ? {} : { rangeClass: iri };
}

function vocabularyOf(facts, entry, use) {
  // The regulation's own list is closed.
  if (use.iri.endsWith('/hvdCategory')) {
    return { vocabulary: facts.hvd.categoryScheme, membership: 'all', membershipLevel: 'error' };
  }
  const found = facts.controlledVocabularies.find(({ property, classes }) => {
    const [prefix, local] = property.split(':');
    const same = property === use.label || (local && facts.prefixes[prefix] + local === use.iri);
    return same && classes.some((label) => label.replace(/ Records$/, ' Record') === entry.label);
  });
  if (!found) return {};
  const held = membership[`${entry.label} ${use.iri}`] ?? membership[use.iri];
  return { vocabulary: found.uri, ...(held ?? { membership: 'all', membershipLevel: 'error' }) };
}

const generated = (what) =>
  `// Generated by scripts/generate-profiles.mjs: ${what}. Change the script, not this file.\n`;

function profileFile(name, title, version, url, classes, prefixes) {
  const count = classes.reduce((sum, { properties }) => sum + properties.length, 0);
  return `${generated(`${classes.length} classes, ${count} property uses; that is why it is long`)}import type { ApplicationProfile } from './application-profile.js';

/** ${title} ${version} as a table. */
export const ${name}: ApplicationProfile = ${show({ name: title, version, url, prefixes, classes }, '')};
`;
}

/** Plain data as TypeScript, laid out the way the formatter leaves it. */
function show(value, indent) {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => `${inner}${show(item, inner)},\n`).join('')}${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${inner}${key}: ${show(member, inner)},\n`);
    return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
  }
  return typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);
}

const numeric = new Set([`${xsd}decimal`, `${xsd}nonNegativeInteger`]);

function typeOf({ key, kind, range, language, max }) {
  if (language) return key === 'keyword' ? 'LanguageLists' : 'LanguageMap';
  const one = kind === 'datatype' && numeric.has(range) ? 'number' : 'string';
  return max === 1 ? one : `readonly ${one}[]`;
}

/** The name of a class as its own vocabulary spells it. */
const localName = (iri) => iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);

function resourcesFile([dcatAp, hvd, dcat]) {
  const classes = new Map();
  for (const table of [dcatAp, hvd, dcat]) {
    for (const { label, iri, properties } of table) {
      const known = classes.get(localName(iri)) ?? { label, uses: new Map() };
      const level = (use) => (table === dcatAp ? use.level : table === hvd ? `${use.level} for HVD` : 'DCAT 3');
      for (const use of properties)
        if (!known.uses.has(use.key)) known.uses.set(use.key, { ...use, level: level(use) });
      classes.set(localName(iri), known);
    }
  }
  const used = [...classes].filter(([, { uses }]) => uses.size > 0);
  const interfaces = used.map(([name, { label, uses }]) => {
    const fields = [...uses.values()].map((use) => {
      const optional = use.max === 1 && !use.language ? '?' : '';
      const note = `${use.label}: ${use.level}${use.kind === 'node' ? `, ${use.range}` : ''}`;
      return `  /** ${note[0].toUpperCase()}${note.slice(1)}. */\n  readonly ${use.key}${optional}: ${typeOf(use)};\n`;
    });
    return `/** ${label}. */\nexport interface ${name} extends Resource {\n${fields.join('')}}\n`;
  });
  return `${generated(`${used.length} classes as types; that is why it is long`)}import type { LanguageLists, LanguageMap, Resource } from './resource.js';

${interfaces.join('\n')}
/** Every class that is read, by its name in its own vocabulary. */
export interface ResourceTypes {
${used.map(([name]) => `  readonly ${name}: ${name};\n`).join('')}}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const facts = JSON.parse(readFileSync(process.argv[2] ?? '../shared/facts/dcat-ap.json', 'utf8'));
  for (const [name, text] of Object.entries(generateProfiles(facts))) {
    writeFileSync(new URL(`../src/${name}`, import.meta.url), text);
  }
}
