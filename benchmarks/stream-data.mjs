// Files of entities as sensors of a city write them: five models, in turn, of 600 to 1,500 bytes each when normalized. The
// same seed gives the same file. Valid entities are examples of the models with an identifier, an instant and targets of
// their own; invalid ones have one wrong value, as the examples of faults have. What is wrong of a record is known here
// before anything is checked.
import { closeSync, openSync, writeSync } from 'node:fs';
import { models, validateEntity } from '../packages/data-models/dist/index.js';
import { generateExamples, generateFaultyExamples } from '../packages/data-models/dist/examples/index.js';

/** What the files are made of, in this order, again and again. */
export const types = ['AirQualityObserved', 'TrafficFlowObserved', 'OffStreetParking', 'WeatherObserved', 'Device'];
export const streamModels = types.map((type) => models.find((model) => model.type === type));

const identifier = '@@id@@';
const instant = '2026-01-01T00:00:00Z';
const sizes = { least: 600, most: 1500 };
const perModel = 120;

/**
 * Gives a function from the number of a record (from 0) to its line and whether it is valid; `invalid` is the share of
 * those that are not.
 */
export function createRecords({ representation, invalid = 0, seed = 1, context = false }) {
  const valid = streamModels.map((model) => templatesOf(validExamples(model, representation, seed, context)));
  const faulty =
    invalid > 0 ? streamModels.map((model) => templatesOf(faultyExamples(model, representation, seed))) : [];
  return (index) => {
    const isInvalid = faulty.length > 0 && draw(seed, index, 1) < invalid;
    const templates = (isInvalid ? faulty : valid)[index % types.length];
    const template = templates[Math.floor(draw(seed, index, 2) * templates.length)];
    return { valid: !isInvalid, line: fill(template, index, seed) };
  };
}

/** Writes a file of `bytes`, or of `entities`, or more; gives how many records there are, and how many of them are invalid. */
export function writeStream(path, { bytes = 0, entities = 0, ...options }) {
  const record = createRecords(options);
  const file = openSync(path, 'w');
  let [written, records, invalid] = [0, 0, 0];
  while (written < bytes || records < entities) {
    const lines = [];
    for (let more = 0; more < 1000; more += 1) {
      const { valid, line } = record(records);
      lines.push(line, '\n');
      records += 1;
      if (!valid) invalid += 1;
    }
    written += writeSync(file, lines.join(''));
  }
  closeSync(file);
  return { path, bytes: written, records, invalid };
}

/** The identifier of a record. */
export function idOf(index) {
  return `urn:ngsi-ld:${types[index % types.length]}:city-${index}`;
}

/** The instant at which a record was observed: each a second after the one before. */
export function instantOf(index) {
  return new Date(Date.parse(instant) + index * 1000).toISOString().replace('.000', '');
}

function validExamples(model, representation, seed, context) {
  return examplesOf(model, representation, seed)
    .map((entity) => prepared(entity, context))
    .filter((entity) => problemsOf(entity, model).length === 0);
}

/** Entities with a fault that fires at least one error, and that the models are sure to find. */
function faultyExamples(model, representation, seed) {
  const options = { representation, seed: seed + 1, count: perModel * 20, start: instant };
  return generateFaultyExamples(model, options)
    .map(({ entity }) => prepared(entity, false))
    .filter((entity) => isOfSize(entity, representation))
    .filter((entity) => problemsOf(entity, model).some(({ level }) => level === 'error'))
    .slice(0, perModel);
}

/** Normalized and key-values alike, so that the two files hold the same entities. */
function examplesOf(model, representation, seed) {
  const options = { seed, count: perModel * 20, start: instant };
  const written = generateExamples(model, { ...options, representation });
  return generateExamples(model, { ...options, representation: 'normalized' })
    .map((entity, index) => ({ size: JSON.stringify(entity).length, entity: written[index] }))
    .filter(({ size }) => size >= sizes.least && size <= sizes.most)
    .slice(0, perModel)
    .map(({ entity }) => entity);
}

function isOfSize(entity, representation) {
  const size = JSON.stringify(entity).length * (representation === 'key-values' ? 1.9 : 1);
  return size >= sizes.least && size <= sizes.most;
}

function problemsOf(entity, model) {
  const whole = JSON.parse(JSON.stringify(entity).replaceAll(identifier, '1'));
  return validateEntity(whole, { source: 'example', models: [model] }).filter(
    ({ rule }) => rule !== 'ngsi-ld/context-missing',
  );
}

/** An entity with a mark where its number goes. */
function prepared(entity, context) {
  const { id: _, type, ...rest } = entity;
  const core = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';
  return { id: `urn:ngsi-ld:${type}:city-${identifier}`, type, ...rest, ...(context && { '@context': core }) };
}

/**
 * Splits entities at what differs from record to record: their number, the instant, and what they point to, where that is of
 * a type that the file has.
 */
function templatesOf(entities) {
  const marks = new RegExp(
    `${identifier}|(?<="observedAt":")2026-01-01T\\d\\d:00:00Z|urn:ngsi-ld:(?:${types.join('|')}):\\d+`,
  );
  return entities.map((entity) => {
    const parts = [];
    let rest = JSON.stringify(entity);
    for (let match = marks.exec(rest); match; match = marks.exec(rest)) {
      parts.push(rest.slice(0, match.index), match[0]);
      rest = rest.slice(match.index + match[0].length);
    }
    return [...parts, rest];
  });
}

function fill(template, index, seed) {
  let line = template[0];
  for (let part = 1; part < template.length; part += 2) {
    const mark = template[part];
    if (mark === identifier) line += index;
    else if (mark.startsWith('urn:')) line += idOf(targetOf(mark.split(':')[2], index, seed, part));
    else line += instantOf(index);
    line += template[part + 1];
  }
  return line;
}

/** A record of a type that stands in the file, before this one where there is one. */
function targetOf(type, index, seed, part) {
  const before = Math.floor(draw(seed, index, part) * Math.min(5000, index / types.length)) * types.length;
  return Math.floor(index / types.length) * types.length - before + types.indexOf(type);
}

/** A number from 0 to 1 that only these three decide (the mulberry32 generator). */
function draw(seed, index, purpose) {
  let state = (Math.imul(seed, 0x9e3779b1) + Math.imul(index, 0x6d2b79f5) + Math.imul(purpose, 0x85ebca6b)) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
