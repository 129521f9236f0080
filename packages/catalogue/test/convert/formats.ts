import { type ToCkanOptions, fromCkan, toCkan } from '@ds4sscc/catalogue/convert/ckan';
import { fromDsp, type ToDspOptions, toDsp } from '@ds4sscc/catalogue/convert/dsp';
import {
  fromSchemaOrg,
  type ReadConversion,
  toSchemaOrg,
  type WrittenConversion,
} from '@ds4sscc/catalogue/convert/schema-org';
import type { GraphDocument } from '@ds4sscc/linked-data';

/** A format with its options, both ways. */
export interface TestedFormat {
  readonly name: string;
  to(document: GraphDocument): WrittenConversion;
  from(text: string): ReadConversion;
}

const source = 'converted.json';
const ckan = (name: string, options: ToCkanOptions): TestedFormat => ({
  name,
  to: (document) => toCkan(document, options),
  from: (text) => fromCkan(text, { source }),
});
/** An offer for every dataset, and a connector: as far as a provider without any would get. */
const offering = (document: GraphDocument): ToDspOptions => ({
  participantId: 'did:web:city.example',
  offers: Object.fromEntries(
    document.graph
      .instances('http://www.w3.org/ns/dcat#Dataset')
      .map(({ value, termType }) => [
        termType === 'BlankNode' ? `_:${value}` : value,
        [{ '@id': `urn:offer:${value}`, '@type': 'Offer', permission: [{ action: 'use' }] }],
      ]),
  ),
  service: { id: 'urn:connector', endpointURL: 'https://city.example/dsp' },
  format: 'HttpData-PULL',
});

export const formats: readonly TestedFormat[] = [
  ckan('CKAN, extras', {}),
  ckan('CKAN, custom fields', { layout: 'custom' }),
  ckan('CKAN, with its site', { site: 'https://data.city.example' }),
  ckan('CKAN, with its site and custom fields', { site: 'https://data.city.example', layout: 'custom' }),
  { name: 'schema.org', to: toSchemaOrg, from: (text) => fromSchemaOrg(text, { source }) },
  {
    name: 'Dataspace Protocol',
    to: (document) => toDsp(document, { participantId: 'did:web:city.example' }),
    from: (text) => fromDsp(text, { source }),
  },
  {
    name: 'Dataspace Protocol, with offers and a connector',
    to: (document) => toDsp(document, offering(document)),
    from: (text) => fromDsp(text, { source }),
  },
];
