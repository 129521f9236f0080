import { contextRules } from '../rules/context-rules.js';
import { contextMissing, typeMisspelt, typeUnknown } from '../rules/entity-rules.js';

/** Rules whose findings are true of every record alike: each is told once per file and value. */
const toldOnce: ReadonlySet<string> = new Set(
  [...contextRules, contextMissing, typeMisspelt, typeUnknown].map(({ id }) => id),
);

/** How many values of each rule are told. */
const mostValues = 100_000;

/** What a finding is about, where it is told once per file. */
export function newsOf(rule: string, value: unknown): string | undefined {
  return toldOnce.has(rule) ? `${rule} ${String(value)}` : undefined;
}

/** Remembers what was told. */
export interface ToldNews {
  /** Whether this was not told before and is to be told now. */
  tell(news: string): boolean;
}

/**
 * Remembers a bounded number of news for each rule; past the bound nothing is news. A segment and the file it belongs to
 * have the same bound, so that a file tells the same wherever it is cut: what a segment leaves out, the file would too.
 */
export function createToldNews(): ToldNews {
  const told = new Map<string, Set<string>>();
  return {
    tell(news) {
      const rule = news.slice(0, news.indexOf(' '));
      let values = told.get(rule);
      if (!values) told.set(rule, (values = new Set()));
      if (values.has(news) || values.size >= mostValues) return false;
      values.add(news);
      return true;
    },
  };
}
