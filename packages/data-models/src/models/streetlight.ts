import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, fraction, identifier, notNegative, number, setOf, text } from '../value-schemas.js';
import { municipality } from './municipality.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { powerStates } from './streetlight-words.js';
import { amperes, metres, volts } from './units.js';

const places = [
  'bridge',
  'centralIsland',
  'facade',
  'garden',
  'park',
  'parking',
  'pedestrianPath',
  'playground',
  'road',
  'sidewalk',
  'tunnel',
] as const;

/** A lantern. */
export const streetlight = defineModel({
  type: 'Streetlight',
  title: 'Streetlight',
  description: 'One lantern: whether it works, burns and how much it draws.',
  follows: 'Smart Data Models, dataModel.Streetlighting, Streetlight 0.2.1',
  namespace: 'https://smartdatamodels.org/dataModel.Streetlighting/',
  required: ['location', 'status'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    status: property('Whether it works.', z.enum(['brokenLantern', 'columnIssue', 'defectiveLamp', 'ok']), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    powerState: property('Whether it burns.', z.enum(powerStates)),
    illuminanceLevel: property('How bright it is set, 0 to 1.', fraction),
    controllingMethod: property('Whether it is controlled alone or with others.', z.enum(['group', 'individual'])),
    locationCategory: property('What it lights.', z.enum(places)),
    lanternHeight: quantity('Height of the lantern.', notNegative, metres),
    circuit: property('The circuit it hangs on.', text),
    dateServiceStarted: property('Since when it is in service.', dateTime),
    dateLastLampChange: property('When its lamp was last changed.', dateTime),
    dateLastSwitchingOn: property('When it was last switched on.', dateTime),
    dateLastSwitchingOff: property('When it was last switched off.', dateTime),
    powerConsumption: property('Power it draws.', number),
    powerRating: property('Power it is made for.', number),
    powerFactor: property('Power factor.', number),
    current: quantity('Current.', number, amperes),
    voltage: quantity('Voltage.', number, volts),
    lifetimePowerConsumption: property('What it has used since it was built.', number),
    lifetimeMotionDetected: property('How often it noticed a movement.', number),
    observationDateTime: property('When it was last observed.', dateTime),
    streetPoleNum: property('Number of its pole.', text),
    feederPillarNum: property('Number of its feeder pillar.', text),
    feederID: property('Number or URI of its feeder.', text),
    municipalityInfo: property('The municipality it stands in.', municipality),
    deviceInfo: property(
      'The device that reports.',
      z.partial(
        z.looseObject({
          RFId: text,
          deviceBatteryStatus: text,
          deviceName: text,
          deviceId: text,
          measurand: text,
          deviceSimNumber: text,
          deviceModel: z.partial(
            z.looseObject({ brandName: text, manufacturerName: text, modelName: text, modelURL: text }),
          ),
        }),
      ),
    ),
    refStreetlightGroup: relationship('The group it belongs to.', identifier),
    refStreetlightModel: relationship('Its model.', identifier),
    refStreetlightControlCabinet: relationship('The cabinet that controls it.', identifier),
    refDevice: relationship('The devices that watch it.', setOf(identifier)),
  },
});

/** A `Streetlight` entity as key-values. */
export type Streetlight = KeyValues<typeof streetlight>;
