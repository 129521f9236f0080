import type { Model } from '@ds4sscc/data-models';
import { nearestWord } from '@ds4sscc/findings';
import { UsageError } from '../usage-error.js';

/** What a search came to. */
interface FoundModels {
  /** The model of that type, capitals aside. */
  readonly exact: Model | undefined;
  /** Models whose names, description or attributes hold all the words. */
  readonly found: readonly Model[];
  /** The type or word that may have been meant, where nothing was found. */
  readonly meant: string | undefined;
}

/** Searches models by type and by words. */
export function findModels(words: string, models: readonly Model[]): FoundModels {
  const wanted = words.toLowerCase();
  const exact = models.find(({ type }) => type === words) ?? models.find(({ type }) => type.toLowerCase() === wanted);
  const parts = wanted.split(/\s+/).filter((part) => part !== '');
  const found = models.filter((model) => {
    const text = textOf(model);
    return parts.every((part) => text.includes(part));
  });
  // A word of a title may be misspelt as well as a type.
  const names = models.flatMap(({ type, title }) => [type, ...title.toLowerCase().split(' ')]);
  return { exact, found, meant: nearestWord(words, names) };
}

/**
 * The model of a type.
 *
 * @throws {UsageError} where there is none.
 */
export function modelOfType(type: string, models: readonly Model[]): Model {
  const { exact, found } = findModels(type, models);
  if (exact) return exact;
  // Here a word of a title would be no answer: only another type can be meant.
  const meant = nearestWord(
    type,
    models.map((model) => model.type),
  );
  throw new UsageError(`there is no model of the type "${type}"${proposal(meant, found)}`);
}

function proposal(meant: string | undefined, found: readonly Model[]): string {
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  const types = found.map(({ type }) => type).sort();
  if (types.length === 0) return '; "ds4sscc data models" lists them all';
  if (types.length <= mostNamed) return `; about that are ${types.join(', ')}`;
  return `; "ds4sscc data models <words>" searches them, ${types.length} hold that word`;
}

/** More types than these are no help in a message. */
const mostNamed = 6;

function textOf({ type, title, description, follows, attributes }: Model): string {
  const about = Object.entries(attributes).map(([name, attribute]) => `${name} ${attribute.description}`);
  return [type, title, description, follows, ...about].join('\n').toLowerCase();
}
