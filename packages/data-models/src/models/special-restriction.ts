import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, setOf, text } from '../value-schemas.js';
import { restrictedVehicles } from './restriction-words.js';
import { sharedAttributes } from './shared-attributes.js';

/** A special limit of traffic. */
export const specialRestriction = defineModel({
  type: 'SpecialRestriction',
  title: 'Special restriction',
  description: 'A further limit in a restricted traffic area, for single kinds of vehicle.',
  follows: 'Smart Data Models, dataModel.Transportation, SpecialRestriction 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['notAllowedVehicleType', 'refRestrictedTrafficArea'],
  attributes: {
    ...sharedAttributes,
    notAllowedVehicleType: property('Vehicles that may not enter.', setOf(z.enum(restrictedVehicles))),
    restrictionValidityHours: property('When the limit holds, such as Mo-Fr 08:00-18:00.', text),
    refVehicleModel: property('Vehicle models it is meant for.', z.array(identifier)),
    refRestrictedTrafficArea: relationship('The area it belongs to.', identifier),
  },
});

/** A `SpecialRestriction` entity as key-values. */
export type SpecialRestriction = KeyValues<typeof specialRestriction>;
