// The thirteen datasets in our own words; that is why it is long. Names, domains and use cases are those of the inventory.
import type { ThemeCode } from '../define/codes.js';
import { priorityBase } from './priority-base.js';

/** A kind of dataset that cities are to share in conformity with the blueprint. */
export interface PriorityDataset {
  readonly id: string;
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  /** Id of its domain. */
  readonly domain: string;
  /** Ids of the use cases it was found in. */
  readonly useCases: readonly string[];
  readonly keywords: readonly string[];
  readonly themes: readonly ThemeCode[];
  /** IRIs of the data models that we propose for it (`@ds4sscc/data-models` has them). */
  readonly models: readonly string[];
  /** Other standards that we propose for it. */
  readonly standards: readonly string[];
  /** What the inventory names as the dataset of the European Commission's list that comes close. */
  readonly relatedEcDataset?: string;
  /** Our guess at a category of Regulation (EU) 2023/138. It says nothing about what the regulation covers. */
  readonly possibleHvdCategory?: { readonly iri: string; readonly uncertain: boolean };
}

type Row = Omit<PriorityDataset, 'iri' | 'models' | 'possibleHvdCategory'> & {
  /** Names of models, with the subject of Smart Data Models that each stands in. */
  readonly models: readonly string[];
  readonly hvd?: Category;
  readonly hvdUncertain?: true;
};

const mobility = 'c_b79e35eb';
const earthObservation = 'c_dd313021';
const geospatial = 'c_ac64a52d';
const meteorological = 'c_164e0bf5';
type Category = typeof mobility | typeof earthObservation | typeof geospatial | typeof meteorological;

const rows: readonly Row[] = [
  {
    id: 'floating-car-data',
    title: 'Floating car data',
    description:
      'Positions and speeds that vehicles on the move report, from which travel times and queues are worked out.',
    domain: 'mobility',
    useCases: ['idea'],
    keywords: ['vehicles', 'speed', 'travel time', 'traffic flow'],
    themes: ['TRAN'],
    models: ['Transportation/TrafficFlowObserved', 'Transportation/ItemFlowObserved'],
    standards: [],
    hvd: mobility,
    hvdUncertain: true,
  },
  {
    id: 'planning-data-road-closure',
    title: 'Planning data (road closure)',
    description: 'Which roads, lanes and tunnels are closed, from when to when, why, and where traffic is led instead.',
    domain: 'planning',
    useCases: ['idea'],
    keywords: ['road works', 'road closure', 'diversion', 'tunnels'],
    themes: ['TRAN'],
    models: ['Transportation/CityWork', 'Transportation/RestrictedTrafficArea', 'Transportation/RoadAccident'],
    standards: ['DATEX II'],
    hvd: mobility,
    hvdUncertain: true,
  },
  {
    id: 'energy-data',
    title: 'Energy data',
    description:
      'What buildings and quarters use of electricity, heat and water over time, and how efficient they are.',
    domain: 'earth-observation',
    useCases: ['helsinki', 'urban-planning'],
    keywords: ['energy use', 'district heating', 'electricity', 'efficiency'],
    themes: ['ENER'],
    models: ['Building/BuildingOperation', 'Energy/ACMeasurement'],
    standards: [],
    relatedEcDataset: 'Energy resources',
    hvd: earthObservation,
  },
  {
    id: 'building-registry',
    title: 'Building registry',
    description: 'Every building with its address, footprint, year, use and state, under an identifier that stays.',
    domain: 'geospatial',
    useCases: ['helsinki', 'urban-planning'],
    keywords: ['buildings', 'addresses', 'register'],
    themes: ['REGI', 'GOVE'],
    models: ['Building/Building'],
    standards: [],
    relatedEcDataset: 'Buildings',
    hvd: geospatial,
  },
  {
    id: '3d-city-model',
    title: '3D City Model',
    description:
      'Buildings, terrain and streets of the city in three dimensions, for planning, simulation and display.',
    domain: 'geospatial',
    useCases: ['helsinki', 'urban-planning'],
    keywords: ['3D', 'city model', 'buildings', 'digital twin'],
    themes: ['REGI', 'TECH'],
    models: [],
    standards: ['CityGML', 'CityJSON', 'glTF'],
    relatedEcDataset: 'Buildings',
    hvd: geospatial,
  },
  {
    id: 'weather-data',
    title: 'Weather data',
    description:
      'Temperature, wind, rain and the like as stations in the city measure them, with forecasts and warnings.',
    domain: 'meteorological',
    useCases: ['flanders'],
    keywords: ['weather', 'forecast', 'warnings', 'rain', 'wind'],
    themes: ['ENVI'],
    models: ['Weather/WeatherObserved', 'Weather/WeatherAlert', 'Weather/WeatherForecast'],
    standards: [],
    relatedEcDataset: 'Weather alerts',
    hvd: meteorological,
  },
  {
    id: 'water-quality',
    title: 'Water Quality',
    description: 'What is measured in rivers, lakes, ground water and sewers: oxygen, acidity, nutrients, pollutants.',
    domain: 'water',
    useCases: ['scorewater'],
    keywords: ['water quality', 'rivers', 'sewage', 'monitoring'],
    themes: ['ENVI'],
    models: ['WaterQuality/WaterQualityObserved'],
    standards: [],
    relatedEcDataset: 'Water quality',
    hvd: earthObservation,
  },
  {
    id: 'soil-humidity',
    title: 'Soil Humidity',
    description:
      'How wet the ground is at several depths, for watering green spaces and for judging the risk of floods.',
    domain: 'soil',
    useCases: ['scorewater'],
    keywords: ['soil moisture', 'sensors', 'drought', 'flooding'],
    themes: ['ENVI'],
    models: ['Agrifood/AgriParcelRecord', 'Device/DeviceMeasurement'],
    standards: [],
    relatedEcDataset: 'Soil',
    hvd: earthObservation,
  },
  {
    id: 'vehicle-pedestrian-count',
    title: 'Vehicle / pedestrian count',
    description: 'How many cars, bicycles and people on foot pass a point, by direction and hour.',
    domain: 'mobility',
    useCases: ['flanders', 'urban-planning'],
    keywords: ['traffic counts', 'pedestrians', 'cyclists', 'crowds'],
    themes: ['TRAN'],
    models: ['Transportation/TrafficFlowObserved', 'Transportation/CrowdFlowObserved'],
    standards: [],
    hvd: mobility,
    hvdUncertain: true,
  },
  {
    id: 'water-levels',
    title: 'Water levels',
    description: 'How high the water stands in rivers, canals, basins and sewers, and when it becomes a danger.',
    domain: 'water',
    useCases: ['scorewater'],
    keywords: ['water level', 'flooding', 'gauges'],
    themes: ['ENVI'],
    models: ['Environment/FloodMonitoring'],
    standards: [],
    relatedEcDataset: 'Water quality',
    hvd: earthObservation,
  },
  {
    id: 'opening-hours',
    title: 'Opening hours',
    description: 'When shops, markets, producers and public places are open, exceptions and holidays included.',
    domain: 'individual-commercial',
    useCases: ['farm2fork'],
    keywords: ['opening hours', 'points of interest', 'shops'],
    themes: ['ECON'],
    models: ['PointOfInterest/PointOfInterest'],
    standards: ['schema.org'],
  },
  {
    id: 'housing-quality',
    title: 'Housing Quality',
    description: 'The condition and comfort of dwellings: age, insulation, installations, noise, need of repair.',
    domain: 'planning',
    useCases: ['urban-planning'],
    keywords: ['housing', 'dwellings', 'renovation'],
    themes: ['SOCI', 'REGI'],
    models: ['Building/Building'],
    standards: ['INSPIRE Buildings'],
  },
  {
    id: 'land-use',
    title: 'Land Use',
    description: 'What each piece of ground serves: living, work, traffic, green, water; today, and in the plans.',
    domain: 'land-use',
    useCases: ['urban-planning'],
    keywords: ['land use', 'zoning', 'green space'],
    themes: ['ENVI', 'REGI'],
    models: ['OpenStreetMap/OSMLanduse'],
    standards: ['INSPIRE Land Use'],
    relatedEcDataset: 'Land Use',
    hvd: earthObservation,
  },
];

/** The thirteen DS4SSCC priority datasets. */
export const priorityDatasets: readonly PriorityDataset[] = rows.map(({ models, hvd, hvdUncertain, ...row }) => ({
  ...row,
  iri: `${priorityBase}dataset/${row.id}`,
  models: models.map((model) => `https://smartdatamodels.org/dataModel.${model}`),
  ...(hvd && {
    possibleHvdCategory: { iri: `http://data.europa.eu/bna/${hvd}`, uncertain: hvdUncertain === true },
  }),
}));
