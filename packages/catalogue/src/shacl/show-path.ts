import type { Path } from './path.js';

/** A path the way SPARQL writes it: `dct:publisher/foaf:name`, `^dcat:dataset`, `(a|b)*`. */
export function showPath(path: Path, show: (iri: string) => string): string {
  switch (path.kind) {
    case 'predicate':
      return show(path.iri);
    case 'inverse':
      return `^${nested(path.path, show)}`;
    case 'sequence':
      return path.paths.map((step) => nested(step, show)).join('/');
    case 'alternative':
      return path.paths.map((one) => nested(one, show)).join('|');
    case 'repeat':
      return `${nested(path.path, show)}${path.most === 'one' ? '?' : path.least === 0 ? '*' : '+'}`;
  }
}

function nested(path: Path, show: (iri: string) => string): string {
  const text = showPath(path, show);
  return path.kind === 'predicate' ? text : `(${text})`;
}
