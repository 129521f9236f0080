import { literal, namedNode, isIri } from '@ds4sscc/linked-data';
import { dct } from '../../vocabulary.js';
import type { ValueRow } from '../mapping.js';
import { licenceAddress, licenceId } from './licence-ids.js';

/**
 * The licence of a dataset. CKAN has it by id, and works out address and title itself; portals with licences of their own
 * put the IRI into the id. So the id is written where CKAN has one, else the IRI, and the exact IRI beside it.
 */
export const licenceRow: ValueRow = {
  row: 'value',
  properties: [`${dct}license`],
  members: ['license_id', 'license_url', 'license_title'],
  write(said) {
    const found = said.find(({ object }) => object.termType === 'NamedNode')?.object;
    if (found) {
      return [
        ['license_id', licenceId(found.value) ?? found.value],
        ['license_url', found.value],
      ];
    }
    const text = said.find(({ object }) => object.termType === 'Literal' && object.value !== '')?.object;
    return text ? [['license_title', text.value]] : [];
  },
  read(members) {
    const [id, url, title] = ['license_id', 'license_url', 'license_title'].map((name) => members.get(name));
    const iri = [url, id].find((value): value is string => typeof value === 'string' && isIri(value));
    const address = iri ?? (typeof id === 'string' ? licenceAddress(id) : undefined);
    if (address !== undefined) return [{ property: `${dct}license`, object: namedNode(address) }];
    const text = [title, id].find((value): value is string => typeof value === 'string' && value !== '');
    return text === undefined || id === 'notspecified' ? [] : [{ property: `${dct}license`, object: literal(text) }];
  },
};
