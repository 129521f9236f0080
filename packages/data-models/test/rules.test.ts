import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEntities, models, rules, validatePayload } from '@ds4sscc/data-models';
import type { AnyRule } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { bench } from './bench.js';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Rules about bounds need low ones to fire on a small file. */
const limits: Readonly<Record<string, object>> = {
  'data/ids-not-compared': { maxIdentifiers: 2 },
  'ngsi-ld/not-all-compared': { maxIdentifiers: 2 },
  'data/record-too-large': { maxRecordBytes: 300 },
};

/** Rules that fire only after another one: the bound on targets is that on identifiers. */
const companions: Readonly<Record<string, string>> = {
  'data/rest-not-read': 'json/syntax-error',
};

/** Payloads that are no entities. */
const payloads: ReadonlySet<string> = new Set(['ngsi-ld/query-invalid']);

/** Rules that only the schema of a foreign model can fire, and one that needs a full disk (see comparing/create-comparison.test.ts). */
const elsewhere: ReadonlySet<string> = new Set([
  'data/ids-not-kept',
  'data/nested-too-deep',
  'data/not-judged',
  'data/pattern-not-judged',
  'data/problems-not-listed',
  'data/type-ambiguous',
  'data/type-mismatch',
]);

async function fired(rule: AnyRule, which: 'good' | 'bad'): Promise<string[]> {
  const folder = join(fixtures, rule.id);
  const name = readdirSync(folder).find((file) => file.startsWith(`${which}.`)) as string;
  if (payloads.has(rule.id)) {
    const { findings } = validatePayload(readFileSync(join(folder, name), 'utf8'), { source: name, models });
    return findings.map((one) => one.rule);
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield readFileSync(join(folder, name));
  }
  const found: string[] = [];
  await checkEntities(bytes(), {
    source: name,
    models: [...models, bench],
    onFinding: (one) => found.push(one.rule),
    ...limits[rule.id],
  });
  return found;
}

describe('rules', () => {
  it.each(rules.filter(({ id }) => !elsewhere.has(id)).map((rule) => [rule.id, rule] as const))(
    '%s fires on its bad fixture and on nothing else',
    async (id, rule) => {
      expect(await fired(rule, 'good')).toEqual([]);
      expect(await fired(rule, 'bad')).toEqual(companions[id] ? [companions[id], id] : [id]);
    },
  );

  it('all have an id of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
