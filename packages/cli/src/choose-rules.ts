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
    const help = meant === undefined ? knownAmong(ids, areas) : `; did you mean "${meant}"?`;
    throw new UsageError(`there is no rule "${name}"${help}`);
  });
  return new Set(chosen);
}

/** Rules that are listed where a name is like none of them; of more, their areas. */
const mostListed = 20;

function knownAmong(ids: readonly string[], areas: ReadonlySet<string>): string {
  if (ids.length <= mostListed) return `. Known are ${ids.join(', ')}.`;
  return `. Areas are ${[...areas].sort().join(', ')}.`;
}
