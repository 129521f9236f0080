import type { ArtefactKind, DerivedArtefact, DerivedFile } from './artefact.js';

/** One file for each format, called after the artefact. */
export function writtenFiles(
  { id, formats: endings }: Pick<ArtefactKind, 'id' | 'formats'>,
  formats: readonly string[],
  texts: Readonly<Record<string, () => string>>,
): DerivedArtefact {
  const files = formats.map(
    (format): DerivedFile => ({
      path: `${id}.${endings[format]}`,
      text: texts[format]?.() ?? '',
    }),
  );
  return { files, findings: [] };
}
