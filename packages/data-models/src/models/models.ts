import type { Model } from '../define-model.js';
import { acMeasurement } from './ac-measurement.js';
import { aeroAllergenObserved } from './aero-allergen-observed.js';
import { agriParcelRecord } from './agri-parcel-record.js';
import { airQualityMonitoring } from './air-quality-monitoring.js';
import { airQualityObserved } from './air-quality-observed.js';
import { alert } from './alert.js';
import { beach } from './beach.js';
import { bikeHireDockingStation } from './bike-hire-docking-station.js';
import { building } from './building.js';
import { buildingOperation } from './building-operation.js';
import { cityWork } from './city-work.js';
import { crowdFlowObserved } from './crowd-flow-observed.js';
import { device } from './device.js';
import { deviceMeasurement } from './device-measurement.js';
import { deviceModel } from './device-model.js';
import { electroMagneticObserved } from './electro-magnetic-observed.js';
import { environmentObserved } from './environment-observed.js';
import { evChargingStation } from './ev-charging-station.js';
import { fleetVehicle } from './fleet-vehicle.js';
import { fleetVehicleStatus } from './fleet-vehicle-status.js';
import { floodMonitoring } from './flood-monitoring.js';
import { flowerBed } from './flower-bed.js';
import { garden } from './garden.js';
import { greenspaceRecord } from './greenspace-record.js';
import { gtfsStop } from './gtfs-stop.js';
import { indoorEnvironmentObserved } from './indoor-environment-observed.js';
import { itemFlowObserved } from './item-flow-observed.js';
import { keyPerformanceIndicator } from './key-performance-indicator.js';
import { museum } from './museum.js';
import { noiseLevelObserved } from './noise-level-observed.js';
import { noisePollutionForecast } from './noise-pollution-forecast.js';
import { offStreetParking } from './off-street-parking.js';
import { onStreetParking } from './on-street-parking.js';
import { osmLanduse } from './osm-landuse.js';
import { parkingAccess } from './parking-access.js';
import { parkingGroup } from './parking-group.js';
import { parkingSpot } from './parking-spot.js';
import { phreaticObserved } from './phreatic-observed.js';
import { pointOfInterest } from './point-of-interest.js';
import { publicTransportStop } from './public-transport-stop.js';
import { rainFallRadarObserved } from './rain-fall-radar-observed.js';
import { restrictedTrafficArea } from './restricted-traffic-area.js';
import { restrictionException } from './restriction-exception.js';
import { roadAccident } from './road-accident.js';
import { roadSegment } from './road-segment.js';
import { seaConditions } from './sea-conditions.js';
import { smartMeteringObservation } from './smart-metering-observation.js';
import { specialRestriction } from './special-restriction.js';
import { store } from './store.js';
import { streetlight } from './streetlight.js';
import { streetlightControlCabinet } from './streetlight-control-cabinet.js';
import { streetlightGroup } from './streetlight-group.js';
import { trafficFlowObserved } from './traffic-flow-observed.js';
import { transportStation } from './transport-station.js';
import { vehicle } from './vehicle.js';
import { wasteContainer } from './waste-container.js';
import { wasteContainerIsle } from './waste-container-isle.js';
import { wasteObserved } from './waste-observed.js';
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
  beach,
  bikeHireDockingStation,
  building,
  buildingOperation,
  cityWork,
  crowdFlowObserved,
  device,
  deviceMeasurement,
  deviceModel,
  electroMagneticObserved,
  environmentObserved,
  evChargingStation,
  fleetVehicle,
  fleetVehicleStatus,
  floodMonitoring,
  flowerBed,
  garden,
  greenspaceRecord,
  gtfsStop,
  indoorEnvironmentObserved,
  itemFlowObserved,
  keyPerformanceIndicator,
  museum,
  noiseLevelObserved,
  noisePollutionForecast,
  offStreetParking,
  onStreetParking,
  osmLanduse,
  parkingAccess,
  parkingGroup,
  parkingSpot,
  phreaticObserved,
  pointOfInterest,
  publicTransportStop,
  rainFallRadarObserved,
  restrictedTrafficArea,
  restrictionException,
  roadAccident,
  roadSegment,
  seaConditions,
  smartMeteringObservation,
  specialRestriction,
  store,
  streetlight,
  streetlightControlCabinet,
  streetlightGroup,
  trafficFlowObserved,
  transportStation,
  vehicle,
  wasteContainer,
  wasteContainerIsle,
  wasteObserved,
  waterObserved,
  waterQualityObserved,
  weatherAlert,
  weatherForecast,
  weatherObserved,
];
