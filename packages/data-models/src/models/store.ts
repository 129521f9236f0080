import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, setOf, text, uri } from '../value-schemas.js';
import { currencies } from './currency-words.js';
import { openingHours, openingHoursSpecification } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';

const categories = [
  'AutoPartsStore',
  'BikeStore',
  'BookStore',
  'ClothingStore',
  'ComputerStore',
  'ConvenienceStore',
  'DepartmentStore',
  'ElectronicsStore',
  'Florist',
  'FurnitureStore',
  'GardenStore',
  'GroceryStore',
  'HardwareStore',
  'HobbyShop',
  'HomeGoodsStore',
  'JewelryStore',
  'LiquorStore',
  'MensClothingStore',
  'MobilePhoneStore',
  'MovieRentalStore',
  'MusicStore',
  'OfficeEquipmentStore',
  'OutletStore',
  'PawnShop',
  'PetStore',
  'ShoeStore',
  'SportingGoodsStore',
  'TireShop',
  'ToyStore',
  'WholesaleStore',
] as const;

/** A shop. */
export const store = defineModel({
  type: 'Store',
  title: 'Store',
  description: 'A shop: what it sells, how to pay and when it is open.',
  follows: 'Smart Data Models, dataModel.PointOfInterest, Store 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.PointOfInterest/',
  required: ['name', 'description'],
  attributes: {
    ...sharedAttributes,
    category: property('What it sells.', z.enum(categories)),
    paymentAccepted: property('How one can pay.', z.array(text)),
    currenciesAccepted: property('Currencies one can pay with (ISO 4217).', setOf(z.enum(currencies))),
    telephone: property('Telephone number.', text, { iri: 'https://smartdatamodels.org/telephone' }),
    email: property('Email address.', z.email(), { iri: 'https://smartdatamodels.org/email' }),
    url: property('Its page on the web.', uri, { iri: 'https://smartdatamodels.org/url' }),
    logo: property('Its logo.', uri),
    openingHours,
    openingHoursSpecification,
    startDate: property('When it opens.', dateTime, { iri: 'https://smartdatamodels.org/startDate' }),
    endDate: property('When it closes for good.', dateTime, { iri: 'https://smartdatamodels.org/endDate' }),
  },
});

/** A `Store` entity as key-values. */
export type Store = KeyValues<typeof store>;
