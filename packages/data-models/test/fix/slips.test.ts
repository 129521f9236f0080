// A slip is put into a valid entity of each model; its correction has to give the entity back, letter for letter.
import { models, validateEntity } from '@ds4sscc/data-models';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { fixText } from '@ds4sscc/findings/fix';
import { expect, it } from 'vitest';

type Members = Record<string, unknown>;

/** Each makes one slip in an attribute object; `undefined` where it has no room for it. */
const slips: Readonly<Record<string, (attribute: Members) => Members | undefined>> = {
  'data/number-as-text': (attribute) =>
    typeof attribute['value'] === 'number' ? { ...attribute, value: String(attribute['value']) } : undefined,
  'data/boolean-as-text': (attribute) =>
    typeof attribute['value'] === 'boolean' ? { ...attribute, value: String(attribute['value']) } : undefined,
  'data/date-time-malformed': (attribute) =>
    typeof attribute['value'] === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(attribute['value'])
      ? { ...attribute, value: attribute['value'].replace('T', ' ') }
      : undefined,
  'data/value-not-allowed': (attribute) =>
    typeof attribute['value'] === 'string' && /^[a-z]{5,}$/.test(attribute['value'])
      ? { ...attribute, value: attribute['value'].toUpperCase() }
      : undefined,
  'ngsi-ld/attribute-kind-unknown': (attribute) => ({ ...attribute, type: String(attribute['type']).replace('p', '') }),
  'ngsi-ld/attribute-type-missing': (attribute) =>
    Object.fromEntries(Object.entries(attribute).filter(([name]) => name !== 'type')),
  'ngsi-ld/observed-at-not-utc': (attribute) =>
    typeof attribute['observedAt'] === 'string'
      ? { ...attribute, observedAt: attribute['observedAt'].replace('T', ' ') }
      : undefined,
  'ngsi-ld/member-misplaced': (attribute) =>
    attribute['type'] === 'Relationship' && typeof attribute['object'] === 'string'
      ? Object.fromEntries(
          Object.entries(attribute).map(([name, value]) => [name === 'object' ? 'value' : name, value]),
        )
      : undefined,
  'geojson/ring-open': (attribute) => withRing(attribute, (ring) => (ring.length > 4 ? ring.slice(0, -1) : undefined)),
  'geojson/ring-wound': (attribute) => withRing(attribute, (ring) => ring.toReversed()),
  'data/unit-unexpected': (attribute) =>
    typeof attribute['unitCode'] === 'string' && /[A-Z]/.test(attribute['unitCode'])
      ? { ...attribute, unitCode: attribute['unitCode'].toLowerCase() }
      : undefined,
};

function withRing(attribute: Members, change: (ring: unknown[]) => unknown[] | undefined): Members | undefined {
  const { type, coordinates } = (attribute['value'] ?? {}) as { type?: unknown; coordinates?: unknown[][] };
  const ring = type === 'Polygon' ? coordinates?.[0] : undefined;
  const changed = ring && change(ring);
  return changed && { ...attribute, value: { type, coordinates: [changed, ...(coordinates ?? []).slice(1)] } };
}

const check = (text: string): ReturnType<typeof validateEntity> =>
  validateEntity(JSON.parse(text), { source: 'x', models });

it.each(Object.entries(slips))('%s is corrected to what was there before, in every model', (rule, slip) => {
  let restored = 0;
  for (const model of models) {
    for (const entity of generateExamples(model, { representation: 'normalized', count: 2, seed: 5 })) {
      const members = entity as Members;
      const original = JSON.stringify(members, undefined, 2);
      for (const [name, attribute] of Object.entries(members)) {
        if (typeof attribute !== 'object' || attribute === null) continue;
        const slipped = slip(attribute as Members);
        if (!slipped) continue;
        const text = JSON.stringify({ ...members, [name]: slipped }, undefined, 2);
        // Where the model takes it, or no fix is certain, it is no slip to correct.
        if (!check(text).some((found) => found.rule === rule && (found.fix?.replacement ?? found.fix?.edits))) continue;
        expect(fixText(text, check).text, `${model.type}/${name}`).toBe(original);
        restored += 1;
      }
    }
  }
  expect(restored).toBeGreaterThan(5);
});
