import { accessParts } from './access-parts.js';
import { agreementParts } from './agreement-parts.js';
import { contentParts } from './content-parts.js';
import type { LegalPart } from './legal-part.js';
import { structureParts } from './structure-parts.js';

/** Everything that Article 33(1) of the Data Act asks for, (a) to (d). */
export const dataActParts: readonly LegalPart[] = [
  ...contentParts,
  ...structureParts,
  ...accessParts,
  ...agreementParts,
];
