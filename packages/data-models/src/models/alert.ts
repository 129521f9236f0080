import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { alertAttributes } from './alert-attributes.js';
import { alertSubCategories } from './alert-words.js';
import { sharedAttributes } from './shared-attributes.js';

/** A warning or report of something that nobody foresaw. */
export const alert = defineModel({
  type: 'Alert',
  title: 'Alert',
  description: 'A warning or report of something sudden: an accident, a jam, bad air, a fire.',
  follows: 'Smart Data Models, dataModel.Alert, Alert 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Alert/',
  required: ['alertSource', 'category', 'dateIssued'],
  attributes: {
    ...sharedAttributes,
    ...alertAttributes,
    subCategory: property('What it is about in detail.', z.enum(alertSubCategories)),
  },
});

/** An `Alert` entity as key-values. */
export type Alert = KeyValues<typeof alert>;
