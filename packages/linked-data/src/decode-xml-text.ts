/**
 * What a text of an element or attribute says (XML 1.0, sections 2.11 and 4.6): line ends as one, references to characters and
 * to the five entities that XML has by itself as what they stand for. `undefined` where there is anything else.
 *
 * @example
 * ```ts
 * import { decodeXmlText } from '@ds4sscc/linked-data';
 *
 * decodeXmlText('Air &amp; noise &#38; light'); // => 'Air & noise & light'
 * decodeXmlText('&unknown;'); // => undefined
 * ```
 */
export function decodeXmlText(written: string): string | undefined {
  const lines = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written;
  if (!lines.includes('&')) return lines.includes(']]>') ? undefined : lines;
  if (lines.includes(']]>')) return undefined;
  let value = '';
  let from = 0;
  for (let at = lines.indexOf('&'); at >= 0; at = lines.indexOf('&', from)) {
    const end = lines.indexOf(';', at);
    const character = end < 0 || end - at > 12 ? undefined : characterOf(lines.slice(at + 1, end));
    if (character === undefined) return undefined;
    value += lines.slice(from, at) + character;
    from = end + 1;
  }
  return value + lines.slice(from);
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(reference: string): string | undefined {
  const known = Object.hasOwn(references, reference) ? references[reference] : undefined;
  if (known !== undefined) return known;
  const [, hexadecimal, decimal] = /^#(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))$/.exec(reference) ?? [];
  if (hexadecimal === undefined && decimal === undefined) return undefined;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
