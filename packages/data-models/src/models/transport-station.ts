import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, identifier, notNegative, number, text } from '../value-schemas.js';
import { contactPoint } from './contact-point.js';
import { openingHoursSpecification } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';
import { stationTypes } from './station-words.js';

/** A station or stop of public transport. */
export const transportStation = defineModel({
  type: 'TransportStation',
  title: 'Transport station',
  description: 'A station or stop of public transport, with its platforms, services and ways in.',
  follows: 'Smart Data Models, dataModel.Transportation, TransportStation 0.1.5',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: [],
  attributes: {
    ...sharedAttributes,
    stationType: property('What stops here.', z.array(z.enum(stationTypes))),
    locationType: property(
      'What it is in GTFS: 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area.',
      z.literal([0, 1, 2, 3, 4]),
    ),
    parentStation: relationship('The station it is part of.', identifier),
    stationConnected: property(
      'What one can change to.',
      z.array(
        z.partial(z.looseObject({ stationType: z.enum([...stationTypes, 'train']), linesConnected: z.array(text) })),
      ),
    ),
    levelId: property('Floor; the ground floor is 0.', number),
    platformCode: property('Number of the platform.', number),
    zoneId: property('Fare zone.', text),
    wheelChairAccessible: property('Wheelchairs as in GTFS: 0 unknown, 1 yes, 2 no.', z.literal([0, 1, 2])),
    inventory: property(
      'How many lanes, platforms and ways in it has.',
      z.partial(
        z.looseObject({
          nbOfIOPoint: notNegative,
          nbOfLane: notNegative,
          nbOfPlatform: notNegative,
          PlatformType: z.array(z.enum(['lateral', 'central'])),
        }),
      ),
    ),
    services: property(
      'What it offers passengers.',
      z.partial(
        z.looseObject({
          purchaseDevice: flag,
          interactiveDevice: flag,
          timetableDevice: flag,
          voiceDevice: flag,
          informationBoardDevice: flag,
          messageDevice: flag,
          shelters: flag,
          restBench: flag,
          emergencyPhone: flag,
          defibrillator: flag,
          wheelChairAccessible: flag,
        }),
      ),
    ),
    paymentAccepted: property('How one can pay.', z.array(z.enum(['Cash', 'CreditCard', 'CryptoCurrency', 'other']))),
    currencyAccepted: property('Currencies one can pay with.', z.array(z.enum(['EUR', 'USD']))),
    openingHoursSpecification,
    contactPoint,
    webSite: property('Its page on the web.', text),
    dateLastReported: property('When the data was last reported.', dateTime),
    contractingAuthority: property('The authority it was built for.', text),
    contractingCompany: property('The company that runs it.', text),
    installationMode: property(
      'How it lies: in the air, on the ground, below ground or below water.',
      z.enum(['aerial', 'ground', 'underGround', 'underSea']),
    ),
    dimension: property(
      'Height, width and depth in metres.',
      z.partial(z.looseObject({ height: notNegative, width: notNegative, depth: notNegative })),
    ),
    constructionDate: property('When it was built.', dateTime),
    commissioningDate: property('When it was opened.', dateTime),
    architect: property('Who designed it.', text),
    featuredArtist: property('Artists whose work it shows.', z.array(text)),
    refPointOfInterest: relationship('The point of interest it belongs to.', identifier),
  },
});

/** A `TransportStation` entity as key-values. */
export type TransportStation = KeyValues<typeof transportStation>;
