// Every model in every representation: examples, faulty examples, validators, acceptors, conversions, tables, feeds, streams.
import {
  checkEntities,
  classifyPayload,
  models,
  publishedDifferences,
  validateEntity,
  validateFragment,
  validatePayload,
} from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { convert, convertEntities, detectRepresentation, representations } from '@ds4sscc/data-models/convert';
import { checkTable, draftMapping, parseMapping, readTable } from '@ds4sscc/data-models/csv';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { fixEntities } from '@ds4sscc/data-models/fix';
import { loadOpenApi, loadSchema } from '@ds4sscc/data-models/foreign';
import { checkGbfs, recogniseGbfs, toDockingStations } from '@ds4sscc/data-models/gbfs';
import { toJsonLdContext } from '@ds4sscc/data-models/json-ld-context';
import { toJsonSchema } from '@ds4sscc/data-models/json-schema';
import { toMarkdown } from '@ds4sscc/data-models/page';
import { recogniseEntities } from '@ds4sscc/data-models/recognise';
import { toTypeScript } from '@ds4sscc/data-models/typescript';
import { formats, sameJson, textLength } from '@ds4sscc/data-models/validator-runtime';
import { validate as validateParking } from '@ds4sscc/data-models/validators/off-street-parking/normalized';
import { validate as validateStreetlight } from '@ds4sscc/data-models/validators/streetlight/key-values';
import { addresses, awkwardTexts, brokenJson, instants } from '../awkward.mjs';
import { pieces } from '../source-of.mjs';

const forms = ['key-values', 'normalized', 'concise'];
const encode = (text) => new TextEncoder().encode(text);

export async function dataModels(record, inputs) {
  record.know('letters of a text', textLength('𝄞a'), 2);
  record.know('the same JSON', sameJson({ a: 1, b: [2] }, { b: [2], a: 1 }), true);
  record.add(
    'models',
    models.map(({ type }) => type),
  );
  record.add('published differences', publishedDifferences);
  for (const model of models) {
    const acceptor = createAcceptor([model]);
    for (const representation of forms) {
      const examples = generateExamples(model, { representation, seed: 7, count: 2 });
      const faulty = generateFaultyExamples(model, { representation, seed: 8, count: 12 });
      const judged = [...examples, ...faulty.map(({ entity }) => entity)].map((entity) => {
        const bytes = encode(JSON.stringify(entity));
        return {
          findings: validateEntity(entity, { source: 'a.json', models: [model] }),
          accepted: acceptor.accept(bytes, 0, bytes.length),
        };
      });
      record.add(`${model.type} ${representation}`, { examples, faulty, judged });
      for (const example of examples)
        record.know(
          `${model.type} ${representation} is valid`,
          validateEntity(example, { source: 'a.json', models: [model] }).filter(({ level }) => level === 'error'),
          [],
        );
    }
    const [example] = generateExamples(model, { representation: 'normalized', seed: 9, count: 1 });
    for (const { name: to } of representations)
      await record.attempt(`${model.type} to ${to}`, () => convert(example, { to }));
    for (const [name, make] of Object.entries({
      toJsonSchema: (one) => toJsonSchema(one, 'normalized'),
      toJsonLdContext,
      toMarkdown,
      toTypeScript,
    }))
      record.add(`${model.type} ${name}`, make(model));
  }
  const parking = models.find(({ type }) => type === 'OffStreetParking');
  const light = models.find(({ type }) => type === 'Streetlight');
  record.add('compiled validators', [
    generateExamples(parking, { representation: 'normalized', seed: 3, count: 5 }).map(validateParking),
    generateFaultyExamples(parking, { representation: 'normalized', seed: 3, count: 9 }).map(({ entity }) =>
      validateParking(entity),
    ),
    generateExamples(light, { representation: 'key-values', seed: 3, count: 5 }).map(validateStreetlight),
  ]);
  record.add(
    'formats',
    Object.entries(formats).map(([name, test]) => [
      name,
      [...instants, ...addresses, ...awkwardTexts].map((text) =>
        typeof test === 'function' ? test(text) : test.test(text),
      ),
    ]),
  );

  for (const [index, text] of [...instants, ...addresses, ...awkwardTexts].entries()) {
    const entity = {
      id: `urn:ngsi-ld:AirQualityObserved:${index}`,
      type: 'AirQualityObserved',
      dateObserved: text,
      source: text,
      name: text,
      alternateName: [text],
      [text]: text,
    };
    record.add(`value ${index}`, [
      validateEntity(entity, { source: 'a.json', models }),
      validateEntity({ ...entity, id: text }, { source: 'a.json', models, formats: 'annotate' }),
      validateFragment(
        { [text]: { type: 'Property', value: text, observedAt: text, unitCode: text, datasetId: text } },
        { source: 'a.json', models },
      ),
      detectRepresentation(entity),
    ]);
  }
  for (const payload of [
    null,
    7,
    [],
    {},
    { type: 'Subscription' },
    { type: 'FeatureCollection', features: [] },
    { '@context': 'x', type: 'Query' },
    brokenJson[4],
  ])
    await record.attempt(`payload ${JSON.stringify(payload)}`, () => [
      classifyPayload(payload),
      validatePayload(payload, { source: 'a.json', models }),
    ]);
  for (const [index, text] of brokenJson.entries()) {
    await record.attempt(`stream ${index}`, () =>
      entitiesIn(`[{"id":"urn:a:1","type":"Device"},\n${text},{"id":"x","type":"Device"}]`, 7),
    );
    await record.attempt(`lines ${index}`, () =>
      entitiesIn(`{"id":"urn:a:1","type":"Device"}\n${text}\n{"id":"x","type":"Device"}\n`, 5),
    );
    record.add(`recognised ${index}`, recogniseEntities(text));
  }
  await record.attempt('times', () =>
    entitiesIn(
      instants
        .map((text) =>
          JSON.stringify({
            id: 'urn:ngsi-ld:AirQualityObserved:1',
            type: 'AirQualityObserved',
            dateObserved: text,
            no2: { type: 'Property', value: 1, observedAt: text },
          }),
        )
        .join('\n'),
      33,
    ),
  );
  const large = inputs.examples.filter(
    ({ name }) => /\.(?:ndjson|geojson|json)$/.test(name) && name.includes('/data/'),
  );
  for (const { name, text } of large) {
    await record.attempt(name, () => entitiesIn(beginning(text, 3_000_000), 65_521));
    const head = beginning(text, 60_000);
    for (const { name: to } of representations)
      await record.attempt(`${name} to ${to}`, () => converted(head, name, to));
    await record.attempt(`${name} fixed`, () => fixedText(head, name));
  }
  const latin = [...'id;Straße;Wert\r\n1;Größe €;1,5\r\n2;„x“;2.000,25\r\n'].map(
    (letter) => ({ '€': 0x80, '„': 0x84, '“': 0x93 })[letter] ?? letter.charCodeAt(0),
  );
  for (const encoding of [
    'windows-1252',
    'latin1',
    'iso-8859-15',
    'utf-8',
    'utf-16le',
    'macintosh',
    'windows-1250',
    'shift_jis',
    'koi8-r',
    'gb18030',
    'x-user-defined',
    'utf-7',
    'ibm437',
  ]) {
    const text = JSON.stringify({
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'a.csv',
      dialect: { delimiter: ';', encoding },
      tableSchema: {
        aboutUrl: 'urn:ngsi-ld:Building:{id}',
        columns: [
          { titles: 'id', name: 'id' },
          { titles: 'Straße', name: 'name', propertyUrl: 'name' },
          {
            titles: 'Wert',
            name: 'floorsAboveGround',
            propertyUrl: 'floorsAboveGround',
            datatype: { base: 'number', format: { decimalChar: ',', groupChar: '.' } },
          },
        ],
      },
    });
    await record.attempt(`table in ${encoding}`, async () => {
      const { mapping, findings } = parseMapping(text, 'a.csv-metadata.json');
      if (!mapping) return findings;
      const found = [];
      const summary = await checkTable(pieces(Uint8Array.from(latin), 5), {
        source: 'a.csv',
        mapping,
        models,
        onFinding: (one) => found.push(one),
      });
      const rows = [];
      for await (const row of readTable(pieces(Uint8Array.from(latin), 11), {
        source: 'a.csv',
        mapping,
        onFinding: () => undefined,
      }))
        rows.push(row);
      return { findings, found, summary, rows };
    });
  }
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte === 0x0a || byte === 0x0d || byte === 0x22 ? 0x41 : byte,
  );
  for (const encoding of [
    'utf-8',
    'utf-16le',
    'utf-16be',
    'ibm866',
    'macintosh',
    'x-mac-cyrillic',
    'koi8-r',
    'koi8-u',
    'windows-874',
    ...Array.from({ length: 9 }, (_, page) => `windows-125${page}`),
    ...Array.from({ length: 16 }, (_, part) => `iso-8859-${part + 1}`),
  ])
    await record.attempt(`every byte in ${encoding}`, async () => {
      const { mapping, findings } = parseMapping(
        JSON.stringify({
          url: 'a.csv',
          dialect: { encoding, delimiter: '\u0001', header: false },
          tableSchema: {
            aboutUrl: 'urn:ngsi-ld:Building:{_row}',
            columns: [{ name: 'name' }, { name: 'type', virtual: true, default: 'Building' }],
          },
        }),
        'm.json',
      );
      if (!mapping) return findings;
      const rows = [];
      const found = [];
      for await (const row of readTable(pieces(everyByte, 7), {
        source: 'a.csv',
        mapping,
        onFinding: (one) => found.push(one),
      }))
        rows.push(row);
      return { findings, rows, found };
    });
  record.add(
    'draft of a mapping',
    draftMapping(
      'id;Straße;Wert ẞ;É É\n1;a;2,5;\n',
      models.find(({ type }) => type === 'Building'),
    ),
  );
  const feed = {
    last_updated: 1_772_352_000,
    ttl: 60,
    version: '2.3',
    data: { stations: [{ station_id: 'a', name: 'Ä', lat: 48.1, lon: 16.3, capacity: 5 }] },
  };
  await record.attempt('gbfs', () => {
    const files = [
      { source: 'station_information.json', text: JSON.stringify(feed) },
      { source: 'x.json', text: '{"version": 3}' },
    ];
    const found = [];
    const summary = checkGbfs(files, { now: new Date('2026-03-01T08:00:00Z'), onFinding: (one) => found.push(one) });
    return [recogniseGbfs(feed, 'station_information.json'), summary, found, toDockingStations(files)];
  });
  const patterns = [
    '^[A-ZÄÖÜ]+$',
    '\\p{L}+',
    '(?=a)b',
    '(a)\\1',
    '[',
    'a{2000}',
    '\\d{2,}',
    '^\\S+@\\S+$',
    '(?<x>a)',
    '\\u00e4',
    '[\\w-]+',
    '.',
  ];
  const schema = {
    title: 'Bench',
    type: 'object',
    required: ['pattern0'],
    properties: {
      ...Object.fromEntries(patterns.map((pattern, index) => [`pattern${index}`, { type: 'string', pattern }])),
      day: { type: 'string', format: 'date' },
      when: { type: 'string', format: 'date-time' },
      step: { type: 'number', multipleOf: 0.01 },
      host: { format: 'hostname' },
      mail: { format: 'email' },
    },
  };
  await record.attempt('a schema of others', () => {
    const { models: foreign, findings } = loadSchema(schema, { source: 'bench.json', type: 'Bench' });
    const values = [...awkwardTexts, ...instants].map((text, index) => ({
      id: `urn:ngsi-ld:Bench:${index}`,
      type: 'Bench',
      ...Object.fromEntries(patterns.map((_, at) => [`pattern${at}`, text])),
      day: text,
      when: text,
      host: text,
      mail: text,
      step: index / 100 + 0.005 * (index % 2),
    }));
    return { findings, found: values.map((value) => validateEntity(value, { source: 'b.json', models: foreign })) };
  });
  await record.attempt('an OpenAPI of others', () => {
    const loaded = loadOpenApi(
      { openapi: '3.1.0', info: { title: 'x', version: '1' }, components: { schemas: { Bench: schema } } },
      { source: 'api.json' },
    );
    return [loaded.models.map(({ type }) => type), loaded.findings];
  });
  for (const text of brokenJson)
    await record.attempt(
      `schema ${text.slice(0, 30)} ${text.length}`,
      () => loadSchema(text, { source: 's.json', type: 'Bench' }).findings,
    );
}

/** The first lines of a long text, about so many characters. */
function beginning(text, length) {
  return text.length < length ? text : text.slice(0, text.indexOf('\n', length) + 1);
}

async function entitiesIn(text, size) {
  const found = [];
  const summary = await checkEntities(pieces(encode(text), size), {
    source: 'a.ndjson',
    models,
    onFinding: (one) => found.push(one),
  });
  return { summary, found: found.length > 500 ? [found.length, found.slice(0, 500)] : found };
}

async function converted(entities, source, to) {
  const losses = [];
  const generator = convertEntities(pieces(encode(entities), 4099), {
    source,
    to,
    onFinding: (one) => losses.push(one),
  });
  let text = '';
  for (;;) {
    const { done, value } = await generator.next();
    if (done) return { text, value, losses };
    text += value;
  }
}

async function fixedText(text, source) {
  const decoder = new TextDecoder();
  let fixed = '';
  const generator = fixEntities(pieces(encode(text), 4099), { source, models });
  for (;;) {
    const { done, value } = await generator.next();
    if (done) return { fixed, value };
    fixed += decoder.decode('added' in value ? value.added : value.kept);
  }
}
