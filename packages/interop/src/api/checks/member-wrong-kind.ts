import { defineRule, type Rule, unescapePointer } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';
import { type ApiMember, openapiObjects } from '../openapi-objects.js';
import { memberValues } from '../typed-objects.js';

/** What a member has to be: what the table of fixed fields says, and what the official schemas say besides. */
export type MemberKind = ApiMember['kind'] | 'number' | 'integer' | 'object or boolean';

const words: Readonly<Record<MemberKind, string>> = {
  text: 'text in quotes',
  boolean: 'true or false',
  object: 'an object',
  list: 'a list',
  map: 'an object',
  any: 'of another kind',
  number: 'a number',
  integer: 'a whole number',
  'object or boolean': 'an object, or true or false',
};

/** A member of another kind than the format has; in YAML often a version that lacks its quotes. */
export const memberWrongKind: Rule<{ member: string; expected: MemberKind }> = defineRule<{
  member: string;
  expected: MemberKind;
}>({
  id: 'api/member-wrong-kind',
  title: 'Member of the wrong kind',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8 (types of the fixed fields)',
  requirements: ['MIM0 R1.3'],
  help: 'Write the value in the form that the message names. In YAML, a version such as 1.0 needs quotes to be text.',
  message: ({ member, expected }) => `"${member}" has to be ${words[expected]}`,
});

/** Looks at the members of every object of known type, and at the entries of their lists and maps. */
export const memberWrongKindCheck: ApiCheck = {
  rule: memberWrongKind,
  check({ document, objects }) {
    return objects.flatMap(({ type, value, pointer }) =>
      Object.entries(openapiObjects[type]).flatMap(([name, member]) => {
        if (value[name] === undefined) return [];
        const place = { value: value[name], pointer: `${pointer}/${name}` };
        if (!isOfKind(place.value, member.kind))
          return [
            document.finding(
              memberWrongKind,
              place.pointer,
              { member: name, expected: member.kind },
              plain(place.value),
            ),
          ];
        if (!member.of) return [];
        return memberValues(member, place)
          .filter((entry) => !asObject(entry.value))
          .map((entry) => {
            const last = entry.pointer.slice(entry.pointer.lastIndexOf('/') + 1);
            const label = unescapePointer(last);
            return document.finding(
              memberWrongKind,
              entry.pointer,
              { member: label, expected: 'object' },
              plain(entry.value),
            );
          });
      }),
    );
  },
};

/** Only a plain value is shown: an object may be large, or (by a YAML alias) hold itself. */
function plain(value: unknown): { value?: unknown } {
  return typeof value === 'object' ? {} : { value };
}

function isOfKind(value: unknown, kind: ApiMember['kind']): boolean {
  if (kind === 'any') return true;
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'list') return Array.isArray(value);
  return asObject(value) !== undefined;
}
