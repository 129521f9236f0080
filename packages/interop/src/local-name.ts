/** The last part of an IRI or a compact name: `license` of `http://purl.org/dc/terms/license` and of `dct:license`. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
}
