// Writes the JSON Schema of dataspace.yaml from the definition; run it after the build whenever the definition changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dataSpaceJsonSchema } from '../dist/index.js';

mkdirSync(new URL('../schemas/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../schemas/dataspace.schema.json', import.meta.url),
  `${JSON.stringify(dataSpaceJsonSchema(), null, 2)}\n`,
);
