import type { ArtefactContent, ArtefactReading } from './artefact-reader.js';
import { chooseReaders } from './choose-readers.js';
import { readUnknownKind } from './forms/kind-unknown.js';
import { ambiguityOf } from './kind-ambiguous.js';

/**
 * Reads an artefact of any known kind, which it knows by content. `undefined` for what is of no known kind; a form of ours
 * that there is not is a finding, and so is a document that could be of several kinds.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { readArtefact } from '@ds4sscc/interop/artefacts';
 *
 * const document = parseJson('{ "kind": "ds4sscc/access-rights", "reviewed": "2026-11-01", "roles": [], "accounts": [] }', 'rights.json');
 * (await readArtefact({ document }, { source: 'rights.json' }))?.artefact?.kind; // => 'access-rights'
 * ```
 */
export async function readArtefact(
  content: ArtefactContent,
  { source }: { readonly source: string },
): Promise<ArtefactReading | undefined> {
  const [reader, ...others] = chooseReaders(content);
  if (reader && others.length > 0) return { findings: [ambiguityOf(content, [reader, ...others], source)] };
  const reading = await (reader ? reader.read(content, source) : readUnknownKind(content.document));
  if (!reading?.artefact || !saysTwice(content)) return reading;
  return { ...reading, artefact: { ...reading.artefact, valid: false } };
}

/** Of a key that stands twice, nobody knows which value counts (RFC 8259, section 4): nothing may rest on either. */
function saysTwice({ document }: ArtefactContent): boolean {
  return document?.findings.some(({ rule }) => rule === 'json/duplicate-key') === true;
}
