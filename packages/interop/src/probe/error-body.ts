import { asObject } from '../api/json-object.js';
import { member, textMember } from './json-values.js';

/** What an error body says. */
export interface ErrorBody {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
}

const problemMembers: ReadonlySet<string> = new Set([
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'code',
  'description',
  'message',
  'error',
  'errors',
]);

/** What a JSON value says as an error; `undefined` where it is data. */
export function readErrorBody(value: unknown): ErrorBody | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  const type = textMember(object, 'type');
  const title = textMember(object, 'title');
  const status = member(object, 'status');
  const detail = textMember(object, 'detail');
  const ofNgsiLd = type?.startsWith('https://uri.etsi.org/ngsi-ld/errors/') ?? false;
  const failing = typeof status === 'number' && status >= 400 && status <= 599;
  const names = Object.keys(object);
  // Nothing but members of errors, and one that says what is wrong.
  const bare = names.length > 0 && names.every((name) => problemMembers.has(name));
  const says =
    title ?? textMember(object, 'description') ?? textMember(object, 'message') ?? textMember(object, 'error');
  const isError = ofNgsiLd || (failing && (title ?? detail) !== undefined) || (bare && says !== undefined);
  if (!isError) return undefined;
  return {
    ...(type !== undefined && { type }),
    ...(says !== undefined && { title: says }),
    ...(typeof status === 'number' && { status }),
    ...(detail !== undefined && { detail }),
  };
}
