import { isIri } from '../checks/uri.js';
import { valueMembers } from '../representation.js';
import { outputMembers, sealMembers } from './attribute-members.js';

const asciiName = /^[A-Za-z_]\w*$/;
const name = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const level = /^\p{L}[\p{L}\p{N}_]*$/u;

/** A name of ETSI GS CIM 009, clause 4.6.2: a term, or a compact or whole IRI. The underscore in front is common, so that it passes. */
export function isName(text: string): boolean {
  return asciiName.test(text) || name.test(text) || (text.includes(':') && isIri(text));
}

/** A name as it can be shown: a blank at its end is what is wrong with most names. */
export function visibleName(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text.replace(/\s/g, '␣');
}

/** A scope of clause 4.18, such as `/Madrid/Gardens`. */
export function isScope(text: string): boolean {
  return (text.startsWith('/') ? text.slice(1) : text).split('/').every((one) => level.test(one));
}

const reservedAttributes: ReadonlySet<string> = new Set([
  'datasetId',
  'instanceId',
  'observedAt',
  'unitCode',
  'objectType',
  'valueType',
  ...outputMembers,
  ...sealMembers,
]);

/** Words of the core context that say something about an attribute, and so name none (clause 4.5.1). */
export function isReservedAttribute(text: string): boolean {
  return reservedAttributes.has(text);
}

/** Words of the core context that are no types of entities: keywords of JSON-LD, and the kinds of attributes. */
export function isReservedType(text: string): boolean {
  return text === 'id' || text === 'type' || text.startsWith('@') || valueMembers.has(text);
}
