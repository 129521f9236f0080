import type { Scorecard } from '../scorecard.js';

/** Dark enough for white letters at a ratio of at least 4.5 to 1. */
const colours = { fail: '#b42318', some: '#8a5a00', full: '#1b6e3a', none: '#555555' } as const;

/**
 * A badge for a README: how many of the applicable requirements pass, how many are decided at all. An SVG that needs no font
 * of its own and loads nothing.
 *
 * @example
 * ```ts
 * import { assess, scorecard } from '@ds4sscc/interop';
 * import { badge } from '@ds4sscc/interop/report';
 *
 * badge(scorecard(assess({ rules: [] }))).includes('0 of 76 met, 0 % checked'); // => true
 * ```
 */
export function badge({ total }: Scorecard, label = 'MIMs Plus 9.0'): string {
  const { pass, fail, unknown } = total.verdicts;
  const applicable = pass + fail + unknown;
  // Rounded down, so that "100 %" means all.
  const message = `${pass} of ${applicable} met, ${Math.floor(total.coverage * 100)} % checked`;
  const colour =
    fail > 0 ? colours.fail : pass === 0 ? colours.none : pass === applicable ? colours.full : colours.some;
  const [left, right] = [label, message].map((text) => Math.ceil([...text].length * letterWidth) + 12) as [
    number,
    number,
  ];
  const title = escapeXml(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="${left}" height="20" fill="#333333"/>
<rect x="${left}" width="${right}" height="20" fill="${colour}"/>
<g fill="#ffffff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
<text x="${left / 2}" y="14">${escapeXml(label)}</text>
<text x="${left + right / 2}" y="14">${escapeXml(message)}</text>
</g>
</svg>
`;
}

/** Of Verdana at 11 pixels, on average, and a little more. */
const letterWidth = 6.8;

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
