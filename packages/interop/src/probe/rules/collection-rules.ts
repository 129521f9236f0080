import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'listIncomplete'
  | 'itemTwice'
  | 'identifierMissing'
  | 'identifierNotEchoed'
  | 'itemDiffers'
  | 'lookupFails'
  | 'relationDangling'
  | 'contextMissing'
  | 'contextBroken';

const items = 'ETSI GS CIM 009, clauses 5.2.4 and 5.7.1; OGC 17-069r4, clause 7.16; CKAN API guide (package_show)';

/** What can be wrong with a list and the things in it. */
export const collectionRules: Readonly<Record<Name, ProbeRule>> = {
  listIncomplete: probeRule(
    'list-incomplete',
    'error',
    'List that lacks what is there',
    'ETSI GS CIM 009, clauses 5.7.5 and 5.7.8; CKAN API guide (package_list, organization_list, tag_list); OGC 17-069r4, /req/core/rc-collection-info',
    ['MIM3 RC4.1', 'MIM0 R2.1'],
    'List everything that the service has, and nothing else.',
    (args) => `${args.what} does not agree with what the service has${compared(args)}`,
  ),
  itemTwice: probeRule(
    'item-twice',
    'error',
    'The same item twice in one answer',
    items,
    ['MIM1 R1.1'],
    'Send each item once.',
    ({ what, found }) => `${what}: ${found} stands there twice`,
  ),
  identifierMissing: probeRule(
    'identifier-missing',
    'error',
    'Item without an identifier',
    items,
    ['MIM1 R1.1'],
    'Give every item its identifier: nobody can ask for it again without.',
    (args) => `${args.what}: an item has no usable identifier${compared(args)}`,
  ),
  identifierNotEchoed: probeRule(
    'identifier-not-echoed',
    'error',
    'Look-up that answers with another item',
    items,
    ['MIM1 R1.2'],
    'Answer with the item that was asked for, and send its identifier as it was asked for.',
    (args) => `${args.what}: the answer is about something else${compared(args)}`,
  ),
  itemDiffers: probeRule(
    'item-differs',
    'error',
    'Item that differs between list and look-up',
    items,
    ['MIM0 R2.1'],
    'Serve both from the same data and in the same representation.',
    (args) => `${args.what} is not the same as in the list${compared(args)}`,
  ),
  lookupFails: probeRule(
    'lookup-fails',
    'error',
    'Identifier from the list that cannot be looked up',
    items,
    ['MIM1 R1.2'],
    'Answer with the item: every identifier in a list has to lead to it.',
    (args) => `${args.what} stands in the list, and the look-up does not find it${compared(args)}`,
  ),
  relationDangling: probeRule(
    'relation-dangling',
    'warning',
    'Relationship that leads nowhere',
    'ETSI GS CIM 009, clause 4.5.3 (relationship object); MIMs Plus 9.0, MIM1 R3.1',
    ['MIM1 R3.1'],
    'Serve the entity that the relationship names, or correct the name.',
    (args) => `${args.what} leads to something that this service does not have${compared(args)}`,
  ),
  contextMissing: probeRule(
    'context-missing',
    'error',
    'Answer without its JSON-LD context',
    'ETSI GS CIM 009, clauses 5.5.7, 6.3.5 and 6.3.6; JSON-LD 1.1, section 6.1; Dataspace Protocol 2025-1, section 4',
    ['MIM1 R2.1'],
    'Send the @context in the body of JSON-LD, and in a Link header beside plain JSON: without it terms have no meaning.',
    (args) => `${args.what} comes without its @context${compared(args)}`,
  ),
  contextBroken: probeRule(
    'context-broken',
    'error',
    'JSON-LD context that cannot be had',
    'JSON-LD 1.1, section 3.1; ETSI GS CIM 009, clause 5.5.7',
    ['MIM1 R2.1'],
    'Serve the context where the answer says it is, as JSON-LD.',
    (args) => `${args.what}: its @context cannot be read${compared(args)}`,
  ),
};
