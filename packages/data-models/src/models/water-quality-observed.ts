import * as z from 'zod/mini';
import { type Attribute, property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative, number, text } from '../value-schemas.js';
import { dateObservedOrInterval, refPointOfInterest } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { celsius, milligramsPerLitre, siemensPerMetre } from './units.js';

function concentration(substance: string): Attribute<typeof notNegative> {
  return quantity(`${substance}.`, notNegative, milligramsPerLitre);
}

/** Quality of a water at one place and time. */
export const waterQualityObserved = defineModel({
  type: 'WaterQualityObserved',
  title: 'Water quality observed',
  description: 'What was found in the water of a river, lake or sea at one place and time.',
  follows: 'Smart Data Models, dataModel.WaterQuality, WaterQualityObserved 0.0.5',
  namespace: 'https://smartdatamodels.org/dataModel.WaterQuality/',
  required: ['dateObserved', 'location'],
  attributes: {
    ...sharedAttributes,
    dateObserved: dateObservedOrInterval,
    temperature: quantity('Temperature of the water.', number, celsius),
    pH: property('How acid or basic the water is, 0 to 14.', number.check(z.minimum(0), z.maximum(14))),
    conductivity: quantity('Electrical conductivity.', notNegative, siemensPerMetre),
    conductance: quantity('Conductivity as it would be at 25 degrees.', notNegative, siemensPerMetre),
    // The schema has no values below zero; in water without oxygen the potential is below zero.
    orp: property('Oxidation-reduction potential, in millivolts.', number),
    turbidity: property('How cloudy the water is, in turbidity units.', notNegative),
    salinity: property('Salt in the water, in parts per thousand.', notNegative),
    flow: quantity('How much water flows by.', number, ['MQH', 'MQS', 'G51']),
    alkalinity: concentration('How much acid the water can bind'),
    tss: concentration('All solids that float in the water'),
    tds: concentration('All solids that are dissolved in the water'),
    bod: concentration('Oxygen that living things need to break down what is in the water'),
    cod: concentration('Oxygen that chemical reactions with what is in the water use up'),
    O2: concentration('Dissolved oxygen'),
    Chla: concentration('Chlorophyll A'),
    PE: concentration('Phycoerythrin, a pigment of cyanobacteria'),
    PC: concentration('Phycocyanin, a pigment of cyanobacteria'),
    escherichiaColi: property('Escherichia coli, in bacteria per 100 millilitres.', notNegative),
    enterococci: property('Enterococci, in bacteria per 100 millilitres.', notNegative),
    NH3: concentration('Ammonia'),
    NH4: concentration('Ammonium'),
    NO2: concentration('Nitrite nitrogen'),
    NO3: concentration('Nitrate'),
    TKN: concentration('Organic nitrogen and ammonia (Kjeldahl)'),
    'N-TOT': concentration('Nitrogen in all forms'),
    PO4: concentration('Phosphate'),
    'P-PO4': concentration('Phosphorus of phosphate'),
    'P-TOT': concentration('Phosphorus in all forms'),
    'Cl-': concentration('Chloride'),
    fluoride: concentration('Fluoride'),
    sulphate: concentration('Sulphate'),
    sulphite: concentration('Sulphite'),
    Al: concentration('Aluminium'),
    As: concentration('Arsenic'),
    B: concentration('Boron'),
    Ba: concentration('Barium'),
    Cd: concentration('Cadmium'),
    Cr: concentration('Chromium'),
    'Cr-III': concentration('Trivalent chromium'),
    'Cr-VI': concentration('Hexavalent chromium'),
    Cu: concentration('Copper'),
    Fe: concentration('Iron'),
    Hg: concentration('Mercury'),
    Ni: concentration('Nickel'),
    Pb: concentration('Lead'),
    Se: concentration('Selenium'),
    Sn: concentration('Tin'),
    Zn: concentration('Zinc'),
    THC: concentration('Hydrocarbons together'),
    TO: concentration('Oil'),
    'anionic-surfactants': concentration('Anionic surfactants'),
    'cationic-surfactants': concentration('Cationic surfactants'),
    'non-ionic-surfactants': concentration('Non-ionic surfactants'),
    'total-surfactants': concentration('Surfactants together'),
    measurand: property(
      'Other quantities, each as one text of its code, value, unit and name.',
      z.array(text).check(z.minLength(1)),
    ),
    refPointOfInterest,
  },
});

/** A `WaterQualityObserved` entity as key-values. */
export type WaterQualityObserved = KeyValues<typeof waterQualityObserved>;
