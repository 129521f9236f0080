import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'pagingRepeats'
  | 'pagingSkips'
  | 'pagingEndless'
  | 'pageSizeIgnored'
  | 'nextLinkMissing'
  | 'countWrong'
  | 'countMissing';

const paging =
  'ETSI GS CIM 009, clauses 5.5.9 and 6.3.10; OGC 17-069r4, clause 7.15; OGC 18-088, clause 9.3.3; CKAN API guide (rows, start)';

/** What can be wrong with a list that comes in pages. */
export const pagingRules: Readonly<Record<Name, ProbeRule>> = {
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
};
