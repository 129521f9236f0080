import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, dateTime, flag, integer, text } from '../value-schemas.js';
import { numberedCodes } from './numbered-codes.js';
import { weekdays } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';

/** An accident on a road. */
export const roadAccident = defineModel({
  type: 'RoadAccident',
  title: 'Road accident',
  description: 'An accident on a road: when, how, and who was hurt.',
  follows: 'Smart Data Models, dataModel.Transportation, RoadAccident 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['status'],
  attributes: {
    ...sharedAttributes,
    localId: property('Number in the publisher’s own list.', text),
    status: property('How far it has been dealt with.', z.enum(['archived', 'onGoing', 'solved']), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    accidentDate: property('When it happened.', dateTime),
    accidentStatisticalDate: property(
      'Roughly when it happened, where only statistics are known.',
      z.partial(z.looseObject({ year: integer, quarter: integer, weekday: z.enum(weekdays), hour: integer })),
    ),
    accidentType: property(
      'What happened, as codes: 1 head-on to 12 fall from a vehicle.',
      z.array(numberedCodes(1, 12)),
    ),
    accidentDescription: property('Circumstances, as codes of the model’s list.', z.array(numberedCodes(0, 89))),
    weatherConditions: property('The weather, as codes: 0 clear night to 25 thunder.', z.array(numberedCodes(0, 25))),
    roadSurface: property('Surface, as a code: 1 dry, 2 wet, 3 slippery, 4 frozen, 5 snow.', numberedCodes(1, 5)),
    roadPaving: property('Paving, as a code: 1 paved, 2 roughly paved, 3 unpaved.', z.enum(['1', '2', '3'])),
    accidentLocation: property('Whose road, and whether in town, as a code of the model’s list.', numberedCodes(0, 9)),
    roadClass: property('Class of the road, as OpenStreetMap has it.', text),
    roadIntersection: property('Junction, curve or slope, as a code of the model’s list.', numberedCodes(1, 12)),
    roadTrunk: property(
      'Part of the road, as a code of the model’s list.',
      z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '15']),
    ),
    roadSign: property(
      'Signs, as a code: 1 none, 2 upright, 3 on the ground, 4 both, 5 temporary.',
      numberedCodes(1, 5),
    ),
    pedestriansInvolved: property('Whether pedestrians were involved.', flag),
    vehiclesInvolved: property(
      'Who was involved, as codes: 0 pedestrian, 1 bicycle, and vehicles.',
      z.array(numberedCodes(0, 24)),
    ),
    weakestSubject: property('The weakest of those involved, as the same code.', numberedCodes(0, 24)),
    numPassengersInjured: property('People in vehicles who were hurt.', count),
    numPassengersDead: property('People in vehicles who died.', count),
    numPedestrianInjured: property('Pedestrians who were hurt.', count),
    numPedestrianDead: property('Pedestrians who died.', count),
    totalInjured: property('All who were hurt and did not die.', count),
    totalDeadPeopleWithin30Days: property('Those who died within 30 days.', count),
    totalDeadPeopleWithin24Hours: property('Those who died within 24 hours.', count),
  },
});

/** A `RoadAccident` entity as key-values. */
export type RoadAccident = KeyValues<typeof roadAccident>;
