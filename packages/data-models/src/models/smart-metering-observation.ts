import * as z from 'zod/mini';
import { measurement, property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { number, text } from '../value-schemas.js';
import { refDevice } from './observation-attributes.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';

/** Kilowatt hour, cubic metre, litre: it depends on what the meter counts. */
const supplies: readonly string[] = ['KWH', 'MTQ', 'LTR'];

/** The reading of a meter. */
export const smartMeteringObservation = defineModel({
  type: 'SmartMeteringObservation',
  title: 'Smart metering observation',
  description: 'What a meter for electricity, gas, water or heat has counted.',
  follows: 'Smart Data Models, dataModel.Device, SmartMeteringObservation 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Device/',
  required: [],
  attributes: {
    ...sharedAttributes,
    image: physicalObjectAttributes.image,
    meterType: property('What the meter counts, such as electricity or water.', text),
    totalConsumption: measurement('Everything it has counted since it was installed.', number, supplies),
    peakConsumption: measurement('What of that was used in peak hours.', number, supplies),
    offPeakConsumption: measurement('What of that was used outside peak hours.', number, supplies),
    powerFactor: property('Mean power factor of a three-phase supply, -1 to 1.', number),
    entityVersion: property('The specification that the entity follows.', z.enum(['2.0', 'LD'])),
    refDevice,
  },
});

/** A `SmartMeteringObservation` entity as key-values. */
export type SmartMeteringObservation = KeyValues<typeof smartMeteringObservation>;
