import type { AttributeKind } from '../attribute.js';

/** What Smart Data Models put into the description of an attribute, beside describing it. */
export interface ReadDescription {
  readonly kind?: AttributeKind;
  readonly text: string;
  /** The unit as the author wrote it, such as `Liters per square meter`. */
  readonly unit?: string;
}

const kinds: ReadonlyMap<string, AttributeKind> = new Map([
  ['property', 'Property'],
  ['geoproperty', 'GeoProperty'],
  ['relationship', 'Relationship'],
  ['languageproperty', 'LanguageProperty'],
  ['vocabproperty', 'VocabProperty'],
  ['vocabularyproperty', 'VocabProperty'],
  ['jsonproperty', 'JsonProperty'],
  ['listproperty', 'ListProperty'],
  ['listrelationship', 'ListRelationship'],
]);

const longest = 4_000;

/**
 * Reads a description such as `Property. Model:'https://schema.org/Number'. Rain in the last hour. Units:'mm'`: the kind
 * comes first, model and unit stand in quotation marks anywhere.
 */
export function readDescription(description: unknown): ReadDescription {
  if (typeof description !== 'string') return { text: '' };
  let text = description.slice(0, longest).trim();
  const first = /^([A-Za-z]+(?: [Pp]roperty)?)\s*[.:,;]/.exec(text);
  const kind = kinds.get((first?.[1] ?? '').replace(' ', '').toLowerCase());
  if (first && kind) text = text.slice(first[0].length);
  const unit = quoted(text, 'unit');
  for (const name of ['model', 'unit', 'enum', 'privacy']) text = withoutQuoted(text, name);
  const said = text.replace(/\s+/g, ' ').trim();
  return { ...(kind && { kind }), text: said, ...(unit !== undefined && { unit }) };
}

/** What stands in quotation marks after `Name:` or `Names:`. */
function quoted(text: string, name: string): string | undefined {
  const place = findQuoted(text, name);
  return place && text.slice(place.from, place.to).trim();
}

function withoutQuoted(text: string, name: string): string {
  const place = findQuoted(text, name);
  if (!place) return text;
  const rest = text.slice(place.to + 1).replace(/^\s*\.?\s*/, '');
  return `${text.slice(0, place.start).trimEnd()} ${rest}`;
}

function findQuoted(text: string, name: string): { start: number; from: number; to: number } | undefined {
  const found = new RegExp(`\\b${name}s?\\s?:\\s?(['"])`, 'i').exec(text);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const to = text.indexOf(found[1] as string, from);
  return to < 0 ? undefined : { start: found.index, from, to };
}
