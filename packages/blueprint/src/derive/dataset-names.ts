/**
 * A name for each IRI that may stand in the name of a file on every system: its last part in small letters, digits and hyphens,
 * numbered where two would be the same.
 */
export function datasetNames(iris: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  // Thousands may end alike: none is numbered from the start.
  const numbers = new Map<string, number>();
  return iris.map((iri) => {
    const plain = lastPart(iri);
    let name = plain;
    let number = numbers.get(plain) ?? 1;
    while (taken.has(name)) name = `${plain}-${++number}`;
    numbers.set(plain, number);
    taken.add(name);
    return name;
  });
}

/** Names of devices on Windows, which no file may have, whatever follows behind a dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function lastPart(iri: string): string {
  const parts = iri.split(/[/#:?]/).filter((part) => part !== '');
  const plain = (parts.at(-1) ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return device.test(plain) ? `dataset-${plain}` : plain || 'dataset';
}
