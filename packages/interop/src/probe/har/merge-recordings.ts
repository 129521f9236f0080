import type { Har } from './har.js';

/** Recordings of several probes as one. */
export function mergeRecordings(recordings: readonly Har[]): Har {
  const [first] = recordings;
  const pages = recordings.flatMap(({ log }) => log.pages);
  return {
    log: {
      version: '1.2',
      creator: first?.log.creator ?? { name: 'ds4sscc', version: '1' },
      pages: pages.map((page, index) => ({ ...page, id: `probe-${index + 1}` })),
      entries: recordings.flatMap(({ log }) => log.entries),
    },
  };
}

/** The addresses that a recording begins with. */
export function probedUrls(har: unknown): readonly string[] {
  const { log } = (har ?? {}) as { log?: { pages?: unknown } };
  const pages: readonly unknown[] = Array.isArray(log?.pages) ? log.pages : [];
  return pages.flatMap((page) => {
    const { title } = (page ?? {}) as { title?: unknown };
    return typeof title === 'string' && /^https?:\/\//i.test(title) && URL.canParse(title) ? [title] : [];
  });
}
