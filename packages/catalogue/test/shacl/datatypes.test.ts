import { validateShacl } from '@ds4sscc/catalogue/shacl';
import { describe, expect, it } from 'vitest';
import { turtle } from './read.js';

// Lexical spaces of XML Schema 1.1, part 2, sections 3.3 and 3.4: what is in them, and what is not.
const spaces: readonly (readonly [datatype: string, inside: readonly string[], outside: readonly string[]])[] = [
  ['string', ['', 'a b'], []],
  ['boolean', ['true', 'false', '1', '0'], ['TRUE', 'yes', '']],
  ['decimal', ['1', '-1.5', '.5', '5.', '+0'], ['1e3', 'INF', '', '.']],
  ['integer', ['1', '-0', '+007'], ['1.0', '', '0x1', '１']],
  ['nonNegativeInteger', ['0', '-0', '+3'], ['-1']],
  ['positiveInteger', ['1'], ['0', '-1']],
  ['nonPositiveInteger', ['0', '-1'], ['1']],
  ['negativeInteger', ['-1'], ['0']],
  ['byte', ['127', '-128', '000000000000000000000001'], ['128', '-129']],
  ['short', ['32767', '-32768'], ['32768']],
  ['int', ['2147483647', '-2147483648'], ['2147483648']],
  ['long', ['9223372036854775807', '-9223372036854775808'], ['9223372036854775808', '99999999999999999999999']],
  ['unsignedByte', ['255', '-0'], ['256', '-1']],
  ['unsignedShort', ['65535'], ['65536']],
  ['unsignedInt', ['4294967295'], ['4294967296']],
  ['unsignedLong', ['18446744073709551615'], ['18446744073709551616']],
  ['float', ['1', '-1.5E+3', 'INF', '-INF', '+INF', 'NaN'], ['inf', '1E', 'Infinity']],
  ['double', ['.5e-7'], ['e5', '+NaN']],
  [
    'date',
    ['2024-02-29', '-0001-01-01', '2024-01-01Z', '2024-01-01+14:00'],
    ['2023-02-29', '2024-1-1', '2024-01-01+15:00', '24-01-01'],
  ],
  [
    'dateTime',
    ['2024-01-01T24:00:00', '2024-01-01T00:00:00.5Z'],
    ['2024-01-01', '2024-01-01T25:00:00', '2024-01-01T00:00'],
  ],
  ['dateTimeStamp', ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00-05:00'], ['2024-01-01T00:00:00']],
  ['time', ['12:30:00', '24:00:00', '12:30:00.123Z'], ['12:30', '24:00:01', '12:60:00']],
  ['gYear', ['2024', '-0044', '12024Z'], ['24', '02024']],
  ['gYearMonth', ['2024-12'], ['2024-13', '2024']],
  ['gMonth', ['--12'], ['--13', '12']],
  ['gDay', ['---31'], ['---32', '--31']],
  ['gMonthDay', ['--02-29'], ['--13-01', '02-29']],
  ['duration', ['P1Y2M3DT4H5M6.7S', '-P1D', 'PT36H'], ['P', 'PT', '1Y', 'P1H']],
  ['yearMonthDuration', ['P1Y2M', '-P3M'], ['P1D', 'P1YT1H']],
  ['dayTimeDuration', ['P1DT2H', 'PT5M', 'P3D'], ['P1Y', 'P1M', 'P1M1DT1H', 'P1MT5M']],
  ['hexBinary', ['', '0aFF'], ['0', 'xy']],
  ['base64Binary', ['', 'aGk=', 'aG k='], ['aGk', 'a=Gk', 'aGk*']],
  ['language', ['en', 'nl-BE', 'x-klingon'], ['', 'en_GB', 'muchtoolong']],
  ['normalizedString', ['a  b'], ['a\\tb']],
  ['token', ['a b'], [' a', 'a  b', 'a\\nb']],
];

describe('sh:datatype', () => {
  it.each(spaces)('knows the lexical space of xsd:%s', async (datatype, inside, outside) => {
    const shapes = await turtle(
      `e:s sh:targetNode e:a ; sh:property [ sh:path e:p ; sh:datatype xsd:${datatype} ] .`,
      'shapes.ttl',
    );
    const values = [...inside, ...outside].map((text) => `e:a e:p "${text}"^^xsd:${datatype} .`).join('\n');
    const { results } = validateShacl(shapes, await turtle(values, 'data.ttl'));
    const written = (text: string) => text.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
    expect(Array.from(results, ({ value }) => value?.value)).toEqual(outside.map(written));
  });

  it('does not judge the texts of datatypes that it does not know', async () => {
    const shapes = await turtle(
      'e:s sh:targetNode e:a ; sh:property [ sh:path e:p ; sh:datatype e:mine ] .',
      'shapes.ttl',
    );
    const { results } = validateShacl(shapes, await turtle('e:a e:p "any"^^e:mine , "any" .', 'data.ttl'));
    expect(results.length).toBe(1);
  });
});
