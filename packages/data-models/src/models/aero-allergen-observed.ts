import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateObserved, refDevice } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';

/** Pollen and spores in the air at one place and time. */
export const aeroAllergenObserved = defineModel({
  type: 'AeroAllergenObserved',
  title: 'Aero-allergen observed',
  description: 'How much the pollen and spores in the air trouble people with allergies, at one place and time.',
  follows: 'Smart Data Models, dataModel.Environment, AeroAllergenObserved 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['dateObserved', 'location'],
  attributes: {
    ...sharedAttributes,
    dateObserved,
    allergenRisk: property('Risk for people with allergies.', z.enum(['none', 'low', 'moderate', 'high', 'veryHigh'])),
    refDevice,
  },
});

/** An `AeroAllergenObserved` entity as key-values. */
export type AeroAllergenObserved = KeyValues<typeof aeroAllergenObserved>;
