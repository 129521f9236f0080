import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '@ds4sscc/catalogue';
import { checkCatalogueStream } from '@ds4sscc/catalogue/stream';
import type { Finding } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

// The reference is `checkCatalogue` on the whole document: reading in blocks may change nothing but the order of findings.

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/dcat/real/', import.meta.url));
const present = existsSync(corpus);
if (!present) process.stdout.write('skipped: ../shared/corpus is not here\n');
const files = present ? readdirSync(corpus).filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name)) : [];

function shown({ rule, level, message, location, value, excerpt }: Finding): string {
  return JSON.stringify([rule, level, message, location, value, excerpt]);
}

async function whole(text: string): Promise<readonly string[]> {
  const document = await parseGraph(text, { source: 'x' });
  return [...document.findings, ...checkCatalogue(document)].map(shown).sort();
}

async function streamed(text: string, blockLength: number): Promise<readonly string[]> {
  const findings: Finding[] = [];
  await checkCatalogueStream(() => [text], { source: 'x', blockLength, onFinding: (found) => findings.push(found) });
  return findings.map(shown).sort();
}

describe('a catalogue that is read in blocks', () => {
  it.runIf(present).each(files)('has the findings that %s has as a whole', async (name) => {
    const text = readFileSync(corpus + name, 'utf8');
    expect(await streamed(text, 2000)).toEqual(await whole(text));
  });
});
