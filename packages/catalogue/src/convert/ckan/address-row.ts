import { namedNode } from '@ds4sscc/linked-data';
import { dcat } from '../../vocabulary.js';
import type { Said, ValueRow } from '../mapping.js';

const accessURL = `${dcat}accessURL`;
const downloadURL = `${dcat}downloadURL`;

/**
 * The addresses of a resource. `url` is the one that CKAN opens: the download where there is one. A `url` alone is taken for
 * the access URL, which DCAT-AP asks for; so is one beside another download. This is what ckanext-dcat does.
 */
export const addressRow: ValueRow = {
  row: 'value',
  properties: [accessURL, downloadURL],
  members: ['url', 'access_url', 'download_url'],
  write(said) {
    const [access, download] = [addressOf(said, accessURL), addressOf(said, downloadURL)];
    const url = download ?? access;
    return [
      ...(url === undefined ? [] : [['url', url] as const]),
      // Where there is no download, `url` is the access URL already.
      ...(access === undefined || download === undefined ? [] : [['access_url', access] as const]),
      ...(download === undefined ? [] : [['download_url', download] as const]),
    ];
  },
  read(members) {
    const [url, access, download] = ['url', 'access_url', 'download_url'].map((name) => textOf(members.get(name)));
    const page = access ?? (url === download ? undefined : url);
    return [
      ...(page === undefined ? [] : [{ property: accessURL, object: namedNode(page) }]),
      ...(download === undefined ? [] : [{ property: downloadURL, object: namedNode(download) }]),
    ];
  },
};

/** An IRI before text: some catalogues write addresses as text. */
function addressOf(said: readonly Said[], property: string): string | undefined {
  const values = said.filter((one) => one.property === property && one.object.termType !== 'BlankNode');
  const found = values.find(({ object }) => object.termType === 'NamedNode') ?? values[0];
  return found === undefined || found.object.value === '' ? undefined : found.object.value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
