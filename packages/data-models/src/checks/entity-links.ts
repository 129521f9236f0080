import { escapePointer } from '@ds4sscc/findings';
import type { ModelIndex } from '../model-index.js';
import { isAttributeName } from '../representation.js';
import { isIri } from './uri.js';

type Members = Readonly<Record<string, unknown>>;

/** What one entity says that is compared across a file. */
export interface EntityLinks {
  readonly targets: readonly { readonly attribute: string; readonly target: string; readonly pointer: string }[];
  readonly units: readonly { readonly attribute: string; readonly unit: string; readonly pointer: string }[];
  /** The last instant at which one of its attributes was observed. */
  readonly time?: { readonly text: string; readonly instant: number };
}

/** Reads the relationships, the units and the time of an entity; `pointer` is where its attributes stand. */
export function entityLinks(
  members: Members,
  types: readonly string[],
  models: ModelIndex,
  pointer: string,
): EntityLinks {
  const targets: { attribute: string; target: string; pointer: string }[] = [];
  const units: { attribute: string; unit: string; pointer: string }[] = [];
  let time: { text: string; instant: number } | undefined;
  const observe = (text: unknown): void => {
    const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN;
    if (instant > (time?.instant ?? Number.NEGATIVE_INFINITY)) time = { text: String(text), instant };
  };
  for (const name in members) {
    if (!isAttributeName(name)) continue;
    const value = members[name];
    const place = `${pointer}/${escapePointer(name)}`;
    if (typeof value === 'string') {
      const linked = types.some((type) => models.get(type)?.attributes.get(name)?.kind === 'Relationship');
      if (linked && isIri(value)) targets.push({ attribute: name, target: value, pointer: place });
    } else if (typeof value === 'object' && value !== null)
      for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
        if (typeof one !== 'object' || one === null) continue;
        const { object, unitCode, datasetId, observedAt } = one as Members;
        const at = Array.isArray(value) ? `${place}/${index}` : place;
        for (const target of Array.isArray(object) ? object : [object])
          if (typeof target === 'string' && isIri(target))
            targets.push({ attribute: name, target, pointer: `${at}/object` });
        // Each source of an attribute may have a unit of its own.
        const attribute = typeof datasetId === 'string' ? `${name} (${datasetId})` : name;
        if (typeof unitCode === 'string') units.push({ attribute, unit: unitCode, pointer: `${at}/unitCode` });
        observe(observedAt);
      }
  }
  if (time === undefined) observe(observedOn(members));
  return { targets, units, ...(time !== undefined && { time }) };
}

/** When the shared models say an entity was observed, where its attributes do not. */
function observedOn(members: Members): unknown {
  const date = members['dateObserved'];
  return typeof date === 'object' && date !== null ? (date as Members)['value'] : date;
}
