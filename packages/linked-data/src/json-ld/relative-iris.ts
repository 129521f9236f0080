const absolute = /^(?:[A-Za-z][A-Za-z0-9+.-]*|_):/;

/** The names of nodes and classes in an expanded document that are relative, and would be dropped on the way to RDF. */
export function relativeIris(nodes: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  const pending: unknown[] = [...nodes];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '@id' || key === '@type') {
        for (const iri of [inner].flat()) {
          if (typeof iri === 'string' && !iri.startsWith('@') && !absolute.test(iri)) found.add(iri);
        }
      } else if (key !== '@value') {
        if (Array.isArray(inner)) for (const item of inner) pending.push(item);
        else pending.push(inner);
      }
    }
  }
  return [...found].toReversed();
}
