import {
  checkTable,
  draftMapping,
  parseMapping,
  readTable,
  type TableEntity,
  type TableMapping,
} from '@ds4sscc/data-models/csv';
import { models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const utf8 = new TextEncoder();

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A mapping of columns, with a type and an identifier where they are not what is tested. */
function mappingOf(columns: readonly object[], rest: object = {}, schema: object = {}): TableMapping {
  const text = JSON.stringify({
    ...rest,
    tableSchema: {
      aboutUrl: 'urn:ngsi-ld:X:{_row}',
      columns: [...columns, { name: 'type', virtual: true, default: 'X' }],
      ...schema,
    },
  });
  const { mapping, findings } = parseMapping(text, 'm.json');
  expect(findings).toEqual([]);
  return mapping as TableMapping;
}

async function read(
  file: string | Uint8Array,
  mapping: TableMapping,
  size = 1 << 16,
): Promise<{ rows: TableEntity[]; entities: unknown[]; findings: Finding[] }> {
  const findings: Finding[] = [];
  const rows: TableEntity[] = [];
  const bytes = typeof file === 'string' ? utf8.encode(file) : file;
  const options = { mapping, source: 't.csv', maxRowLength: 500, onFinding: (one: Finding) => void findings.push(one) };
  for await (const row of readTable(inChunks(bytes, size), options)) rows.push(row);
  return { rows, entities: rows.map(({ entity }) => entity), findings };
}

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`);

/** The value of one cell of a column. */
async function cell(text: string, column: object): Promise<unknown> {
  const mapping = mappingOf([{ name: 'a', ...column }], { dialect: { commentPrefix: null } });
  const written = `"${text.replaceAll('"', '""')}"`;
  const { entities, findings } = await read(`a\n${written}\n`, mapping);
  if (findings.length > 0) return places(findings);
  return (entities[0] as Record<string, unknown>)['a'];
}

describe('the value of a cell (Model for Tabular Data, section 6.4)', () => {
  const date = (format: string): object => ({ datatype: { base: 'date', format } });
  const dateTime = (format: string): object => ({ datatype: { base: 'dateTime', format } });
  const number = (format: object | string): object => ({ datatype: { base: 'number', format } });

  it.each([
    // Text keeps its white space; other datatypes lose what surrounds them.
    ['  a\tb ', {}, '  a\tb '],
    [' a\tb ', { datatype: 'token' }, 'a b'],
    ['', {}, undefined],
    ['', { default: 'none' }, 'none'],
    ['-', { null: ['-', 'n/a'] }, undefined],
    ['', { null: 'n/a' }, ''],
    // Lists.
    [
      'cavity or decay; trunk decay; codominant leaders',
      { separator: ';', datatype: 'token' },
      ['cavity or decay', 'trunk decay', 'codominant leaders'],
    ],
    ['1|2|3', { separator: '|', datatype: 'integer' }, [1, 2, 3]],
    ['', { separator: '|' }, []],
    // Numbers.
    ['11', { datatype: 'integer' }, 11],
    ['-0.5', { datatype: 'number' }, -0.5],
    ['1e3', { datatype: 'double' }, 1000],
    ['1.234.567,89', number({ decimalChar: ',', groupChar: '.' }), 1234567.89],
    ['12,345.60', number('#,##0.00'), 12345.6],
    ['25%', number({ pattern: '0' }), ['csv/number-malformed 2:1']],
    ['25%', { datatype: 'number' }, 0.25],
    ['5‰', { datatype: 'number' }, 0.005],
    ['12.5', { datatype: 'integer' }, ['csv/value-out-of-range 2:1']],
    ['1..2', number({ decimalChar: ',', groupChar: '.' }), ['csv/number-malformed 2:1']],
    ['0x10', { datatype: 'number' }, ['csv/number-malformed 2:1']],
    ['1e999', { datatype: 'number' }, ['csv/number-malformed 2:1']],
    ['128', { datatype: 'byte' }, ['csv/value-out-of-range 2:1']],
    // True and false.
    ['1', { datatype: 'boolean' }, true],
    ['Nee', { datatype: { base: 'boolean', format: 'Ja|Nee' } }, false],
    ['TRUE', { datatype: 'boolean' }, ['csv/boolean-malformed 2:1']],
    // Dates.
    ['10/18/2010', date('M/d/yyyy'), '2010-10-18'],
    ['6/2/2010', date('M/d/yyyy'), '2010-06-02'],
    ['18.10.2010', date('dd.MM.yyyy'), '2010-10-18'],
    ['20101018', date('yyyyMMdd'), '2010-10-18'],
    ['2010-10-18', { datatype: 'date' }, '2010-10-18'],
    ['2023-02-29', { datatype: 'date' }, ['csv/date-malformed 2:1']],
    ['29.2.2024', date('d.M.yyyy'), '2024-02-29'],
    ['2015-03-15T15:02:37.143Z', { datatype: 'dateTime' }, '2015-03-15T15:02:37.143Z'],
    ['2015-03-15T15:02:37', { datatype: 'datetime' }, '2015-03-15T15:02:37'],
    ['15/03/2015 15:02', dateTime('dd/MM/yyyy HH:mm'), '2015-03-15T15:02:00'],
    ['15/03/2015 15:02 +0100', dateTime('dd/MM/yyyy HH:mm X'), '2015-03-15T15:02:00+01:00'],
    ['15:02', { datatype: { base: 'time', format: 'HH:mm' } }, '15:02:00'],
    // Others.
    ['{"a": [1, null]}', { datatype: 'json' }, { a: [1, null] }],
    ['['.repeat(200), { datatype: 'json' }, ['csv/json-malformed 2:1']],
    ['abc', { datatype: { base: 'string', length: 2 } }, ['csv/value-out-of-range 2:1']],
    ['2030-01-01', { datatype: { base: 'date', maximum: '2029-12-31' } }, ['csv/value-out-of-range 2:1']],
    ['5', { datatype: { base: 'integer', minExclusive: 5 } }, ['csv/value-out-of-range 2:1']],
    ['fr/7', { valueUrl: 'urn:ngsi-ld:Device:{a}' }, 'urn:ngsi-ld:Device:fr%2F7'],
    ['fr/7', { valueUrl: 'https://example.org/{+a}' }, 'https://example.org/fr/7'],
  ])('%j as %j', async (text, column, expected) => {
    expect(await cell(text, column)).toEqual(expected);
  });

  it.each([
    ['12,5', 'number', 'if the comma is its decimal mark, give {"decimalChar": ","} as its format'],
    ['12 km/h', 'number', 'the unit "km/h" belongs in the model, not in the cell'],
    ['n/a', 'number', 'if it stands for a missing value, give it as "null" of the column'],
    ['1 234 567', 'number', 'if it is divided into groups of digits, give their "groupChar" as its format'],
    ['31/12/2025', 'date', 'it is written as d/M/yyyy: give that as "format"'],
    ['03/04/2025', 'date', 'it is written as d/M/yyyy or M/d/yyyy: give that as "format"'],
  ])('%j, which is no %s, gets a hint', async (text, datatype, hint) => {
    const { findings } = await read(`a\n"${text}"\n`, mappingOf([{ name: 'a', datatype }]));
    expect(findings[0]?.message).toContain(hint);
  });
});

describe('an entity', () => {
  it('has its place in two columns, its members behind dots, and its links in templates', async () => {
    const mapping = mappingOf(
      [
        { name: 'breedte', propertyUrl: 'schema:latitude', datatype: { base: 'number', format: { decimalChar: ',' } } },
        {
          name: 'lengte',
          propertyUrl: 'http://www.w3.org/2003/01/geo/wgs84_pos#long',
          datatype: { base: 'number', format: { decimalChar: ',' } },
        },
        { name: 'address.postalCode', titles: 'postcode' },
        { name: 'address.addressLocality', titles: 'plaats' },
        { name: 'nr', suppressOutput: true },
        { name: 'refDevice', virtual: true, valueUrl: 'urn:ngsi-ld:Device:{nr}' },
      ],
      { dialect: { delimiter: ';' } },
    );
    const { entities, rows, findings } = await read(
      'nr;plaats;postcode;breedte;lengte\n7;"Gent";9000;51,05;3,72\n',
      mapping,
    );
    expect(findings).toEqual([]);
    expect(entities).toEqual([
      {
        id: 'urn:ngsi-ld:X:1',
        type: 'X',
        address: { postalCode: '9000', addressLocality: 'Gent' },
        refDevice: 'urn:ngsi-ld:Device:7',
        location: { type: 'Point', coordinates: [3.72, 51.05] },
      },
    ]);
    const origin = rows[0]?.origin.bind(rows[0]);
    expect(origin?.('/address/postalCode')).toEqual({ line: 2, column: 10, name: 'address.postalCode' });
    expect(origin?.('/address/addressLocality')).toEqual({ line: 2, column: 3, name: 'address.addressLocality' });
    expect(origin?.('/location/coordinates/0')?.name).toBe('lengte');
    expect(origin?.('/location/coordinates/1')?.name).toBe('breedte');
    expect(origin?.('/location')?.name).toBe('lengte');
    expect(origin?.('/type')).toEqual({ line: 2, column: 1 });
  });

  it('with half a place has none, and says so', async () => {
    const mapping = mappingOf([
      { name: 'lat', propertyUrl: 'schema:latitude', datatype: 'number' },
      { name: 'lon', propertyUrl: 'schema:longitude', datatype: 'number' },
    ]);
    const { entities, findings } = await read('lat,lon\n51,\n,\n', mapping);
    expect(entities).toEqual([
      { id: 'urn:ngsi-ld:X:1', type: 'X' },
      { id: 'urn:ngsi-ld:X:2', type: 'X' },
    ]);
    expect(places(findings)).toEqual(['csv/value-required 2:4']);
  });

  it('takes names such as __proto__ for what they are: data', async () => {
    const mapping = mappingOf([{ name: 'a', propertyUrl: 'https://example.org/__proto__' }]);
    const { entities } = await read('a\nx\n', mapping);
    expect(Object.hasOwn(entities[0] as object, '__proto__')).toBe(true);
    expect(JSON.stringify(entities[0])).toBe('{"id":"urn:ngsi-ld:X:1","type":"X","__proto__":"x"}');
  });
});

describe('the layout of a table', () => {
  const columns = [{ name: 'a' }, { name: 'b' }];
  it.each([
    ['columns in any order', 'b,a\n2,1\n', {}],
    ['CR LF, and no end of the last line', 'a,b\r\n1,2', {}],
    ['CR alone', 'a,b\r1,2\r', {}],
    ['a byte order mark', '\u{feff}a,b\n1,2\n', {}],
    ['tabs', 'a\tb\n1\t2\n', { delimiter: '\t' }],
    ['other quotation marks', "a,b\n'1','2'\n", { quoteChar: "'" }],
    ['rows before the header', 'Export of "today\nsecond\na,b\n1,2\n', { skipRows: 2 }],
    ['comments and blank lines', '#x\na,b\n\n# "y\n1,2\n\n', {}],
    ['columns passed over', 'x,a,b\ny,1,2\n', { skipColumns: 1 }],
    ['no header', '1,2\n', { header: false }],
    ['two rows of headers', 'alpha,beta\na,b\n1,2\n', { headerRowCount: 2 }],
    ['white space to trim', 'a , b\n 1, 2 \n', { trim: true }],
  ])('%s', async (_, file, dialect) => {
    const { entities, findings } = await read(file, mappingOf(columns, { dialect }));
    expect(findings).toEqual([]);
    expect(entities).toEqual([{ id: 'urn:ngsi-ld:X:1', type: 'X', a: '1', b: '2' }]);
  });

  it('reads another encoding where the mapping says so', async () => {
    const mapping = mappingOf(columns, { dialect: { encoding: 'windows-1252' } });
    const { entities } = await read(Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0x80, 0x2c, 0xfc]), mapping);
    expect(entities).toMatchObject([{ a: '€', b: 'ü' }]);
  });

  it('names the delimiter that the mapping should have, and reads no row', async () => {
    const { entities, findings } = await read('a;b\n1;2\n3;4\n', mappingOf(columns));
    expect(entities).toEqual([]);
    expect(findings.map(({ message }) => message)).toEqual([
      'the header has no column "a": it is not divided by the delimiter of the mapping, but seems to be by semicolons',
    ]);
  });

  it('takes a title before the name of another column', async () => {
    const crossed = mappingOf([
      { name: 'a', titles: 'b' },
      { name: 'b', titles: 'a' },
    ]);
    expect((await read('a,b\n1,2\n', crossed)).entities).toMatchObject([{ a: '2', b: '1' }]);
  });

  it('reads a header of 50,000 columns that are not those of the mapping', async () => {
    const mapping = mappingOf(Array.from({ length: 20_000 }, (_, index) => ({ name: `c${index}` })));
    const header = Array.from({ length: 50_000 }, (_, index) => `x${index}`).join(',');
    const findings: string[] = [];
    const options = { mapping, source: 't', onFinding: ({ rule }: Finding) => void findings.push(rule) };
    for await (const _ of readTable(inChunks(utf8.encode(`${header}\n`), 65_536), options));
    expect(new Set(findings)).toEqual(new Set(['csv/column-missing', 'csv/column-unmapped']));
  }, 30_000);

  it('finds the column that was meant', async () => {
    const { findings } = await read('colour,b\n1,2\n', mappingOf([{ name: 'color' }, { name: 'b' }]));
    expect(findings.map(({ message, location }) => [message, location.column])).toEqual([
      ['the header has no column "color"; did you mean "colour"?', 1],
    ]);
  });

  it('goes on after a row that cannot be read', async () => {
    const file = `a,b\n1\n2,2\n"x,3\n${'4,4\n'.repeat(200)}`;
    const { entities, findings } = await read(file, mappingOf(columns));
    expect(places(findings).slice(0, 2)).toEqual(['csv/cell-count 2:1', 'csv/quote-unclosed 4:1']);
    expect(findings.length).toBe(2);
    expect(entities.length).toBeGreaterThan(50);
  });
});

const parking = (columns: readonly object[] = []): TableMapping => {
  const text = JSON.stringify({
    dialect: { delimiter: ';' },
    tableSchema: {
      aboutUrl: 'urn:ngsi-ld:OffStreetParking:{nr}',
      columns: [
        { name: 'nr', suppressOutput: true },
        { name: 'type', virtual: true, default: 'OffStreetParking' },
        { name: 'lat', propertyUrl: 'schema:latitude', datatype: 'number' },
        { name: 'lon', propertyUrl: 'schema:longitude', datatype: 'number' },
        { name: 'totalSpotNumber', titles: 'plaatsen', datatype: 'integer' },
        ...columns,
      ],
    },
  });
  return parseMapping(text, 'm.json').mapping as TableMapping;
};

async function check(
  file: string,
  size: number,
  mapping = parking(),
): Promise<{ findings: Finding[]; summary: unknown }> {
  const findings: Finding[] = [];
  const summary = await checkTable(inChunks(utf8.encode(file), size), {
    mapping,
    source: 't.csv',
    models,
    maxRowLength: 500,
    onFinding: (one) => void findings.push(one),
  });
  return { findings, summary };
}

const file = [
  'nr;plaatsen;lat;lon;é€𝄞',
  'p1;120;51.2;4.4;x',
  '"p2";0;"51.2";4.4;"two\r\nlines"',
  'p1;12;95.1;4.4;x',
  'p3;"1""2;51.2;4.4;x',
  'p4;veel;51.2;4.4;x',
].join('\r\n');

describe('checkTable', () => {
  it('finds what is wrong with an entity at its cell', async () => {
    const { findings, summary } = await check(file, 1 << 16);
    expect(places(findings)).toEqual([
      'csv/column-unmapped 1:21',
      'csv/quote-unclosed 6:4',
      'csv/cell-count 6:1',
      'data/number-out-of-range 3:6',
      'geojson/position-out-of-range 5:12',
      'data/id-duplicate 5:1',
    ]);
    expect(findings[3]?.excerpt?.text.slice(findings[3].excerpt.start)).toMatch(/^0;/);
    expect(summary).toMatchObject({
      format: 'csv',
      records: 4,
      invalid: 3,
      types: { OffStreetParking: 3 },
      bytes: utf8.encode(file).length,
    });
  });

  it('gives the same findings however the file arrives', async () => {
    const whole = await check(file, 1 << 16);
    for (let size = 1; size < 40; size += 1) expect(await check(file, size)).toEqual(whole);
  }, 30_000);

  it('does not call missing what could not be read', async () => {
    const { findings } = await check('nr;plaatsen;lat;lon\np1;5;51,2;4.4\n', 100);
    expect(places(findings)).toEqual(['csv/number-malformed 2:6']);
  });

  it('gives fixes as the text of a cell', async () => {
    const columns = [
      { name: 'laneDirection' },
      { name: 'dateObserved' },
      { name: 'type', virtual: true, default: 'TrafficFlowObserved' },
    ];
    const { findings } = await check(
      'laneDirection,dateObserved\nForward,2026-03-01T08:00:00Z\n',
      100,
      mappingOf(columns.slice(0, 2), {}, { columns }),
    );
    expect(findings.map(({ rule, fix }) => [rule, fix?.replacement])).toEqual([['data/value-not-allowed', 'forward']]);
  });

  it('places findings of records in a large file, where the format is told late', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `q${n};${n === 2500 ? 0 : 5};51.2;4.4`);
    const { findings } = await check(`nr;plaatsen;lat;lon\n${rows.join('\n')}\n`, 1000);
    expect(places(findings)).toEqual(['data/number-out-of-range 2502:7']);
    expect(findings[0]?.location.record).toBe(2501);
  });
});

describe('draftMapping', () => {
  const model = models.find(({ type }) => type === 'OffStreetParking');
  if (!model) throw new Error('the model is not there');
  const head =
    'Nr;Total spot number;breedtegraad;lengtegraad;name;Beheerder\r\nP1;120;51,05;3,72;Reep;Stad\r\nP2;80;51,06;3,73;Vrijdagmarkt;Stad\r\n';

  it('gives a mapping that reads the table it was made for', async () => {
    const { mapping, unmatched, missing } = draftMapping(head, model);
    expect([unmatched, missing]).toEqual([['Beheerder'], []]);
    const parsed = parseMapping(JSON.stringify(mapping), 'm.json');
    expect(parsed.findings).toEqual([]);
    const { findings, summary } = await check(head, 1000, parsed.mapping);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ records: 2, withModel: 2, invalid: 0 });
  });

  it('never throws, and what it drafts is a mapping', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'id',
            'lat',
            'lon',
            ',',
            ';',
            '\n',
            '"',
            ' ',
            '1',
            '1,5',
            'é',
            'location',
            '__proto__',
            '2026-01-01',
          ),
        }),
        (text) => {
          const { mapping } = draftMapping(text, model);
          const rules = parseMapping(JSON.stringify(mapping), 'm').findings.map(({ rule }) => rule);
          expect(rules.filter((rule) => rule !== 'csv/mapping-name-repeated')).toEqual([]);
        },
      ),
      { numRuns: 400, seed: 17 },
    );
  }, 30_000);
});

describe('whatever the table', () => {
  const nearly = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'nr',
          'plaatsen',
          'lat',
          'lon',
          'nr;plaatsen;lat;lon\n',
          ';',
          '"',
          '""',
          '\n',
          '\r\n',
          '\r',
          '#',
          ' ',
          '1',
          '51.2',
          'é€𝄞',
          '\u{feff}',
        ),
        fc.uint8Array({ maxLength: 2 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

  it('the check ends with the same findings, however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(nearly, fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        const run = async (step: number): Promise<Finding[]> => {
          const found: Finding[] = [];
          await checkTable(inChunks(bytes, step), {
            mapping: parking(),
            source: 't',
            models,
            maxRowLength: 20,
            onFinding: (one) => void found.push(one),
          });
          return found;
        };
        const whole = await run(1 << 20);
        expect(await run(size)).toEqual(whole);
        const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/).length;
        for (const { location } of whole) expect(location.line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 400, seed: 18 },
    );
  }, 30_000);

  it('a mapping of any JSON is read without throwing', () => {
    const key = fc.constantFrom(
      'tableSchema',
      'columns',
      'tables',
      'dialect',
      'name',
      'titles',
      'datatype',
      'base',
      'format',
      'aboutUrl',
      'null',
      'propertyUrl',
      'valueUrl',
      'virtual',
      '__proto__',
      'separator',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('integer', 'date', 'a', '{a}', '', '#0', 1, null, true),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(
        value,
        (any) => void parseMapping(JSON.stringify({ tableSchema: { columns: [any] }, ...(any as object) }), 'm'),
      ),
      { numRuns: 1000, seed: 19 },
    );
  }, 30_000);
});
