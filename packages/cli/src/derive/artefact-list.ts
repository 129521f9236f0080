import type { ArtefactKind } from '@ds4sscc/blueprint/derive';

/** What can be derived, for a person. */
export function artefactList(kinds: readonly ArtefactKind[]): string {
  const width = Math.max(...kinds.map(({ id }) => id.length));
  const rows = kinds.map(
    ({ id, summary, formats }) =>
      `${id.padEnd(width)}  ${summary}\n${' '.repeat(width)}  (${Object.keys(formats).join(', ')})\n`,
  );
  return rows.join('');
}
