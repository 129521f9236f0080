import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { models } from '@ds4sscc/data-models';
import { checkTable, csvRules, parseMapping } from '@ds4sscc/data-models/csv';
import { describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const usual = join(fixtures, 'csv/mapping-invalid/good.json');

/** A fixture is a mapping, or a table: with a mapping of its own, or the usual one. */
async function fired(id: string, which: 'good' | 'bad'): Promise<string[]> {
  const folder = join(fixtures, id);
  const name = readdirSync(folder).find((file) => file.startsWith(`${which}.`)) as string;
  if (name.endsWith('.json'))
    return parseMapping(readFileSync(join(folder, name), 'utf8'), name).findings.map(({ rule }) => rule);
  const own = join(folder, 'with-mapping.json');
  const { mapping, findings } = parseMapping(readFileSync(existsSync(own) ? own : usual, 'utf8'), 'mapping.json');
  if (!mapping) throw new Error('the mapping of the fixture cannot be read');
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield readFileSync(join(folder, name));
  }
  const found = findings.map(({ rule }) => rule);
  const options = { mapping, source: name, maxRowLength: 300 };
  await checkTable(bytes(), { ...options, models, onFinding: ({ rule }) => found.push(rule) });
  return found;
}

describe('rules of tables', () => {
  it.each(csvRules.map(({ id }) => id))('%s fires on its bad fixture and on nothing else', async (id) => {
    expect(await fired(id, 'good')).toEqual([]);
    expect(await fired(id, 'bad')).toEqual([id]);
  });
});
