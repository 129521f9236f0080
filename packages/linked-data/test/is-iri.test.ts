import { decodeXmlText, isIri } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

describe('an IRI', () => {
  it.each([
    'http://x.example/a?b#c',
    'urn:a',
    'mailto:a@b.example',
    'https://straße.example/ä',
    'did:web:city.example',
  ])('is absolute, in any script: %s', (text) => expect(isIri(text)).toBe(true));

  // RDF 1.1 Turtle, IRIREF, and RFC 3986, scheme.
  it.each([
    '',
    'air',
    '/air',
    '#a',
    '1a:b',
    'Note: this',
    'urn:a b',
    'urn:<a>',
    'urn:{a}',
    'urn:a\u0000',
    'urn:\uD800',
  ])('is none: %j', (text) => expect(isIri(text)).toBe(false));

  it('is told in one look, however long the text is', () => {
    expect(isIri(`${'a'.repeat(1_000_000)} `)).toBe(false);
  });
});

describe('a text of XML', () => {
  it.each([
    ['a', 'a'],
    ['&lt;a&gt; &amp; &quot;&apos;', '<a> & "\''],
    ['&#65;&#x1F600;', 'A\u{1F600}'],
    ['a\r\nb', 'a\nb'],
    ['&none;', undefined],
    ['&', undefined],
    ['&#0;', undefined],
    ['&#xD800;', undefined],
    ['&__proto__;', undefined],
    [']]>', undefined],
  ])('%j says %j', (written, said) => {
    expect(decodeXmlText(written)).toBe(said);
  });
});
