import { priorityBase } from './priority-base.js';

/** A place where priority datasets are shared and put to use. */
export interface PriorityUseCase {
  readonly id: string;
  readonly iri: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** Standards it builds on, as the inventory names them. */
  readonly standards: readonly string[];
  /** Minimal interoperability mechanisms it applies. */
  readonly mims: readonly string[];
}

const rows: readonly Omit<PriorityUseCase, 'iri'>[] = [
  {
    id: 'idea',
    title: 'IDEA, Intelligence Data Exchange Alliance',
    place: 'Amsterdam (NL)',
    description: 'Road authorities and navigation services exchange what cars report and what is planned to be closed.',
    standards: ['DATEX II', 'NAPCORE'],
    mims: ['MIM1', 'MIM2', 'MIM7', 'MIM8'],
  },
  {
    id: 'scorewater',
    title: 'SCOREwater',
    place: 'Amersfoort (NL), Barcelona (ES), Göteborg (SE)',
    description: 'Sensors in ground, sewers and streams tell of floods, of what sewage says and of industrial run-off.',
    standards: ['NGSI-LD'],
    mims: ['MIM1', 'MIM2'],
  },
  {
    id: 'urban-planning',
    title: 'Smart Urban Planning',
    place: 'Eindhoven region (NL)',
    description:
      'Registers of buildings, height, land and roads come together in a model in which plans are tried out.',
    standards: ['glTF'],
    mims: ['MIM2', 'MIM7'],
  },
  {
    id: 'flanders',
    title: 'Flanders Smart Data Space',
    place: 'Flanders (BE)',
    description: 'Water quality and counts of traffic are published as streams of changes that anybody can follow.',
    standards: ['OSLO', 'ISA2 Core Vocabularies', 'Smart Data Models', 'ISO 19156', 'LDES', 'SOSA', 'TREE'],
    mims: ['MIM1', 'MIM2'],
  },
  {
    id: 'helsinki',
    title: 'Energy & Climate Atlas',
    place: 'Helsinki (FI)',
    description: 'A model of the city in three dimensions shows what each building uses, and what could be saved.',
    standards: ['CityGML'],
    mims: ['MIM2', 'MIM7', 'MIM8', 'MIM9'],
  },
  {
    id: 'farm2fork',
    title: 'Farm2Fork, LokalnoGOR',
    place: 'Kranj (SI)',
    description: 'Producers of food near the city and those who buy from them share prices, products and delivery.',
    standards: ['TM Forum APIs', 'REST'],
    mims: ['MIM3', 'MIM4'],
  },
  {
    id: 'rudi',
    title: 'RUDI',
    place: 'Rennes Métropole (FR)',
    description:
      'A local portal on which producers of data keep the say over who has access. The inventory does not tell which use case is the seventh; this one is our choice.',
    standards: [],
    mims: [],
  },
];

/** The seven use cases of the DS4SSCC priority datasets. */
export const priorityUseCases: readonly PriorityUseCase[] = rows.map((row) => ({
  ...row,
  iri: `${priorityBase}use-case/${row.id}`,
}));
