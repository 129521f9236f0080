import { priorityBase } from './priority-base.js';

/** A field of city life that priority datasets belong to. */
export interface PriorityDomain {
  readonly id: string;
  readonly iri: string;
  readonly title: string;
  readonly description: string;
}

const rows = [
  [
    'earth-observation',
    'Earth Observation and Environment',
    'The state of the environment, and what the city draws from it: energy, air, nature.',
  ],
  ['geospatial', 'Geospatial', 'What stands where: buildings, addresses, terrain, and models of them.'],
  [
    'individual-commercial',
    'Individual / Commercial',
    'What shops, services and producers offer to people, where and when.',
  ],
  ['land-use', 'Land Use', 'What ground is used for, and what it may be used for.'],
  ['meteorological', 'Meteorological', 'Weather as it is measured, forecast and warned of.'],
  ['mobility', 'Mobility', 'How people and goods move through the city.'],
  ['planning', 'Planning', 'What is planned and decided about streets, quarters and housing.'],
  ['soil', 'Soil', 'The condition of the ground, above all how wet it is.'],
  ['water', 'Water', 'How much water there is, and how good it is.'],
] as const;

/** The nine domains of the DS4SSCC priority datasets. */
export const priorityDomains: readonly PriorityDomain[] = rows.map(([id, title, description]) => ({
  id,
  iri: `${priorityBase}domain/${id}`,
  title,
  description,
}));
