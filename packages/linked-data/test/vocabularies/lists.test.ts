// The generated lists against the facts they were made from.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as all from '../../src/vocabularies/index.js';

interface Fact {
  readonly iri: string;
  readonly label?: string;
  readonly notation?: string;
  readonly broader?: string;
}

const facts = fileURLToPath(new URL('../../../../../shared/facts/codelists.json', import.meta.url));
const pairs = {
  'access-right': all.accessRight,
  'adms-skos': all.adms,
  'continents-skos': all.continent,
  'countries-skos': all.country,
  datatheme: all.dataTheme,
  'distribution-status': all.distributionStatus,
  'eu-applicable-legislation': all.euApplicableLegislation,
  'file-type': all.fileType,
  frequency: all.frequency,
  'high-value-dataset-category': all.highValueDatasetCategory,
  language: all.language,
  'licence-type': all.licenceType,
  'licences-skos': all.licence,
  'media-types': all.mediaType,
  'mqa-access-right': all.mqaAccessRight,
  'mqa-licenses': all.mqaLicence,
  'mqa-machine-readable': all.mqaMachineReadable,
  'mqa-non-proprietary': all.mqaNonProprietary,
  'piveau-scoring-skos': all.scoring,
  'publisher-type': all.publisherType,
  status: all.status,
} satisfies Record<string, all.Vocabulary>;

// Lines that stand twice in the published list of licences, and the entry that the facts lack.
const repeated = { 'mqa-licenses': 5 } as Record<string, number>;
const added = { 'access-right': 1 } as Record<string, number>;

describe.skipIf(!existsSync(facts))('the lists (skipped where the facts are absent)', () => {
  const lists = existsSync(facts)
    ? (JSON.parse(readFileSync(facts, 'utf8')) as { lists: Record<string, { items: readonly Fact[] }> }).lists
    : {};

  it('are the 21 lists of the facts', () => {
    expect(Object.keys(pairs).toSorted()).toEqual(Object.keys(lists).toSorted());
    expect(Object.keys(pairs).length).toBe(21);
  });

  it.each(Object.entries(pairs))('%s has every concept once, with its label, notation and place', (name, list) => {
    const vocabulary: all.Vocabulary = list;
    const items = lists[name]?.items ?? [];
    expect(vocabulary.concepts.length).toBe(items.length - (repeated[name] ?? 0) + (added[name] ?? 0));
    const concepts = new Map(vocabulary.concepts.map((concept) => [concept.iri, concept]));
    expect(concepts.size).toBe(vocabulary.concepts.length);
    for (const { iri, label, notation, broader } of items) {
      const concept = concepts.get(iri);
      if (label === undefined)
        expect(iri.endsWith(concept?.label ?? '?') || iri.endsWith(`${concept?.label}/`)).toBe(true);
      else expect(concept?.label).toBe(label.trim().split(/\s+/).join(' '));
      expect(concept?.notation).toBe(notation);
      expect(concept?.broader).toEqual(broader === undefined ? undefined : [broader]);
    }
  });
});

it('access rights know restricted, which European portals use', () => {
  const iri = 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED';
  expect(all.findConcept(all.accessRight, iri)).toEqual({ match: 'iri', concept: { iri, label: 'restricted' } });
});

it('a list survives JSON, and its concepts are made once', () => {
  const copy = JSON.parse(JSON.stringify(all.dataTheme)) as all.Vocabulary;
  expect(copy).toEqual({ iri: all.dataTheme.iri, title: all.dataTheme.title, concepts: all.dataTheme.concepts });
  expect(all.dataTheme.concepts).toBe(all.dataTheme.concepts);
});

it('the IRIs of short lists and the notations are types', () => {
  const right: all.AccessRightIri = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
  // @ts-expect-error: no access right has this IRI
  const wrong: all.AccessRightIri = 'http://publications.europa.eu/resource/authority/access-right/PUBLICK';
  // @ts-expect-error: no status has this notation
  const status: all.StatusNotation = 'Complete';
  expect(new Set([right, wrong, status]).size).toBe(3);
  const found = all.findConcept(all.accessRight, 'PUBLIC');
  const iri: all.AccessRightIri | undefined = found.match === 'name' ? found.concept.iri : undefined;
  expect(iri).toBe(right);
});

it('lists of different types can be merged', () => {
  const own = all.defineVocabulary({ iri: 'urn:own', title: 'Own', concepts: [{ iri: 'urn:own:x', label: 'X' }] });
  const merged = all.mergeVocabularies([all.dataTheme, own], { iri: 'urn:all', title: 'All' });
  expect(merged.concepts.length).toBe(all.dataTheme.concepts.length + 1);
});
