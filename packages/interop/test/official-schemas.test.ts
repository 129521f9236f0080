import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { escapePointer, parseJson } from '@ds4sscc/findings';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { beforeAll, expect, it } from 'vitest';
import { allDocuments } from './api-documents/all-documents.js';
import { defects } from './api-documents/defects.js';
import { withDefect } from './api-documents/with-defect.js';

// The oracle: the published validators, with the schemas as they were published, compiled at run time.
const openapi = new Validator();
const asyncapi = new Map<string, (value: unknown) => boolean>();

beforeAll(() => {
  const require = createRequire(import.meta.url);
  for (const version of ['2.6.0', '3.0.0']) {
    const schema: unknown = JSON.parse(
      readFileSync(require.resolve(`@asyncapi/specs/schemas/${version}.json`), 'utf8'),
    );
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false, validateFormats: false, logger: false });
    const validate = ajv.compile(schema as object);
    asyncapi.set(version, (value) => validate(value) as boolean);
  }
});

async function fitsOfficialSchema(value: unknown): Promise<boolean> {
  const { asyncapi: version } = value as { asyncapi?: string };
  if (version !== undefined) return asyncapi.get(version)?.(value) ?? false;
  return (await openapi.validate(structuredClone(value) as Record<string, unknown>)).valid;
}

const broken = (value: unknown): boolean =>
  validateApiDescription(parseJson(JSON.stringify(value), 'api.json')).some(({ level }) => level === 'error');

it.each(Object.entries(allDocuments))('%s fits the official schema as it was published', async (_, value) => {
  expect(await fitsOfficialSchema(value)).toBe(true);
});

it('finds an error wherever the published validators find one', async () => {
  const passed: string[] = [];
  // The published validator also refuses references that it would have to fetch; here they are a warning.
  for (const defect of defects.filter(([, , , rule]) => rule !== 'api/reference-outside')) {
    const value = withDefect(defect);
    if (!(await fitsOfficialSchema(value)) && !broken(value)) passed.push(defect.slice(0, 2).join(' '));
  }
  expect(passed).toEqual([]);
});

/** Rules that only the official schemas can break. */
const ofSchemas = /^api\/(?:member-excluded|schema-violated|value-not-listed)$/;
const falsehoods: readonly unknown[] = [undefined, null, 7, 'qzx', [], {}];
/** Every so many mutations of all that can be made: 61 in ordinary runs, 1 with GRAMMAR_STEP=1. */
const step = Number(process.env['GRAMMAR_STEP'] ?? 61);

it('agrees with the published validators on documents with a member that is missing or wrong', async () => {
  const disagreements: string[] = [];
  let count = 0;
  let number = 0;
  for (const [name, document] of Object.entries(allDocuments))
    for (const pointer of pointersOf(document))
      for (const falsehood of falsehoods) {
        // References out of the document are refused by the published validator, and a warning here.
        if (pointer.endsWith('/$ref') && typeof falsehood === 'string') continue;
        number += 1;
        if (number % step !== 0) continue;
        const value = withDefect([name as keyof typeof allDocuments, pointer, falsehood, '']);
        count += 1;
        const findings = validateApiDescription(parseJson(JSON.stringify(value), 'api.json'));
        const isBroken = findings.some(({ level }) => level === 'error');
        const fits = await fitsOfficialSchema(value);
        // For 3.1 and 3.2 the published schemas leave Schema Objects open; ours hold them against JSON Schema 2020-12.
        const alien = fits && !isSchemaOf31(document, pointer) && findings.find(({ rule }) => ofSchemas.test(rule));
        if ((!fits && !isBroken) || alien)
          disagreements.push(
            `${name} ${pointer} ${JSON.stringify(falsehood)} ${fits ? alien && alien.rule : 'unseen'}`,
          );
      }
  expect(disagreements).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

function isSchemaOf31(document: object, pointer: string): boolean {
  return 'openapi' in document && document.openapi !== '3.0.3' && /\/(?:schema|schemas)\//.test(pointer);
}

function pointersOf(root: unknown): readonly string[] {
  const pointers: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (pointer !== '' && !/^\/(?:openapi|asyncapi)$/.test(pointer)) pointers.push(pointer);
    if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) walk(member, `${pointer}/${escapePointer(key)}`);
  };
  walk(root, '');
  return pointers;
}
