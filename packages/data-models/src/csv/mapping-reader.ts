import { escapePointer, nearestWord } from '@ds4sscc/findings';
import { describeType, type Reporter } from '../checks/reporter.js';
import { mappingKeyUnknown, mappingKeyUnsupported, mappingValueWrong } from './csv-rules.js';
import { mappingKeys, type MappingPart } from './mapping-keys.js';

/** An object of a mapping, whose keys were compared with those that it may have. */
export interface MappingObject {
  readonly pointer: string;
  /** The value of a key; `undefined` where it is absent. */
  get(key: string): unknown;
  /** Where the value of a key stands. */
  at(key: string): string;
  text(key: string): string | undefined;
  boolean(key: string): boolean | undefined;
  /** A whole number from 0 on. */
  count(key: string): number | undefined;
  /** Says that the value of a key is not what it takes. */
  wrong(key: string, expected: string, words?: readonly string[]): undefined;
}

/** Reads an object of a mapping: unknown keys are said, and each key is taken only as what it may be. */
export function readObject(
  value: unknown,
  pointer: string,
  part: MappingPart,
  report: Reporter,
): MappingObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    report(mappingValueWrong, pointer, { key, expected: `an object, not ${describeType(value)}` }, { value });
    return undefined;
  }
  const known = mappingKeys[part];
  const at = (key: string): string => `${pointer}/${escapePointer(key)}`;
  for (const key of Object.keys(value)) {
    const use = Object.hasOwn(known, key) ? known[key] : undefined;
    if (typeof use === 'object') report(mappingKeyUnsupported, at(key), { key, why: use.unsupported }, { value: key });
    // A name with a prefix is a note in another vocabulary (section 5.8, common properties).
    if (use !== undefined || key.includes(':')) continue;
    const nearest = nearestWord(key, Object.keys(known));
    report(mappingKeyUnknown, at(key), { key, ...(nearest !== undefined && { nearest }) }, { value: key });
  }
  const members = value as Readonly<Record<string, unknown>>;
  const get = (key: string): unknown => (Object.hasOwn(members, key) ? members[key] : undefined);
  const wrong: MappingObject['wrong'] = (key, expected, words = []) => {
    const found = get(key);
    const nearest = typeof found === 'string' ? nearestWord(found, words) : undefined;
    report(mappingValueWrong, at(key), { key, expected, ...(nearest !== undefined && { nearest }) }, { value: found });
    return undefined;
  };
  const take = <T>(key: string, expected: string, is: (found: unknown) => found is T): T | undefined => {
    const found = get(key);
    return found === undefined ? undefined : is(found) ? found : wrong(key, expected);
  };
  return {
    pointer,
    get,
    at,
    wrong,
    text: (key) => take(key, 'text', (found) => typeof found === 'string'),
    boolean: (key) => take(key, 'true or false', (found) => typeof found === 'boolean'),
    count: (key) =>
      take(
        key,
        'a whole number from 0 on',
        (found): found is number => Number.isSafeInteger(found) && Number(found) >= 0,
      ),
  };
}
