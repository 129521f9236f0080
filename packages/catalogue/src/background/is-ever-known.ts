import { knownNamespaces } from './known-namespaces.js';
import { knownSubclasses } from './known-subclasses.js';

const conceptScheme = 'http://www.w3.org/2004/02/skos/core#ConceptScheme';

/** Whether there is anything of which it can be known, without its saying so, that it is of a class. */
export function isEverKnown(classIri: string): boolean {
  return (
    classIri === conceptScheme ||
    Object.hasOwn(knownSubclasses, classIri) ||
    knownNamespaces.some(({ classes }) => classes.includes(classIri))
  );
}
