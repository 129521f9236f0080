import { fileURLToPath } from 'node:url';
import { checkLayers, readPackages } from './layers.mjs';

const problems = checkLayers(readPackages(fileURLToPath(new URL('..', import.meta.url))));
if (problems.length > 0) {
  console.error(`The layers are broken in ${problems.length} places:\n${problems.join('\n')}`);
  process.exit(1);
}
