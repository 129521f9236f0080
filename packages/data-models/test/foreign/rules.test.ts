import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateEntity } from '@ds4sscc/data-models';
import {
  loadModelsFromUrl,
  modelRules,
  parseModelsLock,
  readModels,
  type SchemaFile,
} from '@ds4sscc/data-models/foreign';
import { parseJson } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { compileBundle } from '../../src/foreign/evaluate/compile-bundle.js';
import { type EvaluationBounds, usualBounds } from '../../src/foreign/evaluate/evaluate-value.js';
import { modelOfSchema } from '../../src/foreign/model-of-schema.js';
import { createValueChecker } from '../../src/foreign/create-value-checker.js';
import { documentOf } from '../../src/foreign/schema-document.js';
import { createSchemaLibrary } from '../../src/foreign/schema-library.js';
import { judgementRules } from '../../src/rules/judgement-rules.js';
import { typeMismatch } from '../../src/rules/value-rules.js';

/** What a fixture holds: files of repositories, or documents of the web with a lock, or a schema with an entity. */
interface Fixture {
  readonly files?: Readonly<Record<string, object>>;
  readonly prefer?: Readonly<Record<string, string>>;
  readonly maxBytes?: number;
  readonly url?: string;
  readonly web?: Readonly<Record<string, object>>;
  readonly lock?: Readonly<Record<string, string>>;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly entity?: object;
  readonly bounds?: Partial<EvaluationBounds>;
  /** Rules that cannot but fire as well. */
  readonly alsoFires?: readonly string[];
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

async function fired(rule: string, which: 'good' | 'bad'): Promise<{ rules: string[]; also: readonly string[] }> {
  const text = readFileSync(join(fixtures, rule, `${which}.json`), 'utf8');
  if (rule === 'model/lock-unreadable')
    return { rules: parseModelsLock(text, 'models.lock.json').findings.map((one) => one.rule), also: [] };
  const fixture = JSON.parse(text) as Fixture;
  return { rules: await run(fixture), also: fixture.alsoFires ?? [] };
}

async function run(fixture: Fixture): Promise<string[]> {
  const { files = {}, url, web = {}, lock = {}, schema, entity, prefer = {}, maxBytes } = fixture;
  if (url !== undefined) {
    const fetch = async (address: string) => {
      const found = web[address];
      return found
        ? { ok: true as const, document: { bytes: new TextEncoder().encode(JSON.stringify(found)) } }
        : { ok: false as const, problem: { code: 'status-not-ok' } };
    };
    const { findings } = await loadModelsFromUrl(url, { fetch: { fetch }, lock: { lockVersion: 1, documents: lock } });
    return findings.map(({ rule }) => rule);
  }
  if (schema) return judge(schema, entity, { ...usualBounds, ...fixture.bounds });
  const read: SchemaFile[] = Object.entries(files).map(([address, content]) => ({
    source: address,
    address,
    content: JSON.stringify(content),
  }));
  const { models, findings } = readModels(read, { prefer, ...(maxBytes !== undefined && { maxBytes }) });
  if (entity) return validateEntity(entity, { source: 'bench.json', models }).map(({ rule }) => rule);
  return findings.map(({ rule }) => rule);
}

function judge(schema: Readonly<Record<string, unknown>>, entity: unknown, bounds: EvaluationBounds): string[] {
  const document = documentOf(schema, parseJson(JSON.stringify(schema), 'bench.json'), 'bench.json', 'bench.json');
  const library = createSchemaLibrary();
  const { compilation } = modelOfSchema({ document, pointer: '' }, library, { namespace: '', follows: '' });
  if (!compilation) throw new Error('the schema of a fixture cannot be used');
  const check = createValueChecker(compileBundle(compilation.bundle), { type: 'Bench', follows: '' }, bounds);
  return check(entity).map(({ rule }) => rule.id);
}

/** The cache has a test of its own: its entries are bound to the versions that wrote them. */
const withoutFixture: readonly string[] = ['model/cache-not-used'];

describe('rules about foreign models', () => {
  it.each(
    [...modelRules, ...judgementRules, typeMismatch].map(({ id }) => id).filter((id) => !withoutFixture.includes(id)),
  )('%s fires on its bad fixture and on nothing else', async (id) => {
    expect(existsSync(join(fixtures, id))).toBe(true);
    expect((await fired(id, 'good')).rules).toEqual([]);
    const { rules, also } = await fired(id, 'bad');
    expect([...new Set(rules)].sort()).toEqual([...new Set([id, ...also])].sort());
  });
});
