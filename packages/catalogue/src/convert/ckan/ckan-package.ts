import { escapePointer } from '@ds4sscc/findings';
import { isObject } from '../../is-object.js';
import type { Json, OpenedMember } from '../mapping.js';
import type { CkanLayout } from './ckan-layout.js';

/** Fields that every CKAN has; all others are custom, and stand in `extras` where the site has no schema of its own. */
const core: ReadonlySet<string> = new Set([
  'author',
  'author_email',
  'extras',
  'groups',
  'id',
  'license_id',
  'license_title',
  'license_url',
  'maintainer',
  'maintainer_email',
  'name',
  'notes',
  'organization',
  'owner_org',
  'resources',
  'tags',
  'title',
  'type',
  'url',
  'version',
]);

/** The members of a package: its own, and its extras as if they were. */
export function openPackage(object: object, pointer: string): readonly OpenedMember[] {
  const members: OpenedMember[] = [];
  const extras: OpenedMember[] = [];
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const at = `${pointer}/${escapePointer(name)}`;
    if (name === 'extras' && Array.isArray(value))
      for (const [index, one] of value.entries()) extras.push(openExtra(one, `${at}/${index}`));
    else members.push({ name, value, pointer: at });
  }
  const all = [...members, ...extras];
  const hasPublisher = all.some(({ name, value }) => publisherFields.has(name) && value !== null && value !== '');
  // The organisation is the publisher only where nobody else is named (ckanext-dcat, contact points and publisher).
  return hasPublisher ? all.map((one) => (one.name === 'organization' ? { ...one, name: 'owner_org ' } : one)) : all;
}

const publisherFields: ReadonlySet<string> = new Set([
  'publisher',
  'publisher_email',
  'publisher_identifier',
  'publisher_name',
  'publisher_type',
  'publisher_uri',
  'publisher_url',
]);

function openExtra(extra: unknown, pointer: string): OpenedMember {
  const { key, value } = isObject(extra) ? extra : {};
  // What is no extra keeps the place it has as its name, under which nothing maps it: it is reported.
  if (!isObject(extra) || typeof key !== 'string') return { name: pointer, value: extra, pointer };
  return { name: key, value, pointer: `${pointer}/value` };
}

/** The object of a package's members. */
export function closePackage(members: ReadonlyMap<string, Json>, layout: CkanLayout): Json {
  if (layout === 'custom') return Object.fromEntries(members);
  const own = new Map<string, Json>();
  const extras: Json[] = [];
  for (const [name, value] of members) {
    // Texts by language need a schema, as extras are texts.
    const isExtra = !core.has(name) && typeof value !== 'object';
    if (isExtra) extras.push({ key: name, value: String(value) });
    else own.set(name, value);
  }
  return { ...Object.fromEntries(own), ...(extras.length > 0 && { extras }) };
}

/** The members of a resource; its access services stand in a text of JSON where the site has no schema of its own. */
export function openResource(object: object, pointer: string): readonly OpenedMember[] {
  return Object.entries(object).map(([name, value]: [string, unknown]) => ({
    name,
    value: name === 'access_services' && typeof value === 'string' ? parsed(value) : value,
    pointer: `${pointer}/${escapePointer(name)}`,
  }));
}

/** The object of a resource's members. */
export function closeResource(members: ReadonlyMap<string, Json>, layout: CkanLayout): Json {
  const services = members.get('access_services');
  return {
    ...Object.fromEntries(members),
    ...(layout === 'extras' && services !== undefined && { access_services: JSON.stringify(services) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
