import { isObject } from '../../is-object.js';

/** The packages of a document, with their places, and the site that the document says it is from. */
export interface CkanPackages {
  readonly packages: readonly { readonly value: unknown; readonly pointer: string }[];
  readonly site: string | undefined;
  /** Items where packages should be, and are none. */
  readonly strangers: readonly { readonly value: unknown; readonly pointer: string }[];
  /** How many results a page says that there are, and where. */
  readonly count?: { readonly value: number; readonly pointer: string };
}

/**
 * Finds the packages in what CKAN's API gives: a package (`package_show`), a page of results (`package_search`) or a list
 * (`current_package_list_with_resources`), in the envelope of the API or bare.
 */
export function findPackages(value: unknown): CkanPackages | undefined {
  const isEnvelope = isObject(value) && Object.hasOwn(value, 'result') && !looksLikePackage(value);
  const site = isEnvelope ? siteOf(value['help']) : undefined;
  const [inner, pointer] = isEnvelope ? [value['result'], '/result'] : [value, ''];
  const isPage = isObject(inner) && Array.isArray(inner['results']);
  const [found, at] = isPage ? [inner['results'], `${pointer}/results`] : [inner, pointer];
  if (!Array.isArray(found))
    return looksLikePackage(found) ? { packages: [{ value: found, pointer: at }], site, strangers: [] } : undefined;
  // A page of results may be empty, and is CKAN's all the same; a list has to hold a package.
  if (!isPage && !found.some(looksLikePackage)) return undefined;
  const items = found.map((one: unknown, index) => ({ value: one, pointer: `${at}/${index}` }));
  const count = isPage ? inner['count'] : undefined;
  return {
    packages: items.filter(({ value: one }) => isSomething(one)),
    strangers: items.filter(({ value: one }) => !isSomething(one)),
    site,
    ...(typeof count === 'number' && { count: { value: count, pointer: `${pointer}/count` } }),
  };
}

/** A page of results may hold packages with very little; what holds nothing is none. */
function isSomething(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

/** Whether a value of JSON is what CKAN's API gives, by its content. */
export function isCkan(value: unknown): boolean {
  return findPackages(value) !== undefined;
}

function looksLikePackage(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).some((name) => name.startsWith('@'))) return false;
  const has = (name: string): boolean => Object.hasOwn(value, name);
  return has('resources') || (has('name') && (has('title') || has('notes') || has('extras') || has('license_id')));
}

/** The address of the site, which the envelope names with every answer. */
function siteOf(help: unknown): string | undefined {
  if (typeof help !== 'string' || help.length > 2000) return undefined;
  const end = help.indexOf('/api/');
  const site = end < 0 ? '' : help.slice(0, end);
  return /^https?:\/\/[^\s<>"{}|^`\\?#]+$/.test(site) ? site : undefined;
}
