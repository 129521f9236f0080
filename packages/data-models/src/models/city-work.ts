import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, geometry, identifier, number, text } from '../value-schemas.js';
import * as words from './city-work-words.js';
import { contactPoint } from './contact-point.js';
import { dayOfWeek, openingHoursSpecification } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';
import { stationTypes } from './station-words.js';

/** The times at which a rule of the works holds. */
const times = { startDate: dateTime, endDate: dateTime, dayOfWeek: z.array(dayOfWeek), comment: text };

/** The parts of a road or line. The schema has places under `segmentId`, its own examples names of segments. */
const segments = { segmentId: z.array(identifier), segmentName: z.array(text), segmentLocation: z.array(geometry) };

const roadName = { roadId: identifier, roadName: text, roadLocation: geometry };
const texts = z.array(text);
const roads = z.array(z.partial(z.looseObject({ ...roadName, ...segments })));
const lines = z.array(
  z.partial(z.looseObject({ lineId: identifier, lineName: text, lineLocation: geometry, ...segments })),
);

/** Works on a road or beside it. */
export const cityWork = defineModel({
  type: 'CityWork',
  title: 'City work',
  description: 'Works on a road or beside it: what is done, when, and what traffic they get in the way of.',
  follows: 'Smart Data Models, dataModel.Transportation, CityWork 0.4.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    workNumber: property('Number of the works.', text),
    workState: property('How far they are.', z.enum(words.states)),
    workDate: property('Day or period, as an ISO 8601 text.', text),
    startDate: property('When they begin.', dateTime, { iri: 'https://smartdatamodels.org/startDate' }),
    endDate: property('When they end.', dateTime, { iri: 'https://smartdatamodels.org/endDate' }),
    workLastDateUpdate: property('When their contract last changed.', dateTime),
    dateLastReported: property('When the data was last reported.', dateTime),
    openingHoursSpecification,
    workLevel: property('Above, on or below the ground.', z.array(z.enum(words.levels))),
    workTarget: property('What is worked on.', z.array(z.enum(words.targets))),
    workNature: property('What is done.', z.array(z.enum(words.natures))),
    workReason: property('Why, where it is urgent.', z.array(z.enum(words.reasons))),
    workZone: property('What sort of place it is.', z.array(z.enum(words.zones))),
    infrastructureFunction: property(
      'What the infrastructure does.',
      z.array(z.enum(['collection', 'distribution', 'other', 'transportation'])),
    ),
    encroachment: property('Whose ground they take up.', z.array(z.enum(['other', 'private', 'public']))),
    typeOfInterventionRequest: property(
      'How they were asked for.',
      z.enum(['authorizationRequest', 'interventionNotice', 'other', 'urgentWorks']),
    ),
    isMobile: property('Whether they move along.', flag),
    workDisposition: property(
      'Rules that hold meanwhile.',
      z.array(z.partial(z.looseObject({ disposition: z.enum(words.dispositions), ...times }))),
    ),
    countOfDerogation: property('How many exceptions were granted.', number),
    derogation: property(
      'Exceptions that were granted.',
      z.array(z.partial(z.looseObject({ derogationType: text, ...times }))),
    ),
    allowedVehicle: property('Vehicles that can pass.', z.array(z.enum(words.vehicles))),
    maxAuthorizedTonnage: property(
      'Weight in tonnes above which a vehicle may not pass, by road.',
      z.array(z.partial(z.looseObject({ roadImpacted: text, maxTonnage: number, ...roadName }))),
    ),
    isMainRoadImpactedHTR: property('Whether a main road is affected.', flag),
    countOfRoadImpacted: property('How many roads are affected.', number),
    roadImpacted: property('Roads that are affected.', roads),
    roadImpactedMT: property('Those of them with much traffic.', texts),
    roadImpactedSA: property('Those of them in sensitive areas.', texts),
    countOfBusLineImpacted: property('How many bus lines are affected.', number),
    busImpacted: property('Bus lines that are affected.', lines),
    countOfSchoolBusLineImpacted: property('How many school bus lines are affected.', number),
    schoolBusImpacted: property('School bus lines that are affected.', lines),
    countOfTramwayLineImpacted: property('How many tram lines are affected.', number),
    tramwayImpacted: property('Tram lines that are affected.', lines),
    countOfSubwayLineImpacted: property('How many metro lines are affected.', number),
    subwayImpacted: property('Metro lines that are affected.', lines),
    countOfRailwayLineImpacted: property('How many railway lines are affected.', number),
    railwayImpacted: property('Railway lines that are affected.', lines),
    countOfStationImpacted: property('How many stations are affected.', number),
    stationImpacted: property(
      'Stations that are affected.',
      z.array(
        z.partial(
          z.looseObject({
            stationType: z.enum(stationTypes),
            stationId: z.array(identifier),
            stationName: texts,
            stationLocation: z.array(geometry),
          }),
        ),
      ),
    ),
    countOfSchoolImpacted: property('How many schools are affected.', number),
    schoolImpacted: property('Schools that are affected.', texts),
    countOfEventImpacted: property('How many events are affected.', number),
    eventsImpacted: property('Events that are affected.', texts),
    workOtherImpact: property('What else they get in the way of.', texts),
    contractingAuthority: property('The authority they are done for.', text),
    mainContractingCompany: property('The company that answers for them.', text),
    othersContractingCompany: property('Companies that work for it.', texts),
    decrees: property('Decrees about them: names or addresses.', texts),
    contactPoint,
    territorialArea: property('The larger area they lie in.', text),
  },
});

/** A `CityWork` entity as key-values. */
export type CityWork = KeyValues<typeof cityWork>;
