import { checkContext } from '../checks/check-context.js';
import type { ResolveContext } from '../checks/entity-settings.js';
import { copyBytes } from '../reading/copy-bytes.js';
import { decodeJson } from './scan/decode.js';
import type { WrittenModel } from './core/write-model.js';

/** Longer ones are judged with the rest of their record: few are, and what is remembered stays small. */
export const longestContext = 16_384;
const mostRemembered = 16;

/** Accepts contexts that the check of contexts has nothing to say about, whatever attributes the entity has. */
export interface Contexts {
  /** Whether the context that the bytes are is one of them. */
  accept(bytes: Uint8Array, start: number, end: number, model: WrittenModel): boolean;
}

/** Starts remembering contexts by their bytes: a file has few of them. */
export function createContexts(resolve: ResolveContext): Contexts {
  const remembered = new Map<WrittenModel, Uint8Array[]>();
  return {
    accept(bytes, start, end, model) {
      if (end - start > longestContext) return false;
      const known = remembered.get(model) ?? [];
      for (const text of known) if (isSame(text, bytes, start, end)) return true;
      if (!isSilent(decodeJson(bytes, start, end), model, resolve)) return false;
      remembered.set(model, [copyBytes(bytes, start, end), ...known].slice(0, mostRemembered));
      return true;
    },
  };
}

function isSame(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== text.length) return false;
  for (let offset = 0; offset < text.length; offset += 1) if (text[offset] !== bytes[start + offset]) return false;
  return true;
}

/** Whether nothing is found even in an entity that has all attributes of the model. */
function isSilent(context: unknown, { plan, described }: WrittenModel, resolve: ResolveContext): boolean {
  const members = Object.fromEntries([['type', plan.type], ...plan.attributes.map(({ name }) => [name, 0])]);
  let silent = true;
  checkContext(context, members, '', described, resolve, () => {
    silent = false;
  });
  return silent;
}
