/**
 * A name for each IRI that may stand in the name of a file on every system: its last part in small letters, digits and hyphens,
 * numbered where two would be the same.
 */
export function datasetNames(iris: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return iris.map((iri) => {
    const plain = lastPart(iri);
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    return name;
  });
}

function lastPart(iri: string): string {
  const parts = iri.split(/[/#:?]/).filter((part) => part !== '');
  const plain = (parts.at(-1) ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain.toLowerCase() || 'dataset';
}
