import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, setOf, text } from '../value-schemas.js';
import { restrictedVehicles } from './restriction-words.js';
import { sharedAttributes } from './shared-attributes.js';

/** An exception from limits of traffic. */
export const restrictionException = defineModel({
  type: 'RestrictionException',
  title: 'Restriction exception',
  description: 'An exception from the limits of a restricted traffic area.',
  follows: 'Smart Data Models, dataModel.Transportation, RestrictionException 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['allowedVehicleType', 'refRestrictedTrafficArea'],
  attributes: {
    ...sharedAttributes,
    allowedVehicleType: property('Vehicles that may enter.', setOf(z.enum(restrictedVehicles))),
    exceptionValidityHours: property('When the exception holds, such as Mo-Fr 08:00-18:00.', text),
    refVehicleModel: property('Vehicle models it is meant for.', z.array(identifier)),
    refRestrictedTrafficArea: relationship('The area it belongs to.', identifier),
  },
});

/** A `RestrictionException` entity as key-values. */
export type RestrictionException = KeyValues<typeof restrictionException>;
