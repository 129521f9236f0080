import { escapePointer, type Finding, type JsonDocument, showValue } from '@ds4sscc/findings';
import type { ReadConversion } from '../conversion.js';
import { convertJson, type ReadConversionOptions, type RestMember } from '../convert-json.js';
import { pageIncomplete } from '../convert-rules.js';
import { describedDatasets } from '../described-datasets.js';
import { isObject } from '../../is-object.js';
import { type CkanPackages, findPackages } from './ckan-document.js';
import { readPackages } from './ckan-format.js';
import type { CkanLayout } from './ckan-layout.js';
import { ckanTables } from './ckan-tables.js';

/** How to read what CKAN gives. */
export interface FromCkanOptions extends ReadConversionOptions {
  /** Address of the site, where the document does not name it: what has an id alone is named below it. */
  readonly site?: string;
}

/**
 * Reads what the API of CKAN gives as a DCAT-AP catalogue: packages from `package_show`, `package_search` or
 * `current_package_list_with_resources`, in their envelope or bare, with the field names of ckanext-dcat as extras or custom
 * fields. What has no property is listed.
 *
 * @example
 * ```ts
 * import { parseCatalogue } from '@ds4sscc/catalogue';
 * import { fromCkan } from '@ds4sscc/catalogue/convert/ckan';
 *
 * const text = '{"name": "air", "title": "Air quality", "resources": [], "extras": [{"key": "colour", "value": "red"}]}';
 * const { document, losses } = fromCkan(text, { source: 'air.json' });
 * parseCatalogue(document).datasets[0]?.title; // => { '': 'Air quality' }
 * losses.filter(({ finding }) => finding.level !== 'info').map(({ pointer }) => pointer); // => ['/extras/0/value']
 * ```
 */
export function fromCkan(text: string, options: FromCkanOptions): ReadConversion {
  let site = options.site?.replace(/\/+$/, '');
  let layout: CkanLayout = 'extras';
  return convertJson(text, options.source, {
    name: 'CKAN',
    expected: 'a package or a page of results of its API was expected',
    read(json, createReader) {
      const found = findPackages(json.value);
      if (!found) return undefined;
      site ??= found.site;
      layout = found.packages.some(({ value }) => hasCustomFields(value)) ? 'custom' : 'extras';
      return {
        reader: readPackages({ ...found, site }, layout, createReader()),
        rest: [...envelopeOf(json.value, found), ...found.strangers.map(strangerOf)],
        findings: missingResults(json, found),
      };
    },
    roots: (document) => {
      const kind = ckanTables({ site, layout });
      return describedDatasets(document).map((node) => ({ node, kind }));
    },
  });
}

function strangerOf({ value, pointer }: CkanPackages['strangers'][number]): RestMember {
  return { pointer, member: 'results', isPlatform: false, found: showValue(value) };
}

/** A page holds a part of what was found, unless it holds as many as are counted. */
function missingResults(json: JsonDocument, { count, packages, strangers }: CkanPackages): readonly Finding[] {
  const held = packages.length + strangers.length;
  if (count === undefined || count.value <= held) return [];
  return [json.finding(pageIncomplete, count.pointer, { format: 'CKAN', count: count.value, held })];
}

/** What stands round packages: the platform's answer, which says nothing of the data. */
function envelopeOf(value: unknown, { packages }: CkanPackages): readonly RestMember[] {
  const around = !packages.every(({ pointer }) => pointer === '/result') || packages.length === 0;
  const members = (held: unknown, pointer: string): readonly RestMember[] =>
    isObject(held)
      ? Object.keys(held)
          .filter((member) => member !== 'result' && member !== 'results')
          .map((member) => ({ pointer: `${pointer}/${escapePointer(member)}`, member, isPlatform: true }))
      : [];
  if (!isObject(value) || packages.some(({ pointer }) => pointer === '')) return [];
  return [
    ...members(value, ''),
    ...(around && !Array.isArray(value['result']) ? members(value['result'], '/result') : []),
  ];
}

/** Fields that only sites with ckanext-scheming have. */
function hasCustomFields(value: unknown): boolean {
  if (!isObject(value)) return false;
  return ['contact', 'creator', 'publisher', 'spatial_coverage', 'temporal_coverage', 'theme', 'language'].some(
    (name) => Array.isArray(value[name]),
  );
}
