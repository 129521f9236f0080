// The facts of a feed become functions once per version; a check then walks the data and the functions side by side.
import { escapePointer, nearestWord } from '@ds4sscc/findings';
import { checkGeometry } from '../checks/check-geometry.js';
import { describeType, type Reporter } from '../checks/reporter.js';
import { isObject } from '../json-object.js';
import type { Fact, Fields, Shape, Thing } from './facts.js';
import {
  fieldMissing,
  fieldNotInVersion,
  formatMismatch,
  listEmpty,
  numberOutOfRange,
  timestampImplausible,
  valueNotAllowed,
  valueWrongType,
} from './gbfs-rules.js';
import { type GbfsVersion, isWithin } from './gbfs-version.js';
import { textFormats } from './text-formats.js';

/** Takes what a check meets beside what is wrong: identifiers, which other feeds are compared with. */
export interface FeedContext {
  readonly report: Reporter;
  identifier(shape: Extract<Shape, { kind: 'identifier' }>, value: string, pointer: string): void;
}

/** Checks one value. `field` is the name that messages use. */
export type ShapeCheck = (value: unknown, pointer: string, field: string, context: FeedContext) => void;

/** The first feeds of GBFS are from 2015-12-15. */
const firstTimestamp = 1_450_155_600;
/** More seconds than this lie in the year 5138: they are milliseconds. */
const lastTimestamp = 99_999_999_999;

/** Makes the check of a shape in one version. */
export function compileShape(shape: Shape, version: GbfsVersion): ShapeCheck {
  switch (shape.kind) {
    case 'object':
      return compileObject(shape, version);
    case 'list': {
      const item = compileShape(shape.of, version);
      return (value, pointer, field, context) => {
        if (!Array.isArray(value)) return wrongType(value, pointer, field, 'a list', context);
        if (value.length < (shape.least ?? 0)) context.report(listEmpty, pointer, { field }, { value });
        for (let index = 0; index < value.length; index += 1) item(value[index], `${pointer}/${index}`, field, context);
      };
    }
    case 'map': {
      const member = compileShape(shape.of, version);
      return (value, pointer, field, context) => {
        if (!isObject(value)) return wrongType(value, pointer, field, 'an object', context);
        for (const [key, inner] of Object.entries(value)) {
          const at = `${pointer}/${escapePointer(key)}`;
          if (shape.keys !== 'language') context.identifier({ kind: 'identifier', of: shape.keys }, key, at);
          else if (!textFormats.language(key))
            context.report(formatMismatch, at, { field, value: key, format: 'language' }, { value: key });
          member(inner, at, key, context);
        }
      };
    }
    case 'geometry':
      return (value, pointer, field, context) => {
        if (!isObject(value)) return wrongType(value, pointer, field, 'a geometry', context);
        if (value['type'] === shape.type) return checkGeometry(value, pointer, context.report);
        const found = value['type'];
        if (typeof found !== 'string') context.report(fieldMissing, pointer, { field: 'type' });
        else
          context.report(
            valueNotAllowed,
            `${pointer}/type`,
            { field: 'type', value: found, nearest: shape.type },
            { value: found },
          );
      };
    default:
      return (value, pointer, field, context) => checkScalar(shape, value, pointer, field, context);
  }
}

interface CompiledField {
  readonly check?: ShapeCheck;
  readonly required: boolean;
  /** The versions that have the field, where this one has not. */
  readonly elsewhere?: { readonly since?: string; readonly until?: string };
}

function compileObject(shape: Extract<Shape, { kind: 'object' }>, version: GbfsVersion): ShapeCheck {
  const fields = new Map(Object.entries(shape.fields).map(([name, facts]) => [name, compileField(facts, version)]));
  const needed = [...fields].filter(([, { required }]) => required).map(([name]) => name);
  const conditions = (shape.conditions ?? []).filter(({ since, until }) => isWithin(version, since, until));
  return (value, pointer, field, context) => {
    if (!isObject(value)) return wrongType(value, pointer, field, 'an object', context);
    const unknown = Object.keys(value).filter((name) => !fields.has(name));
    const missing = (name: string, because?: string): void => {
      const nearest = nearestWord(name, unknown);
      const detail = {
        field: name,
        ...(because !== undefined && { because }),
        ...(nearest !== undefined && { nearest }),
      };
      context.report(fieldMissing, nearest === undefined ? pointer : `${pointer}/${escapePointer(nearest)}`, detail);
    };
    for (const name of needed) if (value[name] === undefined) missing(name);
    for (const { field: name, holds, because } of conditions)
      if (value[name] === undefined && holds(value)) missing(name, because);
    for (const [name, inner] of Object.entries(value)) {
      const known = fields.get(name);
      const at = `${pointer}/${escapePointer(name)}`;
      if (known?.check) known.check(inner, at, name, context);
      else if (known?.elsewhere)
        context.report(fieldNotInVersion, at, { field: name, version, ...known.elsewhere }, { value: name });
    }
  };
}

function compileField(facts: Fields[string], version: GbfsVersion): CompiledField {
  const all: readonly Fact[] = Array.isArray(facts) ? facts : [facts as Fact];
  const fact = all.find(({ since, until }) => isWithin(version, since, until));
  if (fact) return { check: compileShape(fact.shape, version), required: fact.required === true };
  const later = all.find(({ since }) => !isWithin(version, since));
  const until = all.at(-1)?.until;
  return {
    required: false,
    elsewhere: later?.since === undefined ? { ...(until !== undefined && { until }) } : { since: later.since },
  };
}

function checkScalar(
  shape: Exclude<Shape, { kind: 'object' | 'list' | 'map' | 'geometry' }>,
  value: unknown,
  pointer: string,
  field: string,
  context: FeedContext,
): void {
  const { report } = context;
  switch (shape.kind) {
    case 'boolean':
      if (typeof value === 'boolean') return;
      return wrongType(value, pointer, field, 'true or false', context, booleanFor(value));
    case 'flag':
      if (value === 0 || value === 1 || (shape.orBoolean === true && typeof value === 'boolean')) return;
      return wrongType(
        value,
        pointer,
        field,
        '1 or 0',
        context,
        typeof value === 'boolean' ? `${Number(value)}` : undefined,
      );
    case 'text':
    case 'identifier':
    case 'word':
      if (typeof value !== 'string') return wrongType(value, pointer, field, 'text', context, textFor(shape, value));
      if (shape.kind === 'identifier') return context.identifier(shape, value, pointer);
      if (shape.kind === 'word') {
        if (shape.words.includes(value)) return;
        const nearest = nearestWord(value, shape.words);
        const fix =
          nearest === undefined
            ? {}
            : { fix: { description: `write "${nearest}"`, replacement: JSON.stringify(nearest) } };
        return report(
          valueNotAllowed,
          pointer,
          { field, value: value.slice(0, 60), ...(nearest !== undefined && { nearest }) },
          { value, ...fix },
        );
      }
      if (shape.format !== undefined && !textFormats[shape.format](value))
        report(formatMismatch, pointer, { field, value: value.slice(0, 60), format: shape.format }, { value });
      return;
    case 'timestamp':
      if (typeof value !== 'number')
        return wrongType(value, pointer, field, 'a number of seconds', context, numberFor(value));
      if (value > lastTimestamp) {
        const fix = { description: 'count in seconds', replacement: String(Math.floor(value / 1000)) };
        report(timestampImplausible, pointer, { field, value, milliseconds: true }, { value, fix });
      } else if (value < (shape.anyTime === true ? 0 : firstTimestamp))
        report(timestampImplausible, pointer, { field, value, milliseconds: false }, { value });
      return;
    case 'number': {
      const { whole, minimum, maximum } = shape;
      const expected = whole === true ? 'a whole number' : 'a number';
      if (typeof value !== 'number') return wrongType(value, pointer, field, expected, context, numberFor(value));
      if (whole === true && !Number.isInteger(value)) return wrongType(value, pointer, field, expected, context);
      if (value < (minimum ?? value) || value > (maximum ?? value))
        report(
          numberOutOfRange,
          pointer,
          { field, value, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) },
          { value },
        );
    }
  }
}

function wrongType(
  value: unknown,
  pointer: string,
  field: string,
  expected: string,
  { report }: FeedContext,
  replacement?: string,
): void {
  const found = typeof value === 'number' && expected === 'a whole number' ? 'a fraction' : describeType(value);
  const fix = replacement === undefined ? {} : { fix: { description: `write ${replacement}`, replacement } };
  report(valueWrongType, pointer, { field, expected, found }, { value, ...fix });
}

function booleanFor(value: unknown): string | undefined {
  if (value === 1 || value === 'true') return 'true';
  return value === 0 || value === 'false' ? 'false' : undefined;
}

/** A quoted number without its marks. */
function numberFor(value: unknown): string | undefined {
  return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(value) ? value : undefined;
}

function textFor(shape: Shape, value: unknown): string | undefined {
  return shape.kind === 'identifier' && typeof value === 'number' ? JSON.stringify(String(value)) : undefined;
}

/** In which feed a thing is described. */
export const describedIn: Readonly<Record<Thing, string>> = {
  station: 'station_information',
  region: 'system_regions',
  'vehicle type': 'vehicle_types',
  'pricing plan': 'system_pricing_plans',
  vehicle: 'vehicle_status',
  alert: 'system_alerts',
};
