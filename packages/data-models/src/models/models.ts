import type { Model } from '../define-model.js';
import { airQualityObserved } from './air-quality-observed.js';
import { offStreetParking } from './off-street-parking.js';
import { trafficFlowObserved } from './traffic-flow-observed.js';

/** The models of this package, sorted by type. */
export const models: readonly Model[] = [airQualityObserved, offStreetParking, trafficFlowObserved];
