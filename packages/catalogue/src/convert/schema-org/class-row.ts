import { namedNode } from '@ds4sscc/linked-data';
import { rdfType } from '../../vocabulary.js';
import type { ValueRow } from '../mapping.js';
import { schemaTypes } from './schema-words.js';

/** A class of schema.org, and those that stand for it in RDF. The first is written where no other fits. */
export interface SchemaClass {
  readonly name: string;
  readonly means: readonly string[];
  /** The class of RDF by which this one is chosen. */
  readonly by?: string;
}

/** The `@type` of an object. */
export function classRow(...classes: readonly SchemaClass[]): ValueRow {
  const [usual] = classes;
  return {
    row: 'value',
    properties: [rdfType],
    members: ['@type'],
    write(said) {
      const types = new Set(said.map(({ object }) => object.value));
      const chosen = classes.find(({ by }) => by !== undefined && types.has(by)) ?? usual;
      return chosen ? [['@type', chosen.name]] : [];
    },
    read(members) {
      const names = schemaTypes({ '@type': members.get('@type') });
      const chosen = classes.find(({ name }) => names.includes(name)) ?? usual;
      return (chosen?.means ?? []).map((type) => ({ property: rdfType, object: namedNode(type) }));
    },
  };
}
