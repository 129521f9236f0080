import { namedNode } from '@ds4sscc/linked-data';
import { rdfType } from '../../vocabulary.js';
import { isObject } from '../../is-object.js';
import { itemsOf } from '../list-of-values.js';
import type { ValueRow } from '../mapping.js';
import { compactName, expandName } from './dsp-names.js';

/** The class of an object of the protocol. Its schemas allow one `@type`: further classes stand under the IRI of `rdf:type`. */
export function dspClassRow(name: string, type: string): ValueRow {
  return {
    row: 'value',
    properties: [rdfType],
    members: ['@type', rdfType],
    write(said) {
      const others = said.filter(({ object }) => object.termType === 'NamedNode' && object.value !== type);
      return [
        ['@type', name],
        ...(others.length === 0 ? [] : [[rdfType, others.map(({ object }) => ({ '@id': object.value }))] as const]),
      ];
    },
    read: (members) => [
      { property: rdfType, object: namedNode(type) },
      ...itemsOf(members.get(rdfType)).flatMap((one) =>
        isObject(one) && typeof one['@id'] === 'string' ? [{ property: rdfType, object: namedNode(one['@id']) }] : [],
      ),
    ],
  };
}

/** The classes of any other object. */
export const anyClassRow: ValueRow = {
  row: 'value',
  properties: [rdfType],
  members: ['@type'],
  write(said) {
    const names = said.flatMap(({ object }) =>
      object.termType === 'NamedNode' ? (compactName(object.value) ?? []) : [],
    );
    return names.length === 0 ? [] : [['@type', names]];
  },
  read: (members) =>
    itemsOf(members.get('@type')).flatMap((name) => {
      const iri = typeof name === 'string' ? expandName(name) : undefined;
      return iri === undefined ? [] : [{ property: rdfType, object: namedNode(iri) }];
    }),
};
