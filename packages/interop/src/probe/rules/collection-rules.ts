import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'pagingRepeats'
  | 'pagingSkips'
  | 'pagingEndless'
  | 'pageSizeIgnored'
  | 'nextLinkMissing'
  | 'countWrong'
  | 'countMissing'
  | 'attributeFilterIgnored'
  | 'placeFilterIgnored'
  | 'timeFilterIgnored'
  | 'typeFilterIgnored'
  | 'identifierFilterIgnored'
  | 'searchIgnored'
  | 'filterLoses'
  | 'projectionIgnored'
  | 'representationIgnored'
  | 'sortIgnored'
  | 'listIncomplete'
  | 'itemTwice'
  | 'identifierMissing'
  | 'identifierNotEchoed'
  | 'itemDiffers'
  | 'lookupFails'
  | 'relationDangling'
  | 'contextMissing'
  | 'contextBroken';

const paging =
  'ETSI GS CIM 009, clauses 5.5.9 and 6.3.10; OGC 17-069r4, clause 7.15; OGC 18-088, clause 9.3.3; CKAN API guide (rows, start)';
const filters =
  'ETSI GS CIM 009, clauses 4.9, 4.10 and 5.7.2; OGC 17-069r4, clause 7.15; OGC 18-088, clause 9.3.3; CKAN API guide (q, fq)';
const items = 'ETSI GS CIM 009, clauses 5.2.4 and 5.7.1; OGC 17-069r4, clause 7.16; CKAN API guide (package_show)';

/** What can be wrong with a list and the things in it. */
export const collectionRules: Readonly<Record<Name, ProbeRule>> = {
  pagingRepeats: probeRule(
    'paging-repeats',
    'error',
    'Paging that repeats',
    paging,
    ['MIM0 R2.1'],
    'Order the list by something unique before it is cut into pages, and begin each page where the last one ended.',
    ({ what, found }) => `${what}: ${found} stands on more than one page`,
  ),
  pagingSkips: probeRule(
    'paging-skips',
    'error',
    'Paging that leaves something out',
    paging,
    ['MIM0 R2.1'],
    'Order the list by something unique before it is cut into pages, and begin each page where the last one ended.',
    (args) => `${args.what}: the pages together do not have everything${compared(args)}`,
  ),
  pagingEndless: probeRule(
    'paging-endless',
    'error',
    'Paging that does not end',
    paging,
    ['MIM0 R2.1'],
    'Leave the link to the next page out of the last one, and send an empty list beyond the end.',
    (args) => `${args.what}: there is always a next page${compared(args)}`,
  ),
  pageSizeIgnored: probeRule(
    'page-size-ignored',
    'error',
    'Size of a page that is ignored',
    paging,
    ['MIM0 R2.1'],
    'Send no more items than were asked for.',
    (args) => `${args.what}: the page has not the size that was asked for${compared(args)}`,
  ),
  nextLinkMissing: probeRule(
    'next-link-missing',
    'error',
    'Page without a link to the next one',
    'ETSI GS CIM 009, clause 6.3.10; OGC 17-069r4, /rec/core/fc-next-1; OGC 18-088, clause 9.3.3.3',
    ['MIM0 R2.1'],
    'Send the link to the next page for as long as there is one.',
    (args) => `${args.what}: there is more, and no link to the next page${compared(args)}`,
  ),
  countWrong: probeRule(
    'count-wrong',
    'error',
    'Count that is wrong',
    'ETSI GS CIM 009, clause 6.3.13; OGC 17-069r4, /req/core/fc-numberMatched and fc-numberReturned; OGC 18-088, clause 9.3.3.4; CKAN API guide (count)',
    ['MIM0 R2.1'],
    'Count what the filter leaves, whatever the size of the page is.',
    (args) => `${args.what}: the count is wrong${compared(args)}`,
  ),
  countMissing: probeRule(
    'count-missing',
    'error',
    'Count that was asked for and is not there',
    'ETSI GS CIM 009, clause 6.3.13; OGC 18-088, clause 9.3.3.4; CKAN API guide (count)',
    ['MIM0 R2.1'],
    'Send the count where it is asked for.',
    (args) => `${args.what}: there is no count${compared(args)}`,
  ),
  attributeFilterIgnored: probeRule(
    'attribute-filter-ignored',
    'error',
    'Filter by attribute that does not filter',
    filters,
    ['MIM0 R2.2'],
    'Send only what satisfies the filter, and refuse filters that are not supported.',
    (args) => `${args.what}: the answer has what the filter excludes${compared(args)}`,
  ),
  placeFilterIgnored: probeRule(
    'place-filter-ignored',
    'error',
    'Filter by place that does not filter',
    filters,
    ['MIM0 R2.2', 'MIM7 R1.1'],
    'Send only what lies where the filter says; mind the order of the axes, longitude first.',
    (args) => `${args.what}: the answer has what lies elsewhere${compared(args)}`,
  ),
  timeFilterIgnored: probeRule(
    'time-filter-ignored',
    'error',
    'Filter by time that does not filter',
    filters,
    ['MIM0 R2.2'],
    'Send only what belongs to the time that the filter names.',
    (args) => `${args.what}: the answer has what belongs to another time${compared(args)}`,
  ),
  typeFilterIgnored: probeRule(
    'type-filter-ignored',
    'error',
    'Filter by type that does not filter',
    filters,
    ['MIM0 R2.2'],
    'Send only entities of the type that was asked for.',
    (args) => `${args.what}: the answer has entities of another type${compared(args)}`,
  ),
  identifierFilterIgnored: probeRule(
    'identifier-filter-ignored',
    'error',
    'Filter by identifier that does not filter',
    filters,
    ['MIM0 R2.2', 'MIM1 R1.2'],
    'Send only what has one of the identifiers that were asked for.',
    (args) => `${args.what}: the answer has other identifiers${compared(args)}`,
  ),
  searchIgnored: probeRule(
    'search-ignored',
    'error',
    'Search that finds everything',
    filters,
    ['MIM0 R2.2', 'MIM3 RC4.1'],
    'Send only what matches the words.',
    (args) => `${args.what}: the answer has what does not match${compared(args)}`,
  ),
  filterLoses: probeRule(
    'filter-loses',
    'error',
    'Filter that loses what satisfies it',
    filters,
    ['MIM0 R2.2'],
    'Compare with the list without the filter: what satisfies it has to come.',
    (args) => `${args.what}: what satisfies the filter does not come${compared(args)}`,
  ),
  projectionIgnored: probeRule(
    'projection-ignored',
    'error',
    'Choice of attributes that is ignored',
    'ETSI GS CIM 009, clauses 5.7.1 and 5.7.2 (attrs); OGC 18-088, clause 9.3.2.2 ($select)',
    ['MIM0 R2.1'],
    'Send the attributes that were asked for, and no others.',
    (args) => `${args.what}: the answer has not the attributes that were asked for${compared(args)}`,
  ),
  representationIgnored: probeRule(
    'representation-ignored',
    'error',
    'Choice of representation that is ignored',
    'ETSI GS CIM 009, clauses 4.5.4 and 6.3.7 (keyValues)',
    ['MIM0 R2.1'],
    'Send the representation that was asked for.',
    (args) => `${args.what}: the answer is not in the representation that was asked for${compared(args)}`,
  ),
  sortIgnored: probeRule(
    'sort-ignored',
    'error',
    'Order that is ignored',
    'CKAN API guide (sort); OGC 18-088, clause 9.3.3.2 ($orderby)',
    ['MIM0 R2.1'],
    'Send the list in the order that was asked for.',
    (args) => `${args.what}: the answer is not in the order that was asked for${compared(args)}`,
  ),
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
