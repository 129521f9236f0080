import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** The file that says which files beside it were derived. */
export const manifestName = '.ds4sscc-derived.json';

/** What is listed may be replaced and removed: nothing outside of the folder can be. */
const withinFolder = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:\p{Cc}]+$/su;

const manifest = z.object({
  derived: z.literal(1),
  /** By path from the folder of the manifest, with `/`. */
  files: z.record(z.string().check(z.regex(withinFolder)), z.object({ artefact: z.string(), sha256: z.string() })),
});

/** Which files were derived, as what, and what they were then. */
export type DerivedManifest = z.infer<typeof manifest>;

const mostBytes = 4 * 1024 * 1024;

/** The manifest of a folder; `undefined` where there is none, or none that can be used. */
export async function readManifest(folder: string): Promise<DerivedManifest | undefined> {
  try {
    const file = join(folder, manifestName);
    const { size } = await stat(file);
    if (size > mostBytes) return undefined;
    const text = await readFile(file, 'utf8');
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    // Not there, not readable, not JSON: then nothing is known to be derived, and nothing is passed over or replaced.
    return undefined;
  }
}
