import { nearestWord } from '@ds4sscc/findings';
import { requirements } from './requirements-data.js';

/** The id that was most likely meant: one of the same mechanism before any other, since people slip in the number. */
export function nearestRequirement(id: string): string | undefined {
  const ids = requirements.map((entry) => entry.id);
  const mechanism = `${id.trim().split(/\s/, 1)[0]} `.toUpperCase();
  return (
    nearestWord(
      id,
      ids.filter((known) => known.startsWith(mechanism)),
    ) ?? nearestWord(id, ids)
  );
}
