import type { Finding } from '@ds4sscc/findings';
import { ownText } from './own-text.js';

/** A finding that can be kept: no text in it holds the block that it was cut from, and there is no excerpt of a lost line. */
export function ownFinding({ excerpt, fix, ...found }: Finding): Finding {
  const { node, pointer } = found.location;
  return {
    ...found,
    message: ownText(found.message),
    location: {
      ...found.location,
      ...(node !== undefined && { node: ownText(node) }),
      ...(pointer !== undefined && { pointer: ownText(pointer) }),
    },
    ...(found.value !== undefined && { value: ownText(found.value) }),
    ...(excerpt !== undefined && excerpt.text !== '' && { excerpt: { ...excerpt, text: ownText(excerpt.text) } }),
    ...(fix !== undefined && { fix: JSON.parse(JSON.stringify(fix)) as NonNullable<Finding['fix']> }),
  };
}
