import fc from 'fast-check';
import { describe, it } from 'vitest';
import { documents } from './catalogue-graphs.js';
import { expectIdentity } from './expect-identity.js';
import { formats } from './formats.js';

const numRuns = Number(process.env['CONVERT_RUNS'] ?? 150);

describe.each(formats)('$name', (format) => {
  it('gives any graph back, but for what is reported', async () => {
    await fc.assert(
      fc.asyncProperty(documents, (document) => expectIdentity(document, format)),
      { numRuns, seed: 7 },
    );
  });
});
