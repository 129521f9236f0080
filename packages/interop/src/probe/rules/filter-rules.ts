import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'attributeFilterIgnored'
  | 'placeFilterIgnored'
  | 'timeFilterIgnored'
  | 'typeFilterIgnored'
  | 'identifierFilterIgnored'
  | 'searchIgnored'
  | 'filterLoses'
  | 'projectionIgnored'
  | 'representationIgnored'
  | 'sortIgnored';

const filters =
  'ETSI GS CIM 009, clauses 4.9, 4.10 and 5.7.2; OGC 17-069r4, clause 7.15; OGC 18-088, clause 9.3.3; CKAN API guide (q, fq)';

/** What can be wrong with a part of a list that was asked for. */
export const filterRules: Readonly<Record<Name, ProbeRule>> = {
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
};
