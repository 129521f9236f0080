import { defineVocabulary, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';

/** How long a distribution is planned to be there (EU Vocabularies, planned availability). */
export const plannedAvailability: () => Vocabulary = once(() => {
  const base = 'http://publications.europa.eu/resource/authority/planned-availability';
  const concepts = ['AVAILABLE', 'EXPERIMENTAL', 'STABLE', 'TEMPORARY'];
  return defineVocabulary({
    iri: base,
    title: 'Planned availability',
    concepts: concepts.map((name) => ({ iri: `${base}/${name}`, label: name.toLowerCase() })),
  });
});

/** The algorithms of checksums (SPDX 2.3, section 7.10), by their usual names. */
export const checksumAlgorithms: () => Vocabulary = once(() => {
  const base = 'http://spdx.org/rdf/terms#';
  const names = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'sha3_384', 'sha3_512'];
  return defineVocabulary({
    iri: base,
    title: 'Checksum algorithm',
    concepts: names.map((name) => ({
      iri: `${base}checksumAlgorithm_${name}`,
      label: name
        .toUpperCase()
        .replace('_', '-')
        .replace(/^SHA(?=[1-9]\d\d)/, 'SHA-'),
      notation: name,
    })),
  });
});

/** What an entry of a catalogue is (ADMS 1.0, change type). */
export const changeTypes: () => Vocabulary = once(() =>
  defineVocabulary({
    iri: 'http://purl.org/adms/changetype/1.0',
    title: 'Change type',
    concepts: ['created', 'updated', 'deleted'].map((name) => ({
      iri: `http://purl.org/adms/changetype/${name}`,
      label: name,
      notation: name,
    })),
  }),
);

/** The scheme of the themes of European portals: the one that `themeTaxonomy` nearly always names. */
export const themeSchemes: () => Vocabulary = once(() =>
  defineVocabulary({
    iri: 'http://publications.europa.eu/resource/authority',
    title: 'Theme schemes',
    concepts: [
      {
        iri: 'http://publications.europa.eu/resource/authority/data-theme',
        label: 'Data theme',
        notation: 'data-theme',
      },
    ],
  }),
);

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
