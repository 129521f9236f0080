import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';
import { expectIdentity } from './expect-identity.js';
import { formats } from './formats.js';
import { hasCorpus, readCorpus, realFiles } from './real-files.js';

describe.skipIf(!hasCorpus).each(formats)('$name', (format) => {
  it('is tried with 42 real catalogues', () => {
    expect(realFiles.length).toBe(42);
  });

  it.each(realFiles)('%s comes back but for what is reported', async (file) => {
    await expectIdentity(await parseGraph(readCorpus(file), { source: file }), format);
  });
});
