import type { Json } from '../mapping.js';

/** CKAN takes names of 2 to 100 of these; the number that makes one unique needs room. */
const longest = 90;

/** The name of a package, made from its title as ckanext-dcat does, and unlike all before. */
export function packageName(title: Json | undefined, names: Map<string, number>): string {
  const plain = typeof title === 'string' ? title.slice(0, 1000) : '';
  const slug = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest);
  const base = slug.length < 2 ? `dataset${slug === '' ? '' : `-${slug}`}` : slug;
  // How often a name was asked for: with 100,000 datasets of one title, trying all numbers would take for ever.
  let number = names.get(base) ?? 0;
  let name = base;
  do {
    number += 1;
    name = number === 1 ? base : `${base}-${number}`;
  } while (number > 1 && names.has(name));
  names.set(base, number);
  if (name !== base) names.set(name, 1);
  return name;
}
