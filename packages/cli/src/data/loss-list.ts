import type { Finding } from '@ds4sscc/findings';

/** What a conversion could not carry over, or not read: counted by rule, with the first place of each. */
export interface LossList {
  readonly add: (found: Finding) => void;
  /** Whether information was lost. What a target never has (`info`) does not count. */
  any(): boolean;
  /** Whether something could not be read. */
  anyUnreadable(): boolean;
  /** A line for each rule; empty where nothing was lost. */
  text(): string;
}

/** Starts a list. */
export function createLossList(): LossList {
  const byRule = new Map<string, { readonly first: Finding; count: number }>();
  const some = (level: Finding['level']): boolean => [...byRule.values()].some(({ first }) => first.level === level);
  return {
    add(found) {
      const known = byRule.get(found.rule);
      if (known) known.count += 1;
      else byRule.set(found.rule, { first: found, count: 1 });
    },
    any: () => some('warning') || some('error'),
    anyUnreadable: () => some('error'),
    text: () => [...byRule.values()].map(lossLine).join(''),
  };
}

function lossLine({ first, count }: { readonly first: Finding; readonly count: number }): string {
  const { rule, level, message, location } = first;
  const place = [location.source, location.line].filter((part) => part !== undefined).join(':');
  const at = location.pointer ? ` (at ${location.pointer})` : '';
  const line = `${level}: ${count} × ${rule}, first at ${place}${at}: ${message}`;
  return `${line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·')}\n`;
}
