import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A link to an entity that should be here and is not. */
export const relationshipDangling: Rule<{ attribute: string; target: string; siblings: string }> = defineRule<{
  attribute: string;
  target: string;
  siblings: string;
}>({
  id: 'ngsi-ld/relationship-dangling',
  title: 'Relationship that points nowhere',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.2.2 (a Relationship links to another Entity)',
  requirements: [],
  help: 'Check the spelling of the identifier, or add the entity: the file has others whose identifiers begin the same way.',
  message: ({ attribute, target, siblings }) =>
    `"${attribute}" points to "${target}", which is not in this file, though entities ${siblings} are`,
});

/** One attribute in two units. */
export const unitChanged: Rule<{ attribute: string; type: string; unit: string; first: string }> = defineRule<{
  attribute: string;
  type: string;
  unit: string;
  first: string;
}>({
  id: 'ngsi-ld/unit-changed',
  title: 'Unit that changes within the file',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.5.2.2 ("unitCode"); MIMs Plus 9.0, MIM2 R1.1 (units are explicit)',
  requirements: ['MIM2 R1.1'],
  help: 'Publish one unit for each attribute, and convert the other values: whoever reads the numbers alone mixes them up.',
  message: ({ attribute, type, unit, first }) =>
    `"${attribute}" of this ${type} is in ${unit}, and in ${first} earlier in the file`,
});

/** A later record that tells of an earlier time. */
export const timeBackwards: Rule<{ what: string; time: string; previous: string }> = defineRule<{
  what: string;
  time: string;
  previous: string;
}>({
  id: 'ngsi-ld/time-backwards',
  title: 'Time that goes backwards',
  level: 'warning',
  source: 'ETSI GS CIM 009, clauses 4.5.6 and 4.8 (observedAt)',
  requirements: [],
  help: 'Sort the values by time. Readers that keep the last value they meet would keep an old one.',
  message: ({ what, time, previous }) => `"${what}" goes back to ${time}, after ${previous}`,
});

/** A comparison across the file that came to its bound. */
export const notAllCompared: Rule<{ what: string; bound: number }> = defineRule<{ what: string; bound: number }>({
  id: 'ngsi-ld/not-all-compared',
  title: 'Not everything compared across the file',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM2 R1.1',
  requirements: ['MIM2 R1.1'],
  help: 'Split the file, or raise the bound: what came after it was not compared with the rest of the file.',
  message: ({ what, bound }) => `of ${what}, ${bound} are remembered; this one and later ones are not compared`,
});

/** Rules about entities beside each other in a file. */
export const datasetRules: readonly AnyRule[] = [relationshipDangling, unitChanged, timeBackwards, notAllCompared];
