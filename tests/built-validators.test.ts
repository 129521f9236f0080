// The validators that the build of data-models writes: one for each model that is a subpath, and each representation.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Model, models } from '@ds4sscc/data-models';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../packages/data-models/', import.meta.url));
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  exports: Record<string, { '@ds4sscc/source'?: string }>;
};
const subpaths = Object.entries(exports)
  .filter(([, target]) => target['@ds4sscc/source']?.startsWith('./src/models/'))
  .map(([path]) => path.slice(2));

describe.each(subpaths)('the validators of %s', (subpath) => {
  it.each(['key-values', 'normalized', 'concise'] as const)('tell good from bad as %s', async (representation) => {
    const exported = Object.values((await import(`@ds4sscc/data-models/${subpath}`)) as Record<string, unknown>);
    const model = exported.find((one) => models.includes(one as Model)) as Model;
    const { validate } = (await import(`@ds4sscc/data-models/validators/${subpath}/${representation}`)) as {
      validate: (entity: unknown) => boolean;
    };
    for (const entity of generateExamples(model, { representation, seed: 51, count: 5 }))
      expect(validate(entity)).toBe(true);
    for (const { entity, fault } of generateFaultyExamples(model, { representation, seed: 52, count: 10 }))
      expect([fault, validate(entity)]).toEqual([fault, false]);
    expect(existsSync(join(folder, `dist/validators/${subpath}/${representation}.d.ts`))).toBe(true);
  });
});

it('are of all models', () => {
  expect(subpaths).toHaveLength(models.length);
});
