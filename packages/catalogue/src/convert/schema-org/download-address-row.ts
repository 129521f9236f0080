import { dcat } from '../../vocabulary.js';
import { itemsOf } from '../list-of-values.js';
import type { Json, Said, ValueRow } from '../mapping.js';
import { link } from './schema-codecs.js';

const accessURL = `${dcat}accessURL`;
const downloadURL = `${dcat}downloadURL`;

/**
 * The addresses of a download. `contentUrl` alone is access URL and download URL in one, as DCAT-AP asks for an access URL
 * in any case; `url` is the access URL where it is another.
 */
export const downloadAddressRow: ValueRow = {
  row: 'value',
  properties: [accessURL, downloadURL],
  members: ['url', 'contentUrl'],
  write(said) {
    const [access, download] = [addresses(said, accessURL), addresses(said, downloadURL)];
    const isOne = access.length === download.length && access.every((one) => download.includes(one));
    return [...member('contentUrl', download), ...(isOne ? [] : member('url', access))];
  },
  read(members) {
    const [access, download] = ['url', 'contentUrl'].map((name) =>
      itemsOf(members.get(name)).flatMap((value) => link.read(value) ?? []),
    );
    const pages = access && access.length > 0 ? access : (download ?? []);
    return [
      ...pages.map((object) => ({ property: accessURL, object })),
      ...(download ?? []).map((object) => ({ property: downloadURL, object })),
    ];
  },
};

function addresses(said: readonly Said[], property: string): readonly Json[] {
  const values = said.flatMap((one) => (one.property === property ? (link.write(one.object) ?? []) : []));
  return [...new Set(values)];
}

function member(name: string, values: readonly Json[]): readonly (readonly [string, Json])[] {
  const [first] = values;
  return first === undefined ? [] : [[name, values.length === 1 ? first : values]];
}
