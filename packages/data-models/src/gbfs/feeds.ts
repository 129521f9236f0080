import type { Feed } from './facts.js';
import { gbfs } from './feeds/gbfs.js';
import { gbfsVersionsFeed } from './feeds/gbfs-versions.js';
import { geofencingZones } from './feeds/geofencing-zones.js';
import { manifest } from './feeds/manifest.js';
import { stationInformation } from './feeds/station-information.js';
import { stationStatus } from './feeds/station-status.js';
import { systemAlerts } from './feeds/system-alerts.js';
import { systemCalendar } from './feeds/system-calendar.js';
import { systemHours } from './feeds/system-hours.js';
import { systemInformation } from './feeds/system-information.js';
import { systemPricingPlans } from './feeds/system-pricing-plans.js';
import { systemRegions } from './feeds/system-regions.js';
import { vehicleTypes } from './feeds/vehicle-types.js';
import { freeBikeStatus, vehicleStatus } from './feeds/vehicles.js';

/** The files that GBFS knows, of all versions. */
export const feeds: readonly Feed[] = [
  gbfs,
  gbfsVersionsFeed,
  geofencingZones,
  manifest,
  stationInformation,
  stationStatus,
  systemAlerts,
  systemCalendar,
  systemHours,
  systemInformation,
  systemPricingPlans,
  systemRegions,
  vehicleTypes,
  freeBikeStatus,
  vehicleStatus,
];
