// An independent second opinion: written from ../shared/facts/mqa.json and codelists.json alone, one indicator after the
// other over all statements, without a look at src. Slow and plain on purpose.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad, Term } from '@rdfjs/types';

const facts = new URL('../../../../../shared/facts/', import.meta.url);

interface FactIndicator {
  readonly dimension: string;
  readonly indicator: string;
  readonly property: string;
  readonly computedOn: string;
  readonly points: number;
}

export interface Facts {
  readonly indicators: readonly FactIndicator[];
  readonly total: number;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly lists: Readonly<
    Record<'file-type' | 'machine-readable' | 'non-proprietary' | 'licence' | 'access-right', ReadonlySet<string>>
  >;
}

/** The facts; `undefined` where they are not beside the checkout. */
export function readFacts(): Facts | undefined {
  try {
    const mqa = JSON.parse(readFileSync(fileURLToPath(new URL('mqa.json', facts)), 'utf8'));
    const { lists } = JSON.parse(readFileSync(fileURLToPath(new URL('codelists.json', facts)), 'utf8'));
    const irisOf = (...names: string[]): ReadonlySet<string> =>
      new Set(names.flatMap((name) => lists[name].items.map(({ iri }: { iri: string }) => plain(iri))));
    return {
      indicators: mqa.indicators,
      total: mqa.total,
      dimensions: mqa.dimensions,
      lists: {
        'file-type': irisOf('file-type'),
        'machine-readable': irisOf('mqa-machine-readable'),
        'non-proprietary': irisOf('mqa-non-proprietary'),
        licence: irisOf('mqa-licenses', 'licences-skos'),
        'access-right': irisOf('mqa-access-right'),
      },
    };
  } catch {
    return undefined;
  }
}

export interface NaiveInput {
  /** Nodes with errors, as keys; one that no statement has may stand for any record. */
  readonly faulty: ReadonlySet<string>;
  /** A part of the document could not be read: nothing is known to comply. */
  readonly unread?: boolean;
  readonly works: (url: string) => boolean;
}

export interface NaiveScore {
  readonly datasets: ReadonlyMap<string, number>;
  readonly average: number;
  readonly population: number;
}

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export function naiveScore({ indicators, lists }: Facts, quads: readonly Quad[], input: NaiveInput): NaiveScore {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const own = bySubject.get(keyOf(quad.subject));
    if (own) own.push(quad);
    else bySubject.set(keyOf(quad.subject), [quad]);
  }
  const values = (node: string, property: string): Term[] =>
    (bySubject.get(node) ?? [])
      .filter(({ predicate }) => predicate.value === full(property))
      .map(({ object }) => object);
  const instances = (name: string): string[] => [
    ...new Set(
      quads
        .filter(
          (quad) =>
            quad.predicate.value === type && quad.object.termType === 'NamedNode' && quad.object.value === dcat + name,
        )
        .map((quad) => keyOf(quad.subject)),
    ),
  ];
  const heads = new Set(['Dataset', 'DatasetSeries', 'Catalog', 'CatalogRecord'].flatMap(instances));

  const named = new Set(quads.flatMap((quad) => [quad.subject, quad.predicate, quad.object].map(keyOf)));
  const anywhere = input.unread === true || [...input.faulty].some((node) => !named.has(node));

  /** Walks the record of a dataset forwards. */
  function hasFault(dataset: string): boolean {
    const seen = new Set([dataset]);
    for (const node of seen) {
      if (input.faulty.has(node)) return true;
      for (const quad of bySubject.get(node) ?? []) {
        if (quad.predicate.value === type || quad.object.termType === 'Literal') continue;
        if (!heads.has(keyOf(quad.object))) seen.add(keyOf(quad.object));
      }
    }
    return false;
  }

  const isIn = (list: ReadonlySet<string>) => (value: Term) =>
    value.termType === 'NamedNode' && list.has(plain(value.value));
  const isIana = ({ termType, value }: Term): boolean =>
    termType === 'NamedNode' &&
    /^https?:\/\/www\.iana\.org\/assignments\/media-types\/(?:application|audio|font|haptics|image|message|model|multipart|text|video)\/[^/]+\/?$/.test(
      value,
    );
  const isReached = ({ value }: Term): boolean => /^https?:\/\/[^/]/i.test(value) && input.works(value);

  function holds(name: string, node: string): boolean {
    switch (name) {
      case 'AccessURL accessibility':
        return values(node, 'dcat:accessURL').some(isReached);
      case 'DownloadURL accessibility':
        return values(node, 'dcat:downloadURL').some(isReached);
      case 'Format/Media type from vocabulary':
        return values(node, 'dct:format').some(isIn(lists['file-type'])) && values(node, 'dcat:mediaType').some(isIana);
      case 'Non-proprietary':
        return values(node, 'dct:format').some(isIn(lists['non-proprietary']));
      case 'Machine readable':
        return values(node, 'dct:format').some(isIn(lists['machine-readable']));
      case 'DCAT-AP compliance':
        return !anywhere && !hasFault(node);
      case 'License vocabulary':
        return values(node, 'dct:license').some(isIn(lists.licence));
      case 'Access restrictions vocabulary':
        return values(node, 'dct:accessRights').some(isIn(lists['access-right']));
      default: {
        const found = indicators.find(({ indicator }) => indicator === name);
        return found !== undefined && values(node, found.property).length > 0;
      }
    }
  }

  const onDistribution = indicators.filter(({ computedOn }) => computedOn === 'Distribution');
  const onDataset = indicators.filter(({ computedOn }) => computedOn.startsWith('Dataset'));
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  const pointsOf = (rows: readonly FactIndicator[], node: string): number =>
    sum(rows.map(({ indicator, points }) => (holds(indicator, node) ? points : 0)));

  const datasets = instances('Dataset');
  const mentions: string[] = [];
  const scores = datasets.map((dataset) => {
    const distributions = [
      ...new Set(
        values(dataset, 'dcat:distribution')
          .filter(({ termType }) => termType !== 'Literal')
          .map(keyOf),
      ),
    ];
    mentions.push(...distributions);
    return pointsOf(onDataset, dataset) + Math.max(0, ...distributions.map((node) => pointsOf(onDistribution, node)));
  });
  const share = (rows: readonly FactIndicator[], nodes: readonly string[]): number =>
    nodes.length === 0
      ? 0
      : sum(
          rows.map(
            ({ indicator, points }) => (points * nodes.filter((node) => holds(indicator, node)).length) / nodes.length,
          ),
        );
  return {
    datasets: new Map(datasets.map((dataset, at) => [dataset, scores[at] as number])),
    average: datasets.length === 0 ? 0 : sum(scores) / datasets.length,
    population: share(onDataset, datasets) + share(onDistribution, mentions),
  };
}

function keyOf({ termType, value }: Term): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}

function full(property: string): string {
  return property.replace(/^dcat:/, dcat).replace(/^dct:/, dct);
}

/** http and https, with and without a slash at the end, are one address. */
function plain(iri: string): string {
  return iri.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
