import { isIri } from '@ds4sscc/linked-data';
import type { PropertyUse } from '../application-profile.js';
import { definitionClass } from './definition-class.js';
import type { DefinitionScope } from './definition-log.js';
import { invalidValue, unknownTerm } from './definition-rules.js';
import type { DefinedNode } from './defined-node.js';
import { lookUpTerm } from './term-lookup.js';

/** Reads a value that names a resource: its IRI, or a code of the property's vocabulary. */
export function readReference(
  owner: string,
  use: PropertyUse,
  input: unknown,
  pointer: string,
  scope: DefinitionScope,
): DefinedNode | undefined {
  const invalid = (): undefined => {
    scope.log.report(invalidValue, pointer, { key: use.key, expected: expectedWords(use) }, { value: input });
    return undefined;
  };
  if (typeof input !== 'string') return invalid();
  if (use.key === 'hasEmail' && isMailbox(input)) return { iri: `mailto:${input}` };
  const found = lookUpTerm(owner, use.key, input);
  if (found && 'iri' in found) return known(use, found.iri, found.label, pointer, scope);
  if (isIri(input) && found?.meant === undefined) return reference(use, input, pointer, scope);
  if (!found) return invalid();
  scope.log.report(unknownTerm, pointer, { key: use.key, ...found }, { value: input });
  return undefined;
}

/** A term of a vocabulary brings its class along, and its name where the class asks for one. */
function known(
  use: PropertyUse,
  iri: string,
  label: string | undefined,
  pointer: string,
  { log }: DefinitionScope,
): DefinedNode {
  const { uses, iri: type, demanding } = definitionClass(use.range);
  if (uses.size > 0 && !demanding) log.referred(iri, use.range, use.key, pointer);
  const name = [...uses.values()].find(({ min, language }) => min > 0 && language);
  return {
    iri,
    ...(type !== undefined && { types: [type] }),
    ...(name && label !== undefined && { [name.key]: { en: label } }),
  };
}

/** An IRI is an instance of the class the profile expects, unless more has to be said of it than its class. */
function reference(use: PropertyUse, iri: string, pointer: string, { log }: DefinitionScope): DefinedNode {
  const { iri: type, uses, demanding } = definitionClass(use.range);
  if (uses.size > 0) log.referred(iri, use.range, use.key, pointer);
  return demanding || type === undefined ? { iri } : { iri, types: [type] };
}

function isMailbox(text: string): boolean {
  return /^[^\s@<>"{}|\\^`:/]+@[^\s@<>"{}|\\^`:/]+$/.test(text);
}

function expectedWords({ key, range }: PropertyUse): string {
  if (key === 'hasEmail') return 'an e-mail address';
  const { uses, bare } = definitionClass(range);
  const members = bare ? ['iri', 'label'] : [...uses.keys()].slice(0, 3);
  return uses.size === 0 && !bare
    ? 'an IRI such as "https://..."'
    : `an IRI such as "https://...", or an object with ${members.join(', ')}`;
}
