import { checkContext } from '../checks/check-context.js';
import type { ResolveContext } from '../checks/entity-settings.js';
import type { LinkedModel } from './linked-model.js';
import { decodeJson } from './scan/decode.js';
import { skipValue } from './skip-value.js';
import type { Source } from './scan/source.js';
import { copyBytes } from '../reading/copy-bytes.js';

/** Longer ones are judged with the rest of their record: few are, and what is remembered stays small. */
const longest = 16_384;
const mostRemembered = 16;

/** Accepts contexts that the check of contexts has nothing to say about, whatever attributes the entity has. */
export interface Contexts {
  /** Gives where the context at a place ends, or -1. */
  accept(source: Source, at: number, end: number, model: LinkedModel): number;
}

/** Starts remembering contexts by their bytes: a file has few of them. */
export function createContexts(resolve: ResolveContext): Contexts {
  const remembered = new Map<LinkedModel, Uint8Array[]>();
  return {
    accept(source, at, end, model) {
      const { bytes } = source;
      const known = remembered.get(model) ?? [];
      for (const text of known) if (standsAt(text, bytes, at, end)) return at + text.length;
      const place = skipValue(source, at, end, 0);
      // What is no list, object or text has no end of its own, by which it would be told from a longer one.
      if (place < 0 || place - at > longest || bytes[at] === undefined || (bytes[at] as number) < 0x22) return -1;
      if (!isSilent(decodeJson(bytes, at, place), model, resolve)) return -1;
      if (bytes[at] === 0x22 || bytes[at] === 0x5b || bytes[at] === 0x7b)
        remembered.set(model, [copyBytes(bytes, at, place), ...known].slice(0, mostRemembered));
      return place;
    },
  };
}

function standsAt(text: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + text.length > end) return false;
  for (let offset = 0; offset < text.length; offset += 1) if (text[offset] !== bytes[at + offset]) return false;
  return true;
}

/** Whether nothing is found even in an entity that has all attributes of the model. */
function isSilent(context: unknown, { plan, described }: LinkedModel, resolve: ResolveContext): boolean {
  const members = Object.fromEntries([['type', plan.type], ...plan.attributes.map(({ name }) => [name, 0])]);
  let silent = true;
  checkContext(context, members, '', described, resolve, () => {
    silent = false;
  });
  return silent;
}
