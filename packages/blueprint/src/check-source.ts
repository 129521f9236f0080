import type { CheckContext, CheckedSource, SourceKind } from './kinds/source-kind.js';
import { openSource } from './open-source.js';
import { isReadError, readFailure, type Source } from './source.js';

/** What becomes of a source that cannot be read. */
export const notRead: CheckedSource = { kind: 'not read', outcome: 'unreadable', contents: {} };

/** What becomes of a source that none of the candidates recognises. */
export const otherKind: CheckedSource = { kind: 'of another kind', outcome: 'skipped', contents: {} };

/** Opens a source and has the first candidate that recognises it check it; what cannot be read is a finding. */
export async function checkSource(
  source: Source,
  candidates: readonly SourceKind[],
  context: CheckContext,
): Promise<CheckedSource> {
  try {
    const opened = await openSource(source);
    const kind = candidates.find((candidate) => candidate.recognise(opened, context));
    if (!kind) return otherKind;
    if (!kind.readsDamaged || !opened.checkEntities) await opened.verify();
    return await kind.check(opened, context);
  } catch (error) {
    if (!isReadError(error)) throw error;
    context.add([readFailure(source.name, error)]);
    return notRead;
  }
}
