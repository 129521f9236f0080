import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, dateTime, integer, notNegative, number, setOf, text, uri } from '../value-schemas.js';
import { contactPoint } from './contact-point.js';
import { dockingStatuses } from './docking-words.js';
import { openingHours } from './opening-hours.js';
import { paymentMethods } from './parking-words.js';
import { sharedAttributes } from './shared-attributes.js';
import { amperes, volts } from './units.js';

const socketTypes = [
  'Caravan_Mains_Socket',
  'CHAdeMO',
  'CCS/SAE',
  'Dual_CHAdeMO',
  'Dual_J-1772',
  'Dual_Mennekes',
  'J-1772',
  'Mennekes',
  'Other',
  'Tesla',
  'Type2',
  'Type3',
  'Wall_Euro',
] as const;

const vehicleTypes = [
  'agriculturalVehicle',
  'ambulance',
  'articulatedVehicle',
  'autorickshaw',
  'bicycle',
  'binTrolley',
  'BRT bus',
  'BRT minibus',
  'bus',
  'car',
  'caravan',
  'carOrLightVehicle',
  'carWithCaravan',
  'carWithTrailer',
  'cleaningTrolley',
  'compactor',
  'constructionOrMaintenanceVehicle',
  'dumper',
  'e-moped',
  'e-scooter',
  'e-motorcycle',
  'fire tender',
  'fourWheelDrive',
  'highSidedVehicle',
  'hopper',
  'lorry',
  'minibus',
  'moped',
  'motorcycle',
  'motorcycleWithSideCar',
  'motorscooter',
  'police van',
  'sweepingMachine',
  'tanker',
  'tempo',
  'threeWheeledVehicle',
  'tipper',
  'trailer',
  'tram',
  'twoWheeledVehicle',
  'trolley',
  'van',
] as const;

/** A place to charge electric vehicles. */
export const evChargingStation = defineModel({
  type: 'EVChargingStation',
  title: 'EV charging station',
  description: 'A place to charge electric vehicles, with its sockets and how many are free now.',
  follows: 'Smart Data Models, dataModel.Transportation, EVChargingStation 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['socketType', 'capacity', 'allowedVehicleType'],
  attributes: {
    ...sharedAttributes,
    allowedVehicleType: property(
      'Vehicles that can charge.',
      setOf(z.enum(['bicycle', 'bus', 'car', 'caravan', 'motorcycle', 'motorscooter', 'truck'])),
    ),
    socketType: property('Sockets it has.', setOf(z.enum(socketTypes))),
    capacity: property('Vehicles that can charge at the same time.', integer.check(z.minimum(1))),
    availableCapacity: property('Vehicles that can charge now.', count),
    socketNumber: property('All sockets.', integer.check(z.minimum(1))),
    status: property('Whether it works, and how full it is.', z.enum(dockingStatuses), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    amperage: quantity('Current it offers in all.', notNegative, amperes),
    voltage: quantity('Voltage it offers.', notNegative, volts),
    powerConsumption: property('Power it draws.', number),
    chargeType: property(
      'How charging is charged.',
      setOf(z.enum(['annualPayment', 'flat', 'free', 'monthlyPayment', 'other'])),
    ),
    acceptedPaymentMethod: property('How one can pay.', setOf(z.enum(paymentMethods))),
    openingHours,
    network: property('Network the operator works with.', text),
    operator: property('Who runs it.', text),
    contactPoint,
    stationName: property('Name of the station.', text),
    chargingUnitId: property('Number of the charging point.', text),
    observationDateTime: property('When it was last observed.', dateTime),
    vehicleType: property('Kind of vehicle that charged.', z.enum(vehicleTypes)),
    startDateTime: property('When charging began.', dateTime),
    endDateTime: property('When charging ended.', dateTime),
    transactionId: property('Number of the payment.', text),
    transactionType: property('Kind of payment or service.', text),
    amountCollected: property('Amount paid.', number),
    taxAmountCollected: property('Tax on the amount.', number),
    dataDescriptor: relationship('Description of the data set.', uri),
  },
});

/** An `EVChargingStation` entity as key-values. */
export type EVChargingStation = KeyValues<typeof evChargingStation>;
