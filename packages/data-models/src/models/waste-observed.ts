import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, number } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { kilograms } from './units.js';

/** One collection of waste. */
export const wasteObserved = defineModel({
  type: 'WasteObserved',
  title: 'Waste observed',
  description: 'One collection of waste, and what it weighed.',
  follows: 'Smart Data Models, dataModel.WasteManagement, WasteObserved 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.WasteManagement/',
  required: [],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    dateObserved: property('When it was collected.', dateTime, { iri: 'https://smartdatamodels.org/dateObserved' }),
    weight: quantity('Net weight.', number, kilograms),
    grossWeight: quantity('Weight with the container.', number, kilograms),
    tareWeight: quantity('Weight of the empty container.', number, kilograms),
    refGarbageTruck: relationship('The vehicle that collected it.', identifier),
    refWeighingDevice: relationship('The device that weighed it.', identifier),
    refServiceOrderId: relationship('The order it was collected for.', identifier),
  },
});

/** A `WasteObserved` entity as key-values. */
export type WasteObserved = KeyValues<typeof wasteObserved>;
