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
  const { exact, meant } = findModels(type, models);
  if (exact) return exact;
  throw new UsageError(
    `there is no model of the type "${type}"${meant === undefined ? '' : `; did you mean "${meant}"?`} "ds4sscc data models" lists them all.`,
  );
}

function textOf({ type, title, description, follows, attributes }: Model): string {
  const about = Object.entries(attributes).map(([name, attribute]) => `${name} ${attribute.description}`);
  return [type, title, description, follows, ...about].join('\n').toLowerCase();
}
