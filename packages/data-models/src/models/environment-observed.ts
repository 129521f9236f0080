import * as z from 'zod/mini';
import { relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

const identifiers = z.array(identifier);

/** The observations of air, water and weather that belong together. */
export const environmentObserved = defineModel({
  type: 'EnvironmentObserved',
  title: 'Environment observed',
  description: 'Which observations of air, water and weather belong to one place and time.',
  follows: 'Smart Data Models, dataModel.Environment, EnvironmentObserved 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: [],
  attributes: {
    ...sharedAttributes,
    pointOfInterest: relationship('The places they were made at.', identifiers),
    weatherObserved: relationship('Observations of the weather.', identifiers),
    airQualityObserved: relationship('Observations of the air.', identifiers),
    waterQualityObserved: relationship('Observations of the water.', identifiers),
  },
});

/** An `EnvironmentObserved` entity as key-values. */
export type EnvironmentObserved = KeyValues<typeof environmentObserved>;
