/** A top category of high-value data sets (Commission Implementing Regulation (EU) 2023/138), as an IRI of data.europa.eu. */
export type HighValueCategory =
  | 'http://data.europa.eu/bna/c_164e0bf5'
  | 'http://data.europa.eu/bna/c_ac64a52d'
  | 'http://data.europa.eu/bna/c_b79e35eb'
  | 'http://data.europa.eu/bna/c_dd313021';

/** The domains that DS4SSCC sorts its priority data sets into. */
export type PriorityDomain =
  | 'Earth Observation and Environment'
  | 'Geospatial'
  | 'Individual / Commercial'
  | 'Land Use'
  | 'Meteorological'
  | 'Mobility'
  | 'Planning'
  | 'Soil'
  | 'Water';

/** One of the data sets that DS4SSCC asks cities to share first, and how to write it. */
export interface PriorityDataset {
  readonly id: string;
  /** The name in the inventory of DS4SSCC. */
  readonly name: string;
  readonly domain: PriorityDomain;
  /** The use cases that asked for it. */
  readonly useCases: readonly string[];
  /** The data set of the European Commission that it is related to. */
  readonly relatedDataset?: string;
  /** The category of high-value data sets that we propose; the inventory names none. `uncertain` where no related data set backs it. */
  readonly proposedCategory?: { readonly iri: HighValueCategory; readonly uncertain: boolean };
  /** Types of the models that serve it, as we propose them. None: no entity model does. */
  readonly models: readonly string[];
  /** Formats that serve it instead of entities, or beside them. */
  readonly formats: readonly string[];
  /** What the models leave open. */
  readonly note?: string;
}

const meteorological = { iri: 'http://data.europa.eu/bna/c_164e0bf5', uncertain: false } as const;
const geospatial = { iri: 'http://data.europa.eu/bna/c_ac64a52d', uncertain: false } as const;
const mobility = { iri: 'http://data.europa.eu/bna/c_b79e35eb', uncertain: true } as const;
const environment = { iri: 'http://data.europa.eu/bna/c_dd313021', uncertain: false } as const;

const helsinki = 'Helsinki';
const eindhoven = 'Smart Urban Planning Eindhoven';
const amsterdam = 'IDEA (Amsterdam)';
const flanders = 'Flanders Smart Data Space';
const scorewater = 'SCOREwater';

/**
 * The thirteen priority data sets of DS4SSCC, in the order of its inventory, each with the models of this package for it.
 * Name, domain, use cases and related data set are the inventory's; categories, models and formats are our proposal.
 *
 * @example
 * ```ts
 * import { priorityDatasets } from '@ds4sscc/data-models';
 *
 * priorityDatasets.find(({ id }) => id === 'water-levels')?.models; // => ['FloodMonitoring', 'WaterObserved', 'PhreaticObserved']
 * priorityDatasets.filter(({ models }) => models.length === 0).map(({ name }) => name); // => ['3D City Model']
 * ```
 */
export const priorityDatasets: readonly PriorityDataset[] = [
  {
    id: 'floating-car-data',
    name: 'Floating car data',
    domain: 'Mobility',
    useCases: [amsterdam],
    proposedCategory: mobility,
    models: ['TrafficFlowObserved', 'ItemFlowObserved', 'Vehicle'],
    formats: ['DATEX II'],
  },
  {
    id: 'road-closures',
    name: 'Planning data (road closure)',
    domain: 'Planning',
    useCases: [amsterdam],
    proposedCategory: mobility,
    models: ['CityWork', 'RestrictedTrafficArea', 'RoadAccident', 'Alert'],
    formats: ['DATEX II'],
  },
  {
    id: 'energy-data',
    name: 'Energy data',
    domain: 'Earth Observation and Environment',
    useCases: [helsinki, eindhoven],
    relatedDataset: 'Energy resources',
    proposedCategory: environment,
    models: ['ACMeasurement', 'SmartMeteringObservation', 'BuildingOperation'],
    formats: [],
  },
  {
    id: 'building-registry',
    name: 'Building registry',
    domain: 'Geospatial',
    useCases: [helsinki, eindhoven],
    relatedDataset: 'Buildings',
    proposedCategory: geospatial,
    models: ['Building'],
    formats: ['INSPIRE Buildings'],
  },
  {
    id: '3d-city-model',
    name: '3D City Model',
    domain: 'Geospatial',
    useCases: [helsinki, eindhoven],
    relatedDataset: 'Buildings',
    proposedCategory: geospatial,
    models: [],
    formats: ['CityGML', 'CityJSON', 'glTF'],
    note: 'Solids and surfaces of a whole city are no entities: publish a file or tiles, and point to them from the catalogue.',
  },
  {
    id: 'weather-data',
    name: 'Weather data',
    domain: 'Meteorological',
    useCases: [flanders],
    relatedDataset: 'Weather alerts',
    proposedCategory: meteorological,
    models: ['WeatherObserved', 'WeatherForecast', 'WeatherAlert', 'RainFallRadarObserved', 'SeaConditions'],
    formats: [],
  },
  {
    id: 'water-quality',
    name: 'Water Quality',
    domain: 'Water',
    useCases: [scorewater],
    relatedDataset: 'Water quality',
    proposedCategory: environment,
    models: ['WaterQualityObserved'],
    formats: [],
  },
  {
    id: 'soil-humidity',
    name: 'Soil Humidity',
    domain: 'Soil',
    useCases: [scorewater],
    relatedDataset: 'Soil',
    proposedCategory: environment,
    models: ['AgriParcelRecord', 'GreenspaceRecord', 'DeviceMeasurement'],
    formats: [],
  },
  {
    id: 'vehicle-and-pedestrian-counts',
    name: 'Vehicle / pedestrian count',
    domain: 'Mobility',
    useCases: [flanders, eindhoven],
    proposedCategory: mobility,
    models: ['TrafficFlowObserved', 'CrowdFlowObserved', 'ItemFlowObserved'],
    formats: [],
  },
  {
    id: 'water-levels',
    name: 'Water levels',
    domain: 'Water',
    useCases: [scorewater],
    relatedDataset: 'Water quality',
    proposedCategory: environment,
    models: ['FloodMonitoring', 'WaterObserved', 'PhreaticObserved'],
    formats: [],
  },
  {
    id: 'opening-hours',
    name: 'Opening hours',
    domain: 'Individual / Commercial',
    useCases: ['Farm2Fork (Slovenia)'],
    models: ['PointOfInterest', 'Store', 'Museum'],
    formats: [],
  },
  {
    id: 'housing-quality',
    name: 'Housing Quality',
    domain: 'Planning',
    useCases: [eindhoven],
    models: ['Building', 'IndoorEnvironmentObserved'],
    formats: ['INSPIRE Buildings'],
    note: 'No shared model has the energy label or the state of a dwelling; the extended profile of INSPIRE Buildings does.',
  },
  {
    id: 'land-use',
    name: 'Land Use',
    domain: 'Land Use',
    useCases: [eindhoven],
    relatedDataset: 'Land Use',
    proposedCategory: environment,
    models: ['OSMLanduse', 'Garden', 'FlowerBed'],
    formats: ['INSPIRE Land Use'],
    note: 'OSMLanduse says what land is used for; what a plan allows there takes INSPIRE Land Use.',
  },
];
