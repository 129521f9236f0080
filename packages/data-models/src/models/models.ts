import type { Model } from '../define-model.js';
import { acMeasurement } from './ac-measurement.js';
import { aeroAllergenObserved } from './aero-allergen-observed.js';
import { agriParcelRecord } from './agri-parcel-record.js';
import { airQualityMonitoring } from './air-quality-monitoring.js';
import { airQualityObserved } from './air-quality-observed.js';
import { alert } from './alert.js';
import { building } from './building.js';
import { buildingOperation } from './building-operation.js';
import { electroMagneticObserved } from './electro-magnetic-observed.js';
import { floodMonitoring } from './flood-monitoring.js';
import { flowerBed } from './flower-bed.js';
import { garden } from './garden.js';
import { greenspaceRecord } from './greenspace-record.js';
import { indoorEnvironmentObserved } from './indoor-environment-observed.js';
import { noiseLevelObserved } from './noise-level-observed.js';
import { noisePollutionForecast } from './noise-pollution-forecast.js';
import { offStreetParking } from './off-street-parking.js';
import { osmLanduse } from './osm-landuse.js';
import { phreaticObserved } from './phreatic-observed.js';
import { rainFallRadarObserved } from './rain-fall-radar-observed.js';
import { seaConditions } from './sea-conditions.js';
import { smartMeteringObservation } from './smart-metering-observation.js';
import { trafficFlowObserved } from './traffic-flow-observed.js';
import { waterObserved } from './water-observed.js';
import { waterQualityObserved } from './water-quality-observed.js';
import { weatherAlert } from './weather-alert.js';
import { weatherForecast } from './weather-forecast.js';
import { weatherObserved } from './weather-observed.js';

/** The models of this package, sorted by type. */
export const models: readonly Model[] = [
  acMeasurement,
  aeroAllergenObserved,
  agriParcelRecord,
  airQualityMonitoring,
  airQualityObserved,
  alert,
  building,
  buildingOperation,
  electroMagneticObserved,
  floodMonitoring,
  flowerBed,
  garden,
  greenspaceRecord,
  indoorEnvironmentObserved,
  noiseLevelObserved,
  noisePollutionForecast,
  offStreetParking,
  osmLanduse,
  phreaticObserved,
  rainFallRadarObserved,
  seaConditions,
  smartMeteringObservation,
  trafficFlowObserved,
  waterObserved,
  waterQualityObserved,
  weatherAlert,
  weatherForecast,
  weatherObserved,
];
