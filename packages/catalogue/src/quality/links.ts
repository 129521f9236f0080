import type { QualityOptions } from './quality-options.js';

/** HTTP status by URL: 0 where nobody answers, `undefined` where it cannot be told. */
export type LinkStatuses = ReadonlyMap<string, number | undefined>;

/** Whether a link works: what nobody has tried is open. */
export type LinkState = 'works' | 'broken' | 'open';

/** Whether a value of an access or download URL is something that an HTTP request can be made of. */
export function isLink(value: string): boolean {
  // No regular expression, and no copy of a link in its usual form: this is asked for every link of a catalogue.
  const host = hostStart(value) ?? hostStart(value.slice(0, 8).toLowerCase());
  return host !== undefined && value.length > host && value[host] !== '/';
}

function hostStart(value: string): number | undefined {
  if (value.startsWith('https://')) return 8;
  return value.startsWith('http://') ? 7 : undefined;
}

/**
 * Whether a server that gave this HTTP status answers: 200 to 399, or 200 alone, as the options say. 0 is no answer.
 *
 * @example
 * ```ts
 * import { isWorkingStatus } from '@ds4sscc/catalogue/quality';
 *
 * isWorkingStatus(301); // => true
 * isWorkingStatus(301, { workingStatus: '200' }); // => false
 * ```
 */
export function isWorkingStatus(
  status: number,
  { workingStatus }: Pick<QualityOptions, 'workingStatus'> = {},
): boolean {
  return status >= 200 && status <= (workingStatus === '200' ? 200 : 399);
}

/** Judges a value by the status of its URL. What is no web address has no HTTP status, and can't work. */
export function linkState(value: string, links: LinkStatuses | undefined, options: QualityOptions): LinkState {
  if (!isLink(value)) return 'broken';
  const status = links?.get(value);
  if (status === undefined) return 'open';
  return isWorkingStatus(status, options) ? 'works' : 'broken';
}
