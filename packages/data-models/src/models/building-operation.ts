import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, text } from '../value-schemas.js';
import { entityAttributes } from './shared-attributes.js';

const identifiers = z.array(identifier);
const statuses = ['planned', 'scheduled', 'ongoing', 'finished', 'cancelled'] as const;

/** Something done in or to a building. */
export const buildingOperation = defineModel({
  type: 'BuildingOperation',
  title: 'Building operation',
  description: 'Something done in or to a building, such as turning down its heating: when, by whom, with what result.',
  follows: 'Smart Data Models, dataModel.Building, BuildingOperation 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Building/',
  required: ['refBuilding', 'startDate', 'endDate'],
  attributes: {
    ...entityAttributes,
    operationType: property('What is done.', text),
    operationSequence: property('The steps it consists of.', z.array(text)),
    status: property('How far it has come.', z.enum(statuses), { iri: 'https://uri.etsi.org/ngsi-ld/status' }),
    result: property('How it ended.', z.enum(['ok', 'aborted'])),
    startDate: property('When it is to start.', dateTime, { iri: 'https://smartdatamodels.org/startDate' }),
    endDate: property('When it is to end.', dateTime, { iri: 'https://smartdatamodels.org/endDate' }),
    dateStarted: property('When it did start.', dateTime),
    dateFinished: property('When it did end.', dateTime),
    refBuilding: relationship('The building.', identifier),
    refOperator: relationship('Who does it.', identifier),
    refRelatedBuildingOperation: relationship('Other operations of the same sequence.', identifiers),
    refRelatedDeviceOperation: relationship('Operations of devices that belong to it.', identifiers),
  },
});

/** A `BuildingOperation` entity as key-values. */
export type BuildingOperation = KeyValues<typeof buildingOperation>;
