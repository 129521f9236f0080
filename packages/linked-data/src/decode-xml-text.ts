import { notPlain } from './not-plain.js';

/** What a text of an element or attribute says: line ends as one, references as what they stand for. */
export function decodeXmlText(written: string): string {
  const lines = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written;
  if (!lines.includes('&')) return lines.includes(']]>') ? notPlain() : lines;
  if (lines.includes(']]>')) notPlain();
  let value = '';
  let from = 0;
  for (let at = lines.indexOf('&'); at >= 0; at = lines.indexOf('&', from)) {
    const end = lines.indexOf(';', at);
    if (end < 0 || end - at > 12) notPlain();
    value += lines.slice(from, at) + characterOf(lines.slice(at + 1, end));
    from = end + 1;
  }
  return value + lines.slice(from);
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(reference: string): string {
  const known = Object.hasOwn(references, reference) ? references[reference] : undefined;
  if (known !== undefined) return known;
  const [, hexadecimal, decimal] = /^#(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))$/.exec(reference) ?? notPlain();
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : notPlain();
}
