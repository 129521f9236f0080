import type { Instant } from '../../date-time.js';
import type { Decimal } from '../../values/decimal.js';
import { decimalText, floorOf } from './between.js';

/** Seconds since 1970 as an instant. */
export function instantOf(seconds: Decimal): Instant {
  const [, fraction = ''] = decimalText({
    ...seconds,
    unscaled: seconds.unscaled - floorOf(seconds) * 10n ** BigInt(seconds.scale),
  }).split('.');
  return { seconds: Number(floorOf(seconds)), fraction };
}

/** An instant as seconds since 1970. */
export function secondsOf({ seconds, fraction }: Instant): Decimal {
  const scale = fraction.length;
  return { unscaled: BigInt(seconds) * 10n ** BigInt(scale) + BigInt(fraction === '' ? '0' : fraction), scale };
}

/** The lexical form of an instant without its zone; `undefined` for years far away. */
export function instantText({ seconds, fraction }: Instant): string | undefined {
  if (Math.abs(seconds) > 8e12 || fraction.length > 100) return undefined;
  const [, sign, digits = '', rest] = /^([+-]?)(\d+)(-.*)\.\d+Z$/.exec(new Date(seconds * 1000).toISOString()) ?? [];
  const year = digits.replace(/^0+/, '').padStart(4, '0');
  return `${sign === '-' ? '-' : ''}${year}${rest}${fraction === '' ? '' : `.${fraction}`}`;
}
