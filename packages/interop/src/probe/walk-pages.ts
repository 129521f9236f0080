import type { Exchange, Session } from './session.js';
import { collectionRules } from './rules/collection-rules.js';
import { linkRules } from './rules/link-rules.js';

/** One page of a list. */
export interface Page {
  readonly exchange: Exchange;
  /** What tells items apart. */
  readonly ids: readonly string[];
  /** The address of the next page, where the page names one. */
  readonly next?: string;
  /** A link to the next page that cannot be used, which was reported already. */
  readonly nextUnusable?: boolean;
}

/** A list to be paged through. */
export interface Paging {
  readonly what: string;
  readonly size: number;
  /** How many items there are, where that is known. */
  readonly total?: number;
  /** All identifiers, where they are known. */
  readonly all?: readonly string[];
  /** Reads a page; `undefined` where it cannot be read, which was reported. */
  readonly read: (url: string) => Promise<Page | undefined>;
  readonly first: string;
  /** The address of a page by the number of items before it, where the interface lets clients say that. */
  readonly at?: (offset: number) => string;
  /** Whether pages carry links to the next one. */
  readonly linked: boolean;
  /** Whether a page that is not the last has to be full. */
  readonly full: boolean;
  readonly mostPages?: number;
}

/** Goes through a list page by page, and reports what repeats, is left out, or never ends. */
export async function walkPages(session: Session, paging: Paging): Promise<void> {
  const { what, size, total, all, read, first, at, linked, full, mostPages = 5 } = paging;
  const seen = new Set<string>();
  const visited = new Set<string>();
  let url: string | undefined = first;
  let last: Exchange | undefined;
  let offset = 0;
  let trouble = false;
  let walked = 0;
  const report = (
    rule: Parameters<Session['report']>[0],
    exchange: Exchange,
    found?: string,
    expected?: string,
  ): void => {
    trouble = true;
    session.report(rule, exchange, {
      what,
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
    });
    session.observe('pages-complete', 'no', `${what}: ${rule.title.toLowerCase()}`, exchange);
  };
  while (url !== undefined && walked < mostPages) {
    visited.add(url);
    walked += 1;
    const page: Page | undefined = await read(url);
    if (!page) {
      if (walked > 1 && last && linked) report(linkRules.linkBroken, last, url);
      return;
    }
    const { exchange, ids, next, nextUnusable = false } = page;
    last = exchange;
    if (ids.length > size) report(collectionRules.pageSizeIgnored, exchange, `${ids.length} items`, `${size}`);
    const repeated = ids.find((id) => seen.has(id));
    if (repeated !== undefined) {
      report(collectionRules.pagingRepeats, exchange, repeated);
      return;
    }
    for (const id of ids) seen.add(id);
    offset += ids.length;
    const done = total !== undefined && offset >= total;
    if (full && !done && total !== undefined && ids.length < size && ids.length > 0)
      report(collectionRules.pageSizeIgnored, exchange, `${ids.length} items`, `${size}`);
    if (next !== undefined && (done || ids.length === 0 || visited.has(next))) {
      report(collectionRules.pagingEndless, exchange, `a link to ${next}`);
      return;
    }
    if (done || (total === undefined && next === undefined)) break;
    if (next === undefined && linked && !nextUnusable)
      report(collectionRules.nextLinkMissing, exchange, `${offset} of ${total} items`);
    if (ids.length === 0) break;
    url = next ?? at?.(offset);
  }
  if (!last) return;
  const complete = url === undefined || walked < mostPages || (total !== undefined && offset >= total);
  const missing = complete ? all?.find((id) => !seen.has(id)) : undefined;
  if (missing !== undefined)
    report(collectionRules.pagingSkips, last, `${seen.size} items`, `${all!.length}, among them ${missing}`);
  else if (complete && total !== undefined && seen.size < total && !trouble)
    report(collectionRules.pagingSkips, last, `${seen.size} items`, String(total));
  if (!trouble && walked > 1)
    session.observe('pages-complete', 'yes', `${walked} pages, ${seen.size} items, each once`, last);
}
