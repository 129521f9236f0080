import { escapePointer } from '@ds4sscc/findings';

/** An object of a description that may be a reference, and where it stands. */
export interface VisitedObject {
  readonly value: Readonly<Record<string, unknown>>;
  /** JSON pointer, made when it is asked for: most objects are only passed. */
  pointer(): string;
  /** The reference, where it is one. */
  readonly reference: string | undefined;
}

/** Members whose value is data, not description: a `$ref` in there means nothing. */
const data = new Set(['example', 'examples', 'value', 'default', 'const', 'enum', 'payload']);

/** Members whose own members are names given by the author, so that one called `default` is no keyword. */
const nameMaps = new Set(
  (
    'properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths webhooks content encoding messages channels operations'
  ).split(' '),
);

/** Visits what describes, not what is data, with a list of its own, so that depth costs no stack. References are not followed. */
export function walkReferences(root: unknown, visit: (object: VisitedObject) => void): void {
  const open: Place[] = [{ value: root, names: false, within: undefined, key: '' }];
  // A YAML alias may stand for one of its own ancestors: each object is visited once.
  const seen = new Set<unknown>();
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, names } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        if (typeof item === 'object') open.push({ value: item, names: false, within: next, key: index });
      continue;
    }
    const place = next;
    const members = value as Readonly<Record<string, unknown>>;
    const reference = !names && Object.hasOwn(members, '$ref') ? members['$ref'] : undefined;
    visit({
      value: members,
      pointer: () => pointerOf(place),
      reference: typeof reference === 'string' ? reference : undefined,
    });
    // Below a schema with its own identifier, references start from that schema (JSON Schema 2020-12, 8.2.1).
    if (!names && place.within && typeof members['$id'] === 'string') continue;
    for (const [key, member] of Object.entries(members)) {
      if (typeof member !== 'object' || (!names && (data.has(key) || key.startsWith('x-')))) continue;
      open.push({ value: member, names: !names && nameMaps.has(key), within: place, key });
    }
  }
}

interface Place {
  readonly value: unknown;
  readonly names: boolean;
  readonly within: Place | undefined;
  readonly key: string | number;
}

function pointerOf(place: Place): string {
  let pointer = '';
  for (let at: Place | undefined = place; at?.within; at = at.within)
    pointer = `/${escapePointer(String(at.key))}${pointer}`;
  return pointer;
}
