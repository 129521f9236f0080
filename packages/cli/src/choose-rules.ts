import { type AnyRule, nearestWord } from '@ds4sscc/findings';
import { UsageError } from './usage-error.js';

/**
 * The ids of the rules that were asked for, by id or by area.
 *
 * @throws {UsageError} where there is no such rule or area.
 */
export function chooseRules(wanted: readonly string[], rules: readonly AnyRule[]): ReadonlySet<string> {
  const ids = rules.map(({ id }) => id);
  const areas = new Set(ids.map((id) => id.slice(0, id.indexOf('/'))));
  const chosen = wanted.flatMap((name) => {
    if (areas.has(name)) return ids.filter((id) => id.startsWith(`${name}/`));
    if (ids.includes(name)) return [name];
    const meant = nearestWord(name, [...ids, ...areas]);
    throw new UsageError(`there is no rule "${name}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
  });
  return new Set(chosen);
}
