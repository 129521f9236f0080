import { type JsonObject, member, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import { attributeNames } from './ngsi-ld-entity.js';
import type { Trial } from './trial.js';

/** Filters by the value of an attribute (clause 4.9, `q`). */
export function valueTrials(entities: readonly JsonObject[]): readonly Trial[] {
  const names = [...new Set(entities.flatMap(attributeNames))].filter((name) => /^\w+$/.test(name));
  const trial = (
    name: string,
    operator: '==' | '>',
    value: string | number,
    asQuery = JSON.stringify(value),
  ): Trial => ({
    asked: `the entities with ${name} ${operator} ${value}`,
    parameters: { q: `${name}${operator}${asQuery}` },
    satisfies: (entity) => {
      if (member(entity, name) === undefined) return false;
      const own = plainValue(entity, name);
      if (own === undefined) return undefined;
      return operator === '==' ? own === value : typeof own === 'number' && own > (value as number);
    },
    ignored: filterRules.attributeFilterIgnored,
    observation: 'filter-attribute',
  });
  const found: Trial[] = [];
  for (const kind of ['string', 'number'] as const) {
    const name = names.find((one) => entities.some((entity) => typeof plainValue(entity, one) === kind));
    if (name === undefined) continue;
    const values = entities
      .flatMap((entity) => plainValue(entity, name) ?? [])
      .filter((value) => typeof value === kind);
    const [first] = values;
    const same = values.length === entities.length && values.every((value) => value === first);
    if (kind === 'string') {
      found.push(trial(name, '==', first!));
      if (same) found.push(trial(name, '==', 'ds4sscc no such value'));
    } else {
      const sorted = (values as number[]).sort((a, b) => a - b);
      found.push(trial(name, '>', sorted[Math.floor((sorted.length - 1) / 2)]!));
      found.push(trial(name, '==', sorted[0]!));
    }
  }
  return [...found, ...joinedTrials(found), ...existenceTrials(entities, names)];
}

/** The plain value of a Property; an attribute with several instances has none. */
function plainValue(entity: unknown, name: string): string | number | undefined {
  const attribute = member(entity, name);
  if (textMember(attribute, 'type') !== 'Property') return undefined;
  const value = member(attribute, 'value');
  const usable = typeof value === 'number' || (typeof value === 'string' && /^[\w .-]{1,60}$/.test(value));
  return usable ? value : undefined;
}

/** Two conditions joined by a semicolon both hold (clause 4.9). */
function joinedTrials(single: readonly Trial[]): readonly Trial[] {
  const text = single.find(({ parameters }) => parameters['q']!.includes('=="'));
  const number = single.find(({ parameters }) => parameters['q']!.includes('>'));
  if (!text || !number) return [];
  return [
    {
      ...text,
      asked: `${text.asked} and ${number.asked}`,
      parameters: { q: `${text.parameters['q']};${number.parameters['q']}` },
      satisfies: (entity) => {
        const both = [text.satisfies(entity), number.satisfies(entity)];
        return both.includes(false) ? false : both.includes(undefined) ? undefined : true;
      },
    },
  ];
}

/** A name alone asks for the entities that have the attribute (clause 4.9). */
function existenceTrials(entities: readonly JsonObject[], names: readonly string[]): readonly Trial[] {
  const name = names.find((one) => entities.some((entity) => member(entity, one) === undefined));
  if (name === undefined) return [];
  return [
    {
      asked: `the entities that have ${name}`,
      parameters: { q: name },
      satisfies: (entity) => member(entity, name) !== undefined,
      ignored: filterRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    },
  ];
}
