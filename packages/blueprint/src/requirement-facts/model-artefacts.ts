import type { Finding } from '@ds4sscc/findings';
import { parseJson } from '@ds4sscc/findings';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { openSource, readText } from '../open-source.js';
import { isReadError, type Source } from '../source.js';

const largest = 4 * 1024 * 1024;

/**
 * Schemas and contexts in a folder of models are read as models of the data, and as evidence only where documents speak of
 * them: then they join the artefacts, and what is wrong with them is returned.
 */
export async function modelArtefacts(facts: DataSpaceFacts, sources: readonly Source[]): Promise<readonly Finding[]> {
  if (!facts.artefacts.some(({ kind }) => kind === 'model' || kind === 'profile')) return [];
  const { readArtefact } = await import('@ds4sscc/interop/artefacts');
  const findings: Finding[] = [];
  const known = new Set(facts.artefacts.map(({ source }) => source));
  for (const source of sources) {
    if (facts.kinds.get(source.name) !== 'data model (JSON Schema)' || known.has(source.name)) continue;
    const text = await textOf(source);
    const reading =
      text === undefined
        ? undefined
        : await readArtefact({ text, document: parseJson(text, source.name) }, { source: source.name });
    if (reading?.artefact) facts.artefacts.push(reading.artefact);
    for (const found of reading?.findings ?? []) findings.push(found);
  }
  return findings;
}

async function textOf(source: Source): Promise<string | undefined> {
  try {
    return (await readText(await openSource(source), largest)).text;
  } catch (error) {
    if (!isReadError(error)) throw error;
    return undefined;
  }
}
