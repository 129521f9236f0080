import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';

const none: readonly string[] = [];
const known = new WeakMap<object, readonly string[]>();

/** The media types of a response. Thousands of operations may refer to one large response: what stands in it is listed once. */
export function mediaTypesOf(root: unknown, response: unknown): readonly string[] {
  const content = asObject(followReferences(root, response)?.['content']);
  if (!content) return none;
  const before = known.get(content);
  if (before) return before;
  const types = Object.keys(content);
  known.set(content, types);
  return types;
}
