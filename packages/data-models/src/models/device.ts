import * as z from 'zod/mini';
import { measurement, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, fraction, identifier, number, text } from '../value-schemas.js';
import { deviceAttributes } from './device-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

/** A device, such as a sensor. */
export const device = defineModel({
  type: 'Device',
  title: 'Device',
  description: 'A sensor, meter, actuator or other device: what it is, where it is and how it is doing.',
  follows: 'Smart Data Models, dataModel.Device, Device 0.0.9',
  namespace: 'https://smartdatamodels.org/dataModel.Device/',
  required: ['controlledProperty'],
  attributes: {
    ...sharedAttributes,
    ...deviceAttributes,
    deviceState: property('How it is doing, in words of its maker.', text),
    value: property('What it last reported.', text, { iri: 'https://uri.etsi.org/ngsi-ld/hasValue' }),
    dateLastValueReported: property('When it last reported.', dateTime),
    dateObserved: property('When it was observed.', dateTime, { iri: 'https://smartdatamodels.org/dateObserved' }),
    batteryLevel: property('Charge left, 0 to 1; -1 while it is not known.', z.union([fraction, z.literal(-1)])),
    rssi: measurement('Strength of the signal it receives.', number, ['DBM', 'C31']),
    configuration: property('How it is set up.', z.array(z.partial(z.looseObject({ parameter: text, value: text })))),
    controlledAsset: property('What it watches or controls.', z.array(identifier)),
    relativePosition: property('Where it is, in a local system of coordinates.', text),
    distance: quantity('How far it is from a starting point.', number, metres),
    depth: quantity('How deep it lies under a starting point.', number, metres),
    direction: property('Which way it faces.', z.enum(['Inlet', 'Outlet', 'Entry', 'Exit'])),
    dateManufactured: property('When it was made.', dateTime),
    dateInstalled: property('When it was installed.', dateTime),
    dateFirstUsed: property('When it was first used.', dateTime),
    dateLastCalibration: property('When it was last calibrated.', dateTime),
    dstAware: property('Whether it changes to daylight saving time by itself.', flag),
    serialNumber: property('Serial number.', text),
    hardwareVersion: property('Version of its hardware.', text),
    softwareVersion: property('Version of its software.', text),
    firmwareVersion: property('Version of its firmware.', text),
    osVersion: property('Version of its operating system.', text),
    ipAddress: property('Its IP addresses.', z.array(z.union([z.ipv4(), z.ipv6()]))),
    mcc: property('Mobile country code.', text),
    mnc: property('Mobile network code.', text),
    provider: property('Who supplies it.', text),
    refDeviceModel: relationship('Its model.', identifier),
  },
});

/** A `Device` entity as key-values. */
export type Device = KeyValues<typeof device>;
