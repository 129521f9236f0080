import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../shared/corpus/dsp/', import.meta.url));

/** Whether the example messages of the Dataspace Protocol are at hand. */
export const hasMessages: boolean = existsSync(folder);

const read = (path: string): unknown => JSON.parse(readFileSync(folder + path, 'utf8'));

/** The two contexts of the Dataspace Protocol 2025-1; the DID context that one message names adds nothing it uses. */
export const dataspaceContexts = (): Record<string, unknown> => ({
  'https://w3id.org/dspace/2025/1/context.jsonld': read('context/dspace.jsonld'),
  'https://w3id.org/dspace/2025/1/odrl-profile.jsonld': read('context/odrl.jsonld'),
  'https://www.w3.org/ns/did/v1': { '@context': {} },
});

/** Every example message by its file name. */
export const dataspaceMessages = (): readonly (readonly [name: string, message: unknown])[] =>
  ['catalog', 'common', 'negotiation', 'transfer'].flatMap((area) =>
    readdirSync(`${folder}${area}/example`).map((name) => [name, read(`${area}/example/${name}`)] as const),
  );
