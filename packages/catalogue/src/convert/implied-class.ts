import { namedNode } from '@ds4sscc/linked-data';
import { rdfType } from '../vocabulary.js';
import type { ValueRow } from './mapping.js';

/** The classes that a place in the format means without a word. */
export function impliedClass(...classes: readonly string[]): ValueRow {
  return {
    row: 'value',
    properties: [rdfType],
    members: [],
    write: () => [],
    read: () => classes.map((type) => ({ property: rdfType, object: namedNode(type) })),
  };
}
