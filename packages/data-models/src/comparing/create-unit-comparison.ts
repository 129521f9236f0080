/** What a unit is beside the first one of its attribute. */
export type UnitVerdict = { readonly is: 'same' | 'beyond' } | { readonly is: 'changed'; readonly first: string };

/** How many combinations of type and attribute, and how many changes, are remembered. */
export const mostUnits = 10_000;
const mostCharacters = 4 * 1024 * 1024;

/** Compares the units of the attributes of each type; one that changes is told once. */
export function createUnitComparison(): (type: string, attribute: string, unit: string) => UnitVerdict {
  const units = new Map<string, string>();
  const changes = new Set<string>();
  let characters = 0;

  const hasRoom = (known: number, text: string): boolean => {
    if (known >= mostUnits || characters + text.length > mostCharacters) return false;
    characters += text.length;
    return true;
  };

  return (type, attribute, unit) => {
    const key = JSON.stringify([type, attribute]);
    const first = units.get(key);
    if (first === unit) return { is: 'same' };
    if (first === undefined) {
      if (!hasRoom(units.size, key + unit)) return { is: 'beyond' };
      units.set(key, unit);
      return { is: 'same' };
    }
    const change = JSON.stringify([type, attribute, unit]);
    if (changes.has(change)) return { is: 'same' };
    if (!hasRoom(changes.size, change)) return { is: 'beyond' };
    changes.add(change);
    return { is: 'changed', first };
  };
}
