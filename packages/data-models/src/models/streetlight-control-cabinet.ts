import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, fraction, identifier, notNegative, number, setOf, text } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { amperes, days, hertz, kilovarHours, kilovars, kilowattHours, kilowatts, volts } from './units.js';

/** A cabinet that controls streetlights. */
export const streetlightControlCabinet = defineModel({
  type: 'StreetlightControlCabinet',
  title: 'Streetlight control cabinet',
  description: 'A cabinet that controls and meters groups of streetlights.',
  follows: 'Smart Data Models, dataModel.Streetlighting, StreetlightControlCabinet 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Streetlighting/',
  required: ['location', 'refStreetlightGroup', 'workingMode'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    refStreetlightGroup: relationship('The groups it controls.', setOf(identifier)),
    workingMode: property('Whether it switches by itself.', z.enum(['automatic', 'manual', 'semiautomatic'])),
    features: property('What it can do.', setOf(z.enum(['astronomicalClock', 'individualControl'])), {
      iri: 'https://purl.org/geojson/vocab#features',
    }),
    serialNumber: property('Serial number.', text),
    brandName: property('Brand.', text),
    modelName: property('Model.', text),
    manufacturerName: property('Who made it.', text),
    cupboardMadeOf: property('What its cupboard is made of.', z.enum(['concrete', 'metal', 'other', 'plastic'])),
    compliantWith: property('Standards it meets.', setOf(text)),
    responsible: property('Who looks after it.', text),
    dateServiceStarted: property('Since when it is in service.', dateTime),
    dateLastProgramming: property('When it was last programmed.', dateTime),
    nextActuationDeadline: property('Until when something has to be done to it.', dateTime),
    dateMeteringStarted: property('Since when energy is metered.', dateTime),
    energyConsumed: quantity('Energy used since then.', notNegative, kilowattHours),
    energyCost: property('What that energy costs.', notNegative),
    reactiveEnergyConsumed: quantity('Reactive energy used since then.', notNegative, kilovarHours),
    lastMeterReading: quantity('What the meter last read.', notNegative, kilowattHours),
    meterReadingPeriod: quantity('Days between two readings.', notNegative, days),
    maximumPowerAvailable: quantity('Power that the contract allows.', notNegative, kilowatts),
    frequency: quantity('Frequency.', notNegative, hertz),
    totalActivePower: quantity('Active power of all phases.', notNegative, kilowatts),
    totalReactivePower: quantity('Reactive power of all phases.', notNegative, kilovars),
    activePowerR: quantity('Active power of phase R.', notNegative, kilowatts),
    activePowerS: quantity('Active power of phase S.', notNegative, kilowatts),
    activePowerT: quantity('Active power of phase T.', notNegative, kilowatts),
    reactivePowerR: quantity('Reactive power of phase R.', notNegative, kilovars),
    reactivePowerS: quantity('Reactive power of phase S.', notNegative, kilovars),
    reactivePowerT: quantity('Reactive power of phase T.', notNegative, kilovars),
    powerFactorR: property('Power factor of phase R.', number.check(z.minimum(-1), z.maximum(1))),
    powerFactorS: property('Power factor of phase S.', number.check(z.minimum(-1), z.maximum(1))),
    powerFactorT: property('Power factor of phase T.', number.check(z.minimum(-1), z.maximum(1))),
    cosPhi: property('Cosine of phi.', number.check(z.minimum(-1), z.maximum(1))),
    intensityR: quantity('Current in phase R.', notNegative, amperes),
    intensityS: quantity('Current in phase S.', notNegative, amperes),
    intensityT: quantity('Current in phase T.', notNegative, amperes),
    voltageR: quantity('Voltage of phase R.', notNegative, volts),
    voltageS: quantity('Voltage of phase S.', notNegative, volts),
    voltageT: quantity('Voltage of phase T.', notNegative, volts),
    thdrVoltageR: property('Harmonic distortion of the voltage in phase R, 0 to 1.', fraction),
    thdrVoltageS: property('Harmonic distortion of the voltage in phase S, 0 to 1.', fraction),
    thdrVoltageT: property('Harmonic distortion of the voltage in phase T, 0 to 1.', fraction),
    thdrIntensityR: property('Harmonic distortion of the current in phase R, 0 to 1.', fraction),
    thdrIntensityS: property('Harmonic distortion of the current in phase S, 0 to 1.', fraction),
    thdrIntensityT: property('Harmonic distortion of the current in phase T, 0 to 1.', fraction),
    refDevice: relationship('The devices that watch it.', setOf(identifier)),
  },
});

/** A `StreetlightControlCabinet` entity as key-values. */
export type StreetlightControlCabinet = KeyValues<typeof streetlightControlCabinet>;
