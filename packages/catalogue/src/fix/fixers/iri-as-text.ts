import { defineRule, type Rule } from '@ds4sscc/findings';
import { namedNode } from '@ds4sscc/linked-data';
import type { FixArgs, Fixer } from '../fixer.js';
import { foaf } from '../../vocabulary.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/iri-as-text',
  title: 'Address written as text',
  level: 'info',
  source: 'DCAT-AP 3.0.1, ranges of properties whose values are resources; RDF 1.1 Concepts, section 3.2',
  requirements: ['MIM3 RC4.3'],
  help: 'The value is an address, and the property asks for a resource: it is written as an IRI, with the same letters.',
  message: ({ from, to }) => `write the text ${from} as the IRI ${to}`,
});

const vcard = 'http://www.w3.org/2006/vcard/ns#';

/** Properties that ask for a resource outside of the profile's table, in the vocabularies that it uses. */
const mail: ReadonlySet<string> = new Set([`${vcard}hasEmail`, `${foaf}mbox`]);
const phone: ReadonlySet<string> = new Set([`${vcard}hasTelephone`, `${foaf}phone`]);
const page: ReadonlySet<string> = new Set([`${vcard}hasURL`]);

const absolute = /^(?:https?|ftp):\/\/[^\s<>"{}|\\^`]+$|^(?:mailto|tel|urn|doi):[^\s<>"{}|\\^`]+$/i;
const mailAddress = /^[^\s@<>"{}|\\^`:/?#%&]+@[^\s@<>"{}|\\^`:/?#%&]+\.[A-Za-z]{2,}$/;

/** A URL, mail address or telephone number in quotes, where a resource is asked for. */
export const iriAsText: Fixer = {
  rule,
  propose(statement, context) {
    const { predicate, object } = statement;
    if (object.termType !== 'Literal' || object.language !== '') return undefined;
    const asks =
      mail.has(predicate.value) ||
      phone.has(predicate.value) ||
      page.has(predicate.value) ||
      context.usesOf(statement).some(({ use }) => use.kind === 'node');
    if (!asks) return undefined;
    const found = iriOf(object.value, predicate.value);
    if (found === undefined) return undefined;
    return {
      object: namedNode(found.iri),
      because: found.because,
      sure: found.sure,
      args: { from: context.show(object), to: context.show(found.iri) },
    };
  },
};

interface FoundIri {
  readonly iri: string;
  readonly because: string;
  readonly sure: boolean;
}

function iriOf(value: string, property: string): FoundIri | undefined {
  const text = value.trim();
  const iri = text.replaceAll(' ', '%20');
  if (absolute.test(iri)) {
    const sure = !/\shttps?:/i.test(text);
    return {
      iri,
      because: sure ? 'the text has the form of an absolute IRI' : 'the text seems to hold two addresses',
      sure,
    };
  }
  if (mail.has(property) && mailAddress.test(text))
    return { iri: `mailto:${text}`, because: 'RFC 6068: the text has the form of a mail address', sure: true };
  if (phone.has(property)) return phoneIri(text);
  if (/^www\.[^\s<>"{}|\\^`]+$/i.test(text))
    return { iri: `https://${text}`, because: 'the text looks like an address without its scheme', sure: false };
  return undefined;
}

/** RFC 3966: a number that begins with "+" is the same everywhere; others need to know the country. */
function phoneIri(text: string): FoundIri | undefined {
  const digits = text.replace(/^00/, '+').replace(/[ ()./-]/g, '');
  if (!/^\+?\d{3,15}$/.test(digits)) return undefined;
  const isGlobal = text.startsWith('+') && !text.includes('(0)');
  return isGlobal
    ? { iri: `tel:${digits}`, because: 'RFC 3966: an international telephone number', sure: true }
    : { iri: `tel:${digits}`, because: 'RFC 3966: the country of this number is not known', sure: false };
}
