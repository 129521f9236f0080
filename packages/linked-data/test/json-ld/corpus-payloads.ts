import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));

/** Whether the corpus is at hand. */
export const hasCorpus: boolean = existsSync(corpus);

/** The NGSI-LD core contexts, by their version. */
export const coreContexts = (): Record<string, unknown> =>
  Object.fromEntries(
    ['1.6', '1.7', '1.8', '1.9'].map((version) => [version, readJson(`ngsi-ld-contexts/core-v${version}.jsonld`)]),
  );

/** Every JSON document in a folder of the corpus that can be parsed. */
export function documentsIn(folder: string): (readonly [name: string, document: unknown])[] {
  const names = readdirSync(corpus + folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:json|jsonld)$/.test(name))
    .toSorted()
    .flatMap((name) => {
      try {
        return [[name, readJson(`${folder}/${name}`)] as const];
      } catch {
        // Some are there to be refused.
        return [];
      }
    });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(corpus + path, 'utf8').replace(/^\uFEFF/, ''));
}
