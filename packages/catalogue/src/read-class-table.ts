import type { ApplicationProfile, PropertyUse } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { dcatProfile } from './dcat-profile.js';
import { hvdProfile } from './hvd-profile.js';
import type { ResourceTypes } from './resources.js';

/** What is read of a class: the uses of all profiles, and the properties whose values are of it. */
export interface ClassTable {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly leadsHere: ReadonlySet<string>;
}

const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];
/** Tables by class: made when first asked for, and always the same. */
const tables = new Map<string, ClassTable>();

/** The classes that are read, in the order of `Catalogue`. */
export const classNames: readonly (keyof ResourceTypes)[] = [
  'Catalog',
  'CatalogRecord',
  'Dataset',
  'DatasetSeries',
  'Distribution',
  'DataService',
  'Agent',
  'Kind',
  'LicenseDocument',
  'Location',
  'PeriodOfTime',
  'Checksum',
  'Identifier',
  'Relationship',
  'Concept',
  'ConceptScheme',
];

/** What is read of a class. */
export function classTable(name: string): ClassTable {
  const table = tables.get(name) ?? createTable(name);
  tables.set(name, table);
  return table;
}

function createTable(name: string): ClassTable {
  const all = profiles.flatMap(({ classes }) => classes);
  const same = all.filter(({ iri }) => iri.endsWith(`#${name}`) || iri.endsWith(`/${name}`));
  const uses = new Map<string, PropertyUse>();
  for (const use of same.flatMap(({ properties }) => properties)) if (!uses.has(use.key)) uses.set(use.key, use);
  const labels = new Set(same.map(({ label }) => label));
  const leading = all.flatMap(({ properties }) => properties).filter(({ range }) => labels.has(range));
  return { iri: same[0]?.iri ?? name, uses: [...uses.values()], leadsHere: new Set(leading.map(({ iri }) => iri)) };
}
