import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { date, dateTime, flag, number, structure, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

const categories = [
  'actionable',
  'directional',
  'financial',
  'input',
  'lagging',
  'leading',
  'output',
  'practical',
  'process',
  'qualitative',
  'quantitative',
] as const;

const frequencies = ['hourly', 'daily', 'weekly', 'monthly', 'yearly', 'quarterly', 'bimonthly', 'biweekly'] as const;

/** A measure of performance. */
export const keyPerformanceIndicator = defineModel({
  type: 'KeyPerformanceIndicator',
  title: 'Key performance indicator',
  description: 'A number or grade by which a city or organisation measures itself.',
  follows: 'Smart Data Models, dataModel.KeyPerformanceIndicator, KeyPerformanceIndicator 0.2.1',
  namespace: 'https://smartdatamodels.org/dataModel.KeyPerformanceIndicator/',
  required: [],
  attributes: {
    ...sharedAttributes,
    category: property('What sort of indicator it is.', z.array(z.enum(categories)).check(z.minLength(1))),
    organization: property('Who is measured.', text),
    process: property('The process that is measured.', text),
    product: property('The product that is measured.', text),
    provider: property('Who offers that product or service.', text),
    businessTarget: property('The aim it serves.', text),
    kpiValue: property('The value, of any type.', z.union([text, number, flag, structure, z.array(z.unknown())])),
    currentStanding: property('The value as a grade.', z.enum(['veryGood', 'good', 'fair', 'bad', 'veryBad'])),
    calculationFrequency: property('How often it is worked out.', z.enum(frequencies)),
    calculationMethod: property(
      'Whether people or programs work it out.',
      z.enum(['manual', 'automatic', 'semiautomatic']),
    ),
    calculationFormula: property('How it is worked out.', text),
    calculationPeriod: property('The days it is about.', z.partial(z.looseObject({ from: date, to: date }))),
    calculatedBy: property('Who works it out.', text),
    aggregatedData: property(
      'Entities and attributes it is worked out from.',
      z
        .array(z.partial(z.looseObject({ entityType: text, attrs: z.array(text).check(z.minLength(1)) })))
        .check(z.minLength(1)),
    ),
    dateNextCalculation: property('When it is worked out next.', date),
    effectiveSince: property('Since when it exists.', dateTime),
    dateExpires: property('When it loses its meaning.', dateTime),
    updatedAt: property('When it last changed.', dateTime),
    area: property('The area it is about.', text),
  },
});

/** A `KeyPerformanceIndicator` entity as key-values. */
export type KeyPerformanceIndicator = KeyValues<typeof keyPerformanceIndicator>;
