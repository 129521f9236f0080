import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { date, dateTime, fraction, identifier, setOf, text } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { powerStates } from './streetlight-words.js';

/** A day of one year, or of every year, such as --12-24. */
const day = z.union([
  date,
  z.string().check(z.regex(/^--(?:(?:0[13578]|1[02])-31|(?:0[13-9]|1[0-2])-30|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d))$/)),
]);

/** Lanterns that are switched together. */
export const streetlightGroup = defineModel({
  type: 'StreetlightGroup',
  title: 'Streetlight group',
  description: 'Lanterns that are switched together.',
  follows: 'Smart Data Models, dataModel.Streetlighting, StreetlightGroup 0.1.1',
  namespace: 'https://smartdatamodels.org/dataModel.Streetlighting/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    powerState: property('Whether it burns.', z.enum(powerStates)),
    illuminanceLevel: property('How bright it is set, 0 to 1.', fraction),
    switchingMode: property(
      'When it burns.',
      z.array(z.enum(['night-ON', 'night-OFF', 'night-LOW', 'always-ON', 'day-ON', 'day-OFF', 'day-LOW'])),
    ),
    switchingOnHours: property(
      'When it burns on special days.',
      z.array(z.looseObject({ from: day, to: day, hours: text, description: z.optional(text) })),
    ),
    activeProgramId: property('Number of the program that runs.', text),
    dateLastSwitchingOn: property('When it was last switched on.', dateTime),
    dateLastSwitchingOff: property('When it was last switched off.', dateTime),
    circuitId: property('Number of the circuit it hangs on.', text),
    refStreetlight: relationship('The lanterns of it.', setOf(identifier)),
    refStreetlightControlCabinet: relationship('The cabinet that controls it.', identifier),
  },
});

/** A `StreetlightGroup` entity as key-values. */
export type StreetlightGroup = KeyValues<typeof streetlightGroup>;
