import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, setOf, text, uri } from '../value-schemas.js';
import { restrictedVehicles } from './restriction-words.js';
import { sharedAttributes } from './shared-attributes.js';

const categories = [
  'barrierAccess',
  'forBikes',
  'forCustomers',
  'forDisabled',
  'forElectricalVehicles',
  'forEmployees',
  'forMembers',
  'forPedestrian',
  'forVisitors',
  'forResidents',
  'forStudents',
  'gateAccess',
  'guarded',
  'onlyElectricalVehicles',
  'onlyPedestrian',
  'onlyResident',
  'onlyResidents',
  'onlyWithPermit',
  'private',
  'public',
  'publicPrivate',
] as const;

const securityMeasures = [
  'bollard',
  'camera',
  'cctv',
  'dog',
  'externalSecurity',
  'fencesareaSeperatedFromSurroundings',
  'floodLight',
  'guard24hours',
  'lighting',
  'patrolled',
  'securityStaff',
] as const;

/** An area with limited traffic. */
export const restrictedTrafficArea = defineModel({
  type: 'RestrictedTrafficArea',
  title: 'Restricted traffic area',
  description: 'An area that not every vehicle may enter at every time.',
  follows: 'Smart Data Models, dataModel.Transportation, RestrictedTrafficArea 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: [],
  attributes: {
    ...sharedAttributes,
    category: property('What sort of area it is.', setOf(z.enum(categories))),
    notAllowedVehicleType: property('Vehicles that may not enter.', setOf(z.enum(restrictedVehicles))),
    specialRestrictions: relationship('Further limits for single kinds of vehicle.', z.array(identifier)),
    restrictionExceptions: relationship('Exceptions for single kinds of vehicle.', z.array(identifier)),
    restrictionValidityHours: property('When the limits hold, such as Mo-Fr 08:00-18:00.', text),
    validityStartDate: property('From when the limits hold.', dateTime),
    validityEndDate: property('Until when the limits hold.', dateTime),
    regulation: property('Page with the regulation.', uri),
    security: property('How the limits are enforced.', setOf(z.enum(securityMeasures))),
  },
});

/** A `RestrictedTrafficArea` entity as key-values. */
export type RestrictedTrafficArea = KeyValues<typeof restrictedTrafficArea>;
