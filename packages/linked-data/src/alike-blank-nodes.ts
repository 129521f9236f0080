import { type PlainQuad, quadKey } from './plain-dataset.js';

/**
 * How many blank nodes hang together that look alike at first sight: those that RDFC-1.0 (section 4.6) gives the same
 * first hash and then follows from one to the next, copying what it has seen at each. The largest such group bounds its
 * depth and its memory.
 */
export function largestAlikeGroup(quads: readonly PlainQuad[]): number {
  const looks = new Map<string, string[]>();
  for (const quad of quads) {
    for (const name of blankNodesOf(quad)) {
      const look = quadKey(quad, (other) => (other === name ? 'a' : 'z'));
      const known = looks.get(name);
      if (known) known.push(look);
      else looks.set(name, [look]);
    }
  }
  const first = new Map<string, string>();
  const alike = new Set<string>();
  for (const [name, look] of looks) {
    const key = look.toSorted().join();
    const twin = first.get(key);
    if (twin === undefined) first.set(key, name);
    else alike.add(twin).add(name);
  }
  const groups = new Map([...alike].map((name) => [name, name]));
  const find = (name: string): string => {
    let root = name;
    for (let up = groups.get(root); up !== undefined && up !== root; up = groups.get(root)) {
      groups.set(root, groups.get(up) ?? up);
      root = up;
    }
    return root;
  };
  for (const quad of quads) {
    const [one, ...others] = [...blankNodesOf(quad)].filter((name) => alike.has(name));
    for (const other of others) groups.set(find(other), find(one as string));
  }
  const sizes = new Map<string, number>();
  let largest = 0;
  for (const name of alike) {
    const size = (sizes.get(find(name)) ?? 0) + 1;
    sizes.set(find(name), size);
    largest = Math.max(largest, size);
  }
  return largest;
}

/** The blank nodes of a quad, each once. */
export function blankNodesOf({ subject, object, graph }: PlainQuad): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { termType, value } of [subject, object, graph]) if (termType === 'BlankNode') names.add(value);
  return names;
}
