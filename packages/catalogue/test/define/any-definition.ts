import * as fc from 'fast-check';
import type { PropertyUse } from '@ds4sscc/catalogue';
import { accessRight } from '@ds4sscc/linked-data/vocabularies/access-right';
import { country } from '@ds4sscc/linked-data/vocabularies/country';
import { dataTheme } from '@ds4sscc/linked-data/vocabularies/data-theme';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import { frequency } from '@ds4sscc/linked-data/vocabularies/frequency';
import { licence } from '@ds4sscc/linked-data/vocabularies/licence';
import type { Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { definitionClass } from '../../src/define/definition-class.js';
import { languageCodes } from '../../src/define/language-codes.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => one.trim() !== '' && !/\p{Cc}/u.test(one));
const tag = fc.constantFrom('en', 'nl', 'de-AT', 'en-t-es-t0-abcd');
// Not biased towards small numbers: resources with one IRI and different descriptions are no definition.
const iri = fc.noBias(fc.nat(1_000_000_000)).map((number) => `https://city.example/thing/${number}`);
const code = (vocabulary: Vocabulary) =>
  fc
    .constantFrom(...vocabulary.concepts.map(({ iri }) => iri))
    .chain((whole) => fc.constantFrom(whole, whole.slice(whole.lastIndexOf('/') + 1)));

const codes: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  accessRights: code(accessRight),
  accrualPeriodicity: code(frequency),
  'Agent.type': fc.constantFrom('LocalAuthority', 'Company'),
  algorithm: fc.constantFrom('md5', 'sha256'),
  availability: fc.constantFrom('STABLE', 'TEMPORARY'),
  'Catalogue Record.status': fc.constantFrom('created', 'updated'),
  compressFormat: fc.constantFrom('application/gzip', 'application/x-bzip2'),
  format: code(fileType),
  hasEmail: fc.constantFrom('data@city.example', 'mailto:data@city.example'),
  hvdCategory: fc.constantFrom('Meteorological', 'http://data.europa.eu/bna/c_164e0bf5'),
  language: fc.constantFrom(...Object.keys(languageCodes)),
  license: code(licence),
  'Licence Document.type': fc.constantFrom('Attribution', 'PublicDomain'),
  mediaType: fc.constantFrom('text/csv', 'application/ld+json'),
  packageFormat: fc.constantFrom('application/zip'),
  spatial: code(country),
  status: fc.constantFrom('COMPLETED', 'DEVELOP'),
  theme: code(dataTheme),
  themeTaxonomy: fc.constant('data-theme'),
};

/** Definitions of a class as the types allow them: any of its keys, codes and IRIs, nested resources, texts in languages. */
export function anyDefinition(label: string, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const { uses } = definitionClass(label);
  const required = [...uses.values()].filter(({ min }) => min > 0).map(({ key }) => key);
  const keys = Object.fromEntries(
    [...uses.values()].filter((use) => depth < 3 || use.min > 0).map((use) => [use.key, anyValue(label, use, depth)]),
  );
  // Resources are told apart by their IRIs; those that may go without one sometimes do.
  const name = depth === 0 ? iri : fc.option(iri, { nil: undefined, freq: 2 });
  return fc
    .tuple(name, fc.record(keys, { requiredKeys: required }))
    .map(([iri, said]) => (iri === undefined ? said : { iri, ...said }));
}

function anyValue(label: string, use: PropertyUse, depth: number): fc.Arbitrary<unknown> {
  if (use.key === 'keyword')
    return fc.oneof(
      text,
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.dictionary(tag, fc.array(text, { minLength: 1, maxLength: 2 }), { minKeys: 1, maxKeys: 2 }),
    );
  if (use.language) return fc.oneof(text, fc.dictionary(tag, text, { minKeys: 1, maxKeys: 2 }));
  const one = use.kind === 'node' ? anyNode(label, use, depth) : anyLiteral(use);
  return use.max === 1 ? one : fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 2 }));
}

function anyNode(label: string, use: PropertyUse, depth: number): fc.Arbitrary<unknown> {
  const { uses, bare, demanding } = definitionClass(use.range);
  const coded = codes[`${label}.${use.key}`] ?? codes[use.key];
  // Where nothing but terms of the vocabulary may stand, the types allow nothing else.
  if (coded && use.membership === 'all' && use.membershipLevel === 'error') return coded;
  const described =
    uses.size > 0
      ? anyDefinition(use.range, depth + 1)
      : bare
        ? fc.record({ label: text })
        : iri.map((one) => ({ iri: one }));
  const choices = [...(coded ? [coded] : []), ...(demanding ? [] : [iri]), ...(depth < 3 || !coded ? [described] : [])];
  return fc.oneof(...choices);
}

function anyLiteral({ kind, key, range }: PropertyUse): fc.Arbitrary<unknown> {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  if (kind === 'temporal')
    return fc.oneof(
      day,
      day.map((one) => one.toISOString().slice(0, 10)),
      fc.constantFrom('2026', '2026-03'),
    );
  if (key === 'bbox') return fc.oneof(fc.constant('POLYGON((0 0, 1 0, 1 1, 0 0))'), fc.constant([4, 51, 5.5, 52]));
  if (key === 'centroid') return fc.constant([4.5, 51.5]);
  if (range === `${xsd}decimal`)
    return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('10.50'));
  if (range === `${xsd}nonNegativeInteger`) return fc.oneof(fc.nat(), fc.constant('12'));
  if (range === `${xsd}duration`) return fc.constantFrom('PT1H', 'P1D');
  return range === `${xsd}hexBinary` ? fc.constantFrom('00ff', 'AB') : text;
}
