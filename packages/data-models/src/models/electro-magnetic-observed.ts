import { measurement, property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { fraction, notNegative } from '../value-schemas.js';
import { dateObserved, observedPeriod, refDevice, refPointOfInterest } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';

/** Volt per metre, ampere per metre, microtesla, watt per square metre; some publish the frequency, in MHz. */
const fields: readonly string[] = ['D50', 'AE', 'D81', 'D54', 'MHZ'];

/** Electric and magnetic fields at one place and time. */
export const electroMagneticObserved = defineModel({
  type: 'ElectroMagneticObserved',
  title: 'Electromagnetic field observed',
  description: 'How strong the electric and magnetic fields are that people are exposed to at one place and time.',
  follows: 'Smart Data Models, dataModel.Environment, ElectroMagneticObserved 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['location', 'dateObserved', 'eMF'],
  attributes: {
    ...sharedAttributes,
    ...observedPeriod,
    dateObserved,
    eMF: measurement('Strength of the field.', notNegative, fields),
    reliability: property('How far the value can be relied on, 0 to 1.', fraction),
    refDevice,
    refPointOfInterest,
  },
});

/** An `ElectroMagneticObserved` entity as key-values. */
export type ElectroMagneticObserved = KeyValues<typeof electroMagneticObserved>;
