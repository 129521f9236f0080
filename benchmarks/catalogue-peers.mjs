// The SHACL engines that catalogue.mjs is measured against, each as their own documentation says.

import { DataFactory, Store } from 'n3';
import RdfValidateShacl from 'rdf-validate-shacl';
import { Validator as ShaclEngine } from 'shacl-engine';

const factory = { ...DataFactory, dataset: (quads) => new Store(quads) };

/** By name: shapes in, a function that validates a store and gives the results as lines of text. */
export const peers = {
  'rdf-validate-shacl': (shapes) => {
    // Without its limit of 50 looks at one node, which makes it miss violations of nodes that many others name.
    const validator = new RdfValidateShacl(new Store([...shapes]), { maxNodeChecks: 0 });
    return async (store) => (await validator.validate(store)).results;
  },
  'shacl-engine': (shapes) => {
    const validator = new ShaclEngine(new Store([...shapes]), { factory });
    return async (store) => (await validator.validate({ dataset: store })).results;
  },
};

/** The data the way the peers take it. */
export function storeOf(graph) {
  return new Store([...graph]);
}
