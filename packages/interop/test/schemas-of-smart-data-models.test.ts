import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson } from '@ds4sscc/findings';
import { readArtefact } from '@ds4sscc/interop/artefacts';
import { expect, it } from 'vitest';
import type { JsonSchemaFacts } from '../src/artefacts/json-schema/json-schema.js';
import { evaluateSchema } from '../src/schemas/evaluate-schema.js';
import { schemaMembers } from '../src/schemas/schema-members.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/smart-data-models/', import.meta.url));
const hasCorpus = existsSync(corpus);
if (!hasCorpus) process.stderr.write('skipped: the schemas of Smart Data Models, which are not here\n');

const files = hasCorpus ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort() : [];

async function read(file: string) {
  const document = parseJson(readFileSync(join(corpus, file), 'utf8'), file);
  return (await readArtefact({ document }, { source: file })) ?? { findings: document.findings };
}

interface Recorded {
  readonly records: readonly {
    readonly repo: string;
    readonly model: string;
    readonly examples: readonly { readonly file: string; readonly rawVerdict: string }[];
  }[];
}

it.runIf(hasCorpus)(
  'evaluates the examples of Smart Data Models as was recorded of ajv, wherever it decides',
  async () => {
    const schemas: JsonSchemaFacts[] = [];
    for (const file of files.filter((name) => name.endsWith('schema.json'))) {
      const { artefact, findings } = await read(file);
      const errors = findings.filter(({ level }) => level === 'error');
      expect([file, errors.map(({ message }) => message)]).toEqual([file, []]);
      if (artefact?.kind === 'json-schema') schemas.push(artefact);
    }
    const { records } = JSON.parse(readFileSync(join(corpus, 'ground-truth.json'), 'utf8')) as Recorded;
    const counts = { yes: 0, no: 0, unknown: 0 };
    const wrong: string[] = [];
    for (const { repo, model, examples } of records) {
      const schema = schemas.find(({ source }) => source === `${repo}/${model}/schema.json`);
      for (const { file, rawVerdict } of schema ? examples : []) {
        const example = `${repo}/${model}/examples/${file}`;
        if (!schema || !files.includes(example)) continue;
        const { value } = parseJson(readFileSync(join(corpus, example), 'utf8'), example);
        // One example is no JSON.
        if (value === undefined) continue;
        const truth = evaluateSchema({ schema: schema.schema, document: schema }, value, schemas);
        counts[truth] += 1;
        if (truth !== 'unknown' && (truth === 'yes') !== (rawVerdict === 'valid'))
          wrong.push(`${example} is ${rawVerdict}`);
      }
      if (schema) expect(schemaMembers(schema, schemas).members.size).toBeGreaterThan(3);
    }
    expect(wrong).toEqual([]);
    expect(counts.yes + counts.no).toBeGreaterThan(4 * counts.unknown);
  },
);
