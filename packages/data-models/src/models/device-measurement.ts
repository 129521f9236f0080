import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, identifier, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

/** One measured value. */
export const deviceMeasurement = defineModel({
  type: 'DeviceMeasurement',
  title: 'Device measurement',
  description: 'One value that a device or another source measured.',
  follows: 'Smart Data Models, dataModel.Device, DeviceMeasurement 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Device/',
  required: [],
  attributes: {
    ...sharedAttributes,
    dateObserved: property('When it was measured.', dateTime, { iri: 'https://smartdatamodels.org/dateObserved' }),
    controlledProperty: property('What was measured.', text),
    measurementType: property('Kind of measurement.', text),
    numValue: property('The value, as a number.', number),
    textValue: property('The value, as text.', text),
    unit: property('Unit of the value, if possible a UN/CEFACT code.', text),
    outlier: property('Whether the value is to be handled with care.', flag),
    deviceType: property('Kind of device.', text),
    refDevice: relationship('The device that measured.', identifier),
  },
});

/** A `DeviceMeasurement` entity as key-values. */
export type DeviceMeasurement = KeyValues<typeof deviceMeasurement>;
