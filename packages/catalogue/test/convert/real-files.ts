import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));

/** Whether the corpus is there; tests that need it are skipped without. */
export const hasCorpus: boolean = existsSync(shared);
if (!hasCorpus)
  process.stdout.write('tests of conversions with real files are skipped: ../shared/corpus is not there\n');

/** The real catalogues. */
export const realFiles: readonly string[] = hasCorpus
  ? readdirSync(`${shared}dcat/real`)
      .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
      .map((name) => `dcat/real/${name}`)
  : [];

export function readCorpus(file: string): string {
  return readFileSync(`${shared}${file}`, 'utf8');
}
