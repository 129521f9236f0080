import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { text, uri } from '../value-schemas.js';
import { deviceAttributes } from './device-attributes.js';
import { entityAttributes, physicalObjectAttributes } from './shared-attributes.js';

/** What devices of one make have in common. */
export const deviceModel = defineModel({
  type: 'DeviceModel',
  title: 'Device model',
  description: 'What all devices of one make have in common.',
  follows: 'Smart Data Models, dataModel.Device, DeviceModel 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Device/',
  required: ['category', 'controlledProperty', 'manufacturerName', 'brandName', 'modelName'],
  attributes: {
    ...entityAttributes,
    ...physicalObjectAttributes,
    ...deviceAttributes,
    function: property(
      'What it can do.',
      z.array(z.enum(['levelControl', 'sensing', 'onOff', 'openClose', 'metering', 'eventNotification'])),
    ),
    supportedUnits: property('Units it can measure in (UN/CEFACT codes).', z.array(text)),
    deviceClass: property('Class of a constrained device (RFC 7228).', z.enum(['C0', 'C1', 'C2'])),
    energyLimitationClass: property('How its energy is limited (RFC 7228).', z.enum(['E0', 'E1', 'E2', 'E9'])),
    brandName: property('Brand.', text),
    modelName: property('Model.', text),
    manufacturerName: property('Who made it.', text),
    documentation: property('Page with its documentation.', uri),
  },
});

/** A `DeviceModel` entity as key-values. */
export type DeviceModel = KeyValues<typeof deviceModel>;
