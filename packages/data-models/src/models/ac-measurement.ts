import * as z from 'zod/mini';
import { type Attribute, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, fraction, identifier, notNegative, number, setOf } from '../value-schemas.js';
import { dateObserved, observedPeriod } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';

const factor = number.check(z.minimum(-1), z.maximum(1));

/** One value for each of the three phases. */
function phases<Schema extends z.ZodMiniType>(
  value: Schema,
): z.ZodMiniObject<Record<'L1' | 'L2' | 'L3', z.ZodMiniOptional<Schema>>, z.core.$loose> {
  const phase = z.optional(value);
  return z.looseObject({ L1: phase, L2: phase, L3: phase });
}

const optionalNumber: z.ZodMiniOptional<z.ZodMiniNumber> = z.optional(number);
const optionalVoltage: z.ZodMiniOptional<z.ZodMiniNumber> = z.optional(notNegative);

const currents = z.looseObject({ L1: optionalNumber, L2: optionalNumber, L3: optionalNumber, N: optionalNumber });
const voltages = z.looseObject({ L12: optionalVoltage, L23: optionalVoltage, L31: optionalVoltage });

const kilowattHours: readonly string[] = ['KWH', 'WHR', 'MWH'];
const kilovarHours: readonly string[] = ['K3'];
const kilovoltAmpereHours: readonly string[] = ['C79'];
const watts: readonly string[] = ['WTT', 'KWT'];
const vars: readonly string[] = ['D44', 'KVR'];
const voltAmperes: readonly string[] = ['D46', 'KVA'];

function energyOfPhases(
  what: string,
  units: readonly string[],
): Attribute<ReturnType<typeof phases<typeof notNegative>>> {
  return quantity(`${what}, of each phase.`, phases(notNegative), units);
}

function energy(what: string, units: readonly string[]): Attribute<typeof notNegative> {
  return quantity(`${what}, of all phases.`, notNegative, units);
}

/** Electricity of one or three phases at one place and time. */
export const acMeasurement = defineModel({
  type: 'ACMeasurement',
  title: 'Alternating current measurement',
  description: 'Energy, power, current and voltage of an alternating current supply with one or three phases.',
  follows: 'Smart Data Models, dataModel.Energy, ACMeasurement 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Energy/',
  required: ['location', 'dateObserved', 'phaseType'],
  attributes: {
    ...sharedAttributes,
    ...observedPeriod,
    dateObserved,
    phaseType: property('Whether the supply has one phase or three.', z.enum(['singlePhase', 'threePhase'])),
    dateEnergyMeteringStarted: property('Since when energy is counted.', dateTime),
    frequency: quantity('Frequency of the current.', notNegative, ['HTZ']),
    activeEnergyImport: energyOfPhases('Active energy used', kilowattHours),
    reactiveEnergyImport: energyOfPhases('Reactive energy used', kilovarHours),
    apparentEnergyImport: energyOfPhases('Apparent energy used', kilovoltAmpereHours),
    activeEnergyExport: energyOfPhases('Active energy fed back', kilowattHours),
    reactiveEnergyExport: energyOfPhases('Reactive energy fed back', kilovarHours),
    apparentEnergyExport: energyOfPhases('Apparent energy fed back', kilovoltAmpereHours),
    totalActiveEnergyImport: energy('Active energy used', kilowattHours),
    totalReactiveEnergyImport: energy('Reactive energy used', kilovarHours),
    totalApparentEnergyImport: energy('Apparent energy used', kilovoltAmpereHours),
    totalActiveEnergyExport: energy('Active energy fed back', kilowattHours),
    totalReactiveEnergyExport: energy('Reactive energy fed back', kilovarHours),
    totalApparentEnergyExport: energy('Apparent energy fed back', kilovoltAmpereHours),
    activePower: quantity('Active power of each phase.', phases(notNegative), watts),
    reactivePower: quantity('Reactive power of each phase.', phases(number), vars),
    apparentPower: quantity('Apparent power of each phase.', phases(notNegative), [...voltAmperes, ...watts]),
    totalActivePower: quantity('Active power of all phases.', number, watts),
    totalReactivePower: quantity('Reactive power of all phases.', number, vars),
    totalApparentPower: quantity('Apparent power of all phases.', notNegative, voltAmperes),
    powerFactor: property('Power factor of each phase, -1 to 1.', phases(factor)),
    displacementPowerFactor: property('Displacement power factor of each phase, -1 to 1.', phases(factor)),
    totalPowerFactor: property('Power factor of all phases, -1 to 1.', factor),
    totalDisplacementPowerFactor: property('Displacement power factor of all phases, -1 to 1.', factor),
    current: quantity('Current of each phase and of the neutral conductor.', currents, ['AMP']),
    phaseVoltage: quantity('Voltage between each phase and the neutral conductor.', phases(notNegative), ['VLT']),
    phaseToPhaseVoltage: quantity('Voltage between two phases.', voltages, ['VLT']),
    thdVoltage: property('Harmonic distortion of the voltage of each phase, 0 to 1.', phases(fraction)),
    thdCurrent: property('Harmonic distortion of the current of each phase, 0 to 1.', phases(fraction)),
    refDevice: relationship('The devices that measured.', setOf(identifier)),
    refTargetDevice: relationship('The devices that used the energy.', setOf(identifier)),
  },
});

/** An `ACMeasurement` entity as key-values. */
export type ACMeasurement = KeyValues<typeof acMeasurement>;
