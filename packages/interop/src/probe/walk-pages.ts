import type { Exchange, Session } from './session.js';
import { pagingRules } from './rules/paging-rules.js';
import { linkRules } from './rules/link-rules.js';
import type { ProbeRule } from './rules/probe-rule.js';

/** One page of a list. */
export interface Page {
  readonly exchange: Exchange;
  /** What tells items apart. */
  readonly ids: readonly string[];
  /** The address of the next page, where the page names one. */
  readonly next?: string;
  /** A link to the next page that cannot be used, which was reported already. */
  readonly nextUnusable?: boolean;
  /** The address of the page before, where the page names one. */
  readonly previous?: string;
}

/** A list to be paged through. */
export interface Paging {
  readonly what: string;
  readonly size: number;
  /** How many items there are, where that is known. */
  readonly total?: number;
  /** All identifiers, where they are known. */
  readonly all?: readonly string[];
  /** Reads a page; `undefined` where it cannot be read, which was reported: as a broken link where one led there. */
  readonly read: (url: string, linked: boolean) => Promise<Page | undefined>;
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
  const pages: Page[] = [];
  const seen = new Set<string>();
  const visited = new Set<string>();
  const report = (rule: ProbeRule, { exchange }: Page, found: string, expected?: string): void => {
    session.report(rule, exchange, { what, found, ...(expected !== undefined && { expected }) });
    session.observe('pages-complete', 'no', `${what}: ${rule.title.toLowerCase()}`, exchange);
  };
  let url: string | undefined = first;
  let byLink = false;
  // The page that was guessed at because the one before named none.
  let unnamed: Page | undefined;
  while (url !== undefined && pages.length < mostPages) {
    visited.add(url);
    const page: Page | undefined = await read(url, byLink);
    if (!page) return;
    const { ids, next, nextUnusable = false } = page;
    if (unnamed && ids.some((id) => !seen.has(id)) && !ids.some((id) => seen.has(id)))
      report(pagingRules.nextLinkMissing, unnamed, `${seen.size} of ${total} items`);
    else if (unnamed) break;
    unnamed = undefined;
    pages.push(page);
    const repeated = ids.find((id) => seen.has(id));
    if (ids.length > size) return report(pagingRules.pageSizeIgnored, page, `${ids.length} items`, String(size));
    if (repeated !== undefined) return report(pagingRules.pagingRepeats, page, repeated);
    for (const id of ids) seen.add(id);
    const done = total !== undefined && seen.size >= total;
    if (full && !done && total !== undefined && ids.length < size && ids.length > 0 && next !== undefined)
      return report(pagingRules.pageSizeIgnored, page, `${ids.length} items`, String(size));
    if (next !== undefined && (done || ids.length === 0 || visited.has(next)))
      return report(pagingRules.pagingEndless, page, `a link to ${next}`);
    if (pages.length === 2 && page.previous !== undefined) await checkPrevious(paging, pages[0]!, page, report);
    if (done || ids.length === 0) break;
    byLink = next !== undefined;
    if (next === undefined && linked && !nextUnusable) unnamed = page;
    url = next ?? (total === undefined ? undefined : at?.(seen.size));
  }
  const last = pages.at(-1);
  if (!last) return;
  const left = all?.findIndex((id) => !seen.has(id)) ?? -1;
  // What is missing before something that came was left out; what comes after it, no link led to.
  const isLeftOut = left >= 0 && all!.slice(left).some((id) => seen.has(id));
  if (unnamed && !at && !isLeftOut && total !== undefined && seen.size < total)
    return report(pagingRules.nextLinkMissing, unnamed, `${seen.size} of ${total} items`);
  const stopped = pages.length >= mostPages && !(total !== undefined && seen.size >= total);
  const missing = stopped ? undefined : all?.find((id) => !seen.has(id));
  if (missing !== undefined)
    return report(pagingRules.pagingSkips, last, `${seen.size} items`, `${all!.length}, among them ${missing}`);
  if (!stopped && total !== undefined && seen.size < total)
    return report(pagingRules.pagingSkips, last, `${seen.size} items`, String(total));
  if (pages.length > 1)
    session.observe('pages-complete', 'yes', `${pages.length} pages, ${seen.size} items, each once`, last.exchange);
}

/** A link back leads to the page that came before. */
async function checkPrevious(
  { read }: Paging,
  first: Page,
  second: Page,
  report: (rule: ProbeRule, page: Page, found: string) => void,
): Promise<void> {
  const back = await read(second.previous!, true);
  if (back && back.ids.join('\n') !== first.ids.join('\n'))
    report(linkRules.linkBroken, second, `the link "prev" to ${second.previous}, which is another page`);
}
