import { escapePointer } from '@ds4sscc/findings';
import { asObject } from './json-object.js';
import { type ApiMember, type ApiObjectType, openapiObjects } from './openapi-objects.js';

/** One object of an OpenAPI description whose type is known from where it stands. */
export interface TypedObject {
  readonly type: ApiObjectType;
  readonly value: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

/** One value with the pointer to it. */
export interface PlacedValue {
  readonly value: unknown;
  readonly pointer: string;
}

/** All objects of known type, in no order to rely on. References are not followed: what they point to is visited where it stands. */
export function typedObjects(root: Readonly<Record<string, unknown>>): readonly TypedObject[] {
  const objects: TypedObject[] = [{ type: 'document', value: root, pointer: '' }];
  // The list grows while it is walked; the table says where to go on, so depth is bounded by the table, not by the stack.
  for (const { type, value, pointer } of objects) {
    for (const [name, member] of Object.entries(openapiObjects[type])) {
      if (!member.of || !Object.hasOwn(value, name)) continue;
      for (const child of memberValues(member, { value: value[name], pointer: `${pointer}/${name}` })) {
        const found = asObject(child.value);
        // A path item may have members beside its reference, any other reference may not.
        if (found && (typeof found['$ref'] !== 'string' || member.of === 'path'))
          objects.push({ type: member.of, value: found, pointer: child.pointer });
      }
    }
  }
  return objects;
}

/** The value of a member itself, or the entries of its list or map; extensions (`x-`) are left out. */
export function memberValues({ kind }: ApiMember, { value, pointer }: PlacedValue): readonly PlacedValue[] {
  if (kind === 'list')
    return Array.isArray(value) ? value.map((entry, index) => ({ value: entry, pointer: `${pointer}/${index}` })) : [];
  if (kind === 'map')
    return Object.entries(asObject(value) ?? {})
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, entry]) => ({ value: entry, pointer: `${pointer}/${escapePointer(key)}` }));
  return [{ value, pointer }];
}
