import { canonicalText, type JsonObject, member, textMember } from '../json-values.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Session } from '../session.js';
import type { ObservationId } from '../observations.js';
import { urlWith } from '../url-with.js';
import { attributeNames, type EntityList, readEntities } from './ngsi-ld-entities.js';
import { checkShapes } from './ngsi-ld-shape.js';

/** A filter that is tried, with what it has to leave. */
interface Trial {
  readonly asked: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether an entity satisfies it; `undefined` where that cannot be told. */
  readonly satisfies: (entity: JsonObject) => boolean | undefined;
  readonly ignored: ProbeRule;
  readonly observation?: ObservationId;
}

/** Tries each kind of filter on a list that is known in full, and compares with what the list itself says. */
export async function checkFilters(session: Session, listUrl: string, list: EntityList): Promise<void> {
  for (const trial of trials(list.entities)) await tryFilter(session, listUrl, list, trial);
  await checkChoice(session, listUrl, list);
  await checkSimplified(session, listUrl, list);
  for (const id of ['filter-attribute', 'filter-place'] as const)
    if (!session.has(id)) session.observe(id, 'unknown', 'the data has nothing to try this filter on', list.exchange);
}

async function tryFilter(session: Session, listUrl: string, list: EntityList, trial: Trial): Promise<void> {
  const { asked, parameters, satisfies, ignored, observation } = trial;
  const hits = await readEntities(session, urlWith(listUrl, { ...parameters, count: 'true' }), {
    what: asked,
    counted: true,
  });
  if (!hits) return;
  checkShapes(session, hits, list, asked);
  const wrong = hits.entities.findIndex((entity) => satisfies(entity) === false);
  const observe = (outcome: 'yes' | 'no', detail: string): void => {
    if (observation) session.observe(observation, outcome, `${asked}: ${detail}`, hits.exchange);
  };
  if (wrong >= 0) {
    session.report(ignored, hits.exchange, { what: asked, found: hits.ids[wrong]! }, `/${wrong}`);
    observe('no', `${hits.ids[wrong]} does not satisfy it`);
    return;
  }
  const lost = list.entities.findIndex(
    (entity) => satisfies(entity) === true && !hits.ids.includes(textMember(entity, 'id') ?? ''),
  );
  if (lost >= 0) {
    session.report(collectionRules.filterLoses, hits.exchange, { what: asked, found: `no ${list.ids[lost]}` });
    observe('no', `${list.ids[lost]} does not come`);
    return;
  }
  if (hits.entities.length < list.entities.length)
    observe('yes', `${hits.entities.length} of ${list.entities.length}, the right ones`);
}

function trials(entities: readonly JsonObject[]): readonly Trial[] {
  const ids = entities.flatMap((entity) => textMember(entity, 'id') ?? []);
  const chosen = new Set([ids[0], ids.at(-1)].filter((id) => id !== undefined));
  return [
    ...valueTrials(entities),
    ...placeTrials(entities),
    ...(chosen.size > 0 && ![...chosen].some((id) => id.includes(','))
      ? [
          {
            asked: `the entities ${[...chosen].join(' and ')}`,
            parameters: { id: [...chosen].join(',') },
            satisfies: (entity: JsonObject) => chosen.has(textMember(entity, 'id') ?? ''),
            ignored: collectionRules.identifierFilterIgnored,
          },
        ]
      : []),
  ];
}

/** The plain value of a Property; an attribute with several instances has none. */
function plainValue(entity: unknown, name: string): string | number | undefined {
  const attribute = member(entity, name);
  if (textMember(attribute, 'type') !== 'Property') return undefined;
  const value = member(attribute, 'value');
  const usable = typeof value === 'number' || (typeof value === 'string' && /^[\w .-]{1,60}$/.test(value));
  return usable ? value : undefined;
}

function valueTrials(entities: readonly JsonObject[]): readonly Trial[] {
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
    ignored: collectionRules.attributeFilterIgnored,
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
      ignored: collectionRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    },
  ];
}

const earth = 6_371_000;

function pointOf(entity: unknown, name: string): readonly [number, number] | undefined {
  const geometry = member(member(entity, name), 'value');
  const coordinates = member(geometry, 'coordinates');
  if (textMember(geometry, 'type') !== 'Point' || !Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as readonly unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
}

/** Metres on a sphere: what lies near the limit is left undecided, so its shape does not matter. */
function distance(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b[1] - a[1]) / 2) ** 2 +
    Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)));
}

function placeTrials(entities: readonly JsonObject[]): readonly Trial[] {
  const name = entities
    .flatMap(attributeNames)
    .find((one) =>
      entities.some((entity) => textMember(member(entity, one), 'type') === 'GeoProperty' && pointOf(entity, one)),
    );
  if (name === undefined) return [];
  const center = entities.map((entity) => pointOf(entity, name)).find((point) => point !== undefined)!;
  const within =
    [50, 1000, 20_000, 500_000].find((metres) =>
      entities.some((entity) => {
        const point = pointOf(entity, name);
        return point !== undefined && distance(center, point) > metres * 1.5;
      }),
    ) ?? 50;
  const opposite: readonly [number, number] = [center[0] > 0 ? center[0] - 180 : center[0] + 180, -center[1]];
  return [center, opposite].map((middle) => ({
    asked: `the entities within ${within} m of ${middle.join(', ')}`,
    parameters: {
      georel: `near;maxDistance==${within}`,
      geometry: 'Point',
      coordinates: JSON.stringify(middle),
      ...(name !== 'location' && { geoproperty: name }),
    },
    satisfies: (entity) => {
      if (member(entity, name) === undefined) return false;
      const point = pointOf(entity, name);
      if (!point) return undefined;
      const metres = distance(middle, point);
      return metres < within * 0.8 ? true : metres > within * 1.2 ? false : undefined;
    },
    ignored: collectionRules.placeFilterIgnored,
    observation: 'filter-place' as const,
  }));
}

/** Clause 5.7.2: `attrs` leaves the named attributes, and the entities that have one of them. */
async function checkChoice(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const counts = new Map<string, number>();
  for (const entity of list.entities)
    for (const name of attributeNames(entity)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // One that not every entity has shows more.
  const [chosen] = [...counts].filter(([name]) => /^\w+$/.test(name)).sort(([, a], [, b]) => a - b)[0] ?? [];
  if (chosen === undefined || counts.size < 2) return;
  const what = `the entities with ${chosen} alone`;
  const hits = await readEntities(session, urlWith(listUrl, { attrs: chosen }), { what });
  if (!hits) return;
  const more = hits.entities.findIndex((entity) => attributeNames(entity).some((name) => name !== chosen));
  if (more >= 0) {
    session.report(
      collectionRules.projectionIgnored,
      hits.exchange,
      { what, found: attributeNames(hits.entities[more]).join(', '), expected: chosen },
      `/${more}`,
    );
    return;
  }
  const without = hits.entities.findIndex((entity) => member(entity, chosen) === undefined);
  if (without >= 0) {
    const had = list.entities.find((entity) => textMember(entity, 'id') === hits.ids[without]);
    const rule =
      member(had, chosen) === undefined ? collectionRules.attributeFilterIgnored : collectionRules.projectionIgnored;
    session.report(rule, hits.exchange, { what, found: hits.ids[without]! }, `/${without}`);
    return;
  }
  const lost = list.entities.find(
    (entity) => member(entity, chosen) !== undefined && !hits.ids.includes(textMember(entity, 'id') ?? ''),
  );
  if (lost) session.report(collectionRules.filterLoses, hits.exchange, { what, found: `no ${textMember(lost, 'id')}` });
}

/** Clause 4.5.4: the simplified representation has the value of a property and the target of a relationship. */
async function checkSimplified(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const what = 'the entities in the simplified representation';
  const hits = await readEntities(session, urlWith(listUrl, { options: 'keyValues' }), { what, normalised: false });
  if (!hits) return;
  const lost = list.ids.find((id) => !hits.ids.includes(id));
  if (lost !== undefined) {
    session.report(collectionRules.filterLoses, hits.exchange, { what, found: `no ${lost}` });
    return;
  }
  for (const [index, entity] of hits.entities.entries()) {
    const listed = list.entities.find((one) => textMember(one, 'id') === hits.ids[index]);
    if (listed && textMember(listed, 'type') !== textMember(entity, 'type'))
      session.report(
        collectionRules.itemDiffers,
        hits.exchange,
        { what: `${hits.ids[index]} in ${what}`, found: 'another type' },
        `/${index}`,
      );
    for (const name of attributeNames(listed)) {
      const attribute = member(listed, name);
      const type = textMember(attribute, 'type');
      const expected = type === 'Relationship' ? member(attribute, 'object') : member(attribute, 'value');
      if (expected === undefined || (type !== 'Property' && type !== 'Relationship' && type !== 'GeoProperty'))
        continue;
      const found = member(entity, name);
      if (canonicalText(found) === canonicalText(expected)) continue;
      const full =
        textMember(found, 'type') === type && (member(found, 'value') ?? member(found, 'object')) !== undefined;
      // Values of live data change; that an attribute is missing or of the full form does not come from that.
      if (full || found === undefined || typeof found !== typeof expected)
        session.report(
          collectionRules.representationIgnored,
          hits.exchange,
          { what, found: `"${name}" ${full ? 'in full' : 'missing or of another kind'}` },
          `/${index}/${name}`,
        );
      if (full || found === undefined) return;
    }
  }
}
