// Real catalogues: each is the same as itself in another order and with other names, decided within the limits that hold unless told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonize } from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../src/canonical-form.js';
import { parseGraph, type Statement } from '../src/index.js';
import { sameDataset } from '../src/same-dataset.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const files = existsSync(corpus)
  ? ['dcat/real', 'decide'].flatMap((folder) =>
      readdirSync(corpus + folder)
        .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];
if (files.length === 0) process.stdout.write('skipped: ../shared/corpus is not here\n');

/** The same statement with its blank nodes called something else. */
function renamed(statement: Statement): Statement {
  const other = ({ termType, value }: { readonly termType: string; readonly value: string }): object => ({
    termType,
    value: `c14n${value}`,
  });
  const { subject, object } = statement;
  return {
    ...statement,
    subject: subject.termType === 'BlankNode' ? other(subject) : subject,
    object: object.termType === 'BlankNode' ? other(object) : object,
  } as Statement;
}

describe.skipIf(files.length === 0)('the 48 real files', () => {
  it.each(files)('%s is itself under other names, and without its first statement is not', async (name) => {
    const { graph } = await parseGraph(readFileSync(corpus + name, 'utf8'), { source: name });
    const other = [...graph].map(renamed).toReversed();
    expect(await sameDataset(graph, other)).toEqual({ outcome: 'equal' });
    // Three files need contexts that are not bundled, and say nothing without them.
    expect((await sameDataset(graph, other.slice(1))).outcome).toBe(graph.size > 0 ? 'different' : 'equal');
    const form = await canonicalForm(graph);
    const reference = await canonize([...graph], { algorithm: 'RDFC-1.0', maxWorkFactor: 3 });
    expect(form).toMatchObject({ outcome: 'canonical', nQuads: reference });
    expect(await canonicalForm(other)).toMatchObject({ nQuads: reference });
  });
});
