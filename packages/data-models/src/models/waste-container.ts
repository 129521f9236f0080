import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, fraction, identifier, notNegative, number, setOf, text } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { celsius, kilograms } from './units.js';

const wasteKinds = [
  'organic',
  'inorganic',
  'glass',
  'oil',
  'plastic',
  'metal',
  'paper',
  'batteries',
  'electronics',
  'hazardous',
  'other',
] as const;

/** A container for waste. */
export const wasteContainer = defineModel({
  type: 'WasteContainer',
  title: 'Waste container',
  description: 'A container for waste: what it takes, how full it is and when it is emptied.',
  follows: 'Smart Data Models, dataModel.WasteManagement, WasteContainer 0.3.0',
  namespace: 'https://smartdatamodels.org/dataModel.WasteManagement/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    fillingLevel: property('How full it is, 0 to 1.', fraction),
    status: property(
      'Whether it stands as it should.',
      z.enum(['ok', 'lidOpen', 'dropped', 'moved', 'vandalized', 'burning', 'unknown']),
      { iri: 'https://uri.etsi.org/ngsi-ld/status' },
    ),
    category: property('How it is placed.', setOf(z.enum(['fixed', 'ground', 'other', 'portable', 'underground']))),
    storedWasteKind: property('Kind of waste.', z.enum(wasteKinds)),
    storedWasteOrigin: property(
      'Where the waste comes from.',
      z.enum(['household', 'municipal', 'industrial', 'construction', 'hostelry', 'agriculture', 'other']),
    ),
    storedWasteCode: property('Code of the waste, such as that of the European List of Waste.', text),
    cargoWeight: quantity('Weight of what is in it.', notNegative, kilograms),
    temperature: quantity('Temperature inside.', number, celsius),
    methaneConcentration: property('Methane inside.', notNegative),
    serialNumber: property('Serial number.', text),
    regulation: property('The regulation it is run under.', text),
    responsible: property('Who empties or collects it.', text),
    dateServiceStarted: property('Since when it is in service.', dateTime),
    dateLastEmptying: property('When it was last emptied.', dateTime),
    nextActuationDeadline: property('Until when it has to be emptied or collected.', dateTime),
    actuationHours: property('When it can be emptied or collected.', text),
    dateLastCleaning: property('When it was last cleaned.', dateTime),
    nextCleaningDeadline: property('Until when it has to be cleaned.', dateTime),
    binId: property('Number of the bin.', text),
    binCapacity: property('Volume it holds.', number),
    binColor: property('Colour, which may tell what belongs in it.', text),
    binMaxLoad: property('Weight it can hold.', number),
    binRecommendedLoad: property('Weight it should hold at most.', number),
    binFullnessThreshold: property('Filling, in per cent, from which it calls.', number),
    binLoggedTime: property('When its filling was last noted.', dateTime),
    RFID: property('Number of its tag reader.', text),
    license_plate: property('Number plate of the vehicle that collects it.', text),
    wardId: property('Number of the ward.', text),
    isleId: property('Number of the collection point, where that is no entity.', text),
    timeInstant: property('When the data was last changed, for older brokers.', dateTime, {
      iri: 'https://smartdatamodels.org/timeInstant',
    }),
    refWasteContainerModel: relationship('Its model.', identifier),
    refWasteContainerIsle: relationship('The collection point it stands at.', identifier),
    refDevice: relationship('The devices that watch it.', setOf(identifier)),
  },
});

/** A `WasteContainer` entity as key-values. */
export type WasteContainer = KeyValues<typeof wasteContainer>;
