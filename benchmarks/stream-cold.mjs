// A process that starts, checks one entity against all models of the package, says the verdict and ends.
import { checkFile } from '../packages/data-models/dist/node/index.js';

const entity = { id: 'urn:ngsi-ld:OffStreetParking:1', type: 'OffStreetParking', name: 'Market', status: ['open'] };
let errors = 0;
async function* file() {
  yield new TextEncoder().encode(`${JSON.stringify(entity)}\n`);
}
await checkFile(file(), {
  onFinding: ({ level }) => {
    if (level === 'error') errors += 1;
  },
});
console.log(errors);
