import type { Mapping } from '../artefacts/mapping.js';
import { commonMembers } from './documented-models.js';

type Entity = Readonly<Record<string, unknown>>;

/** An entity as a mapping makes it; `undefined` where a value has no counterpart. Members of every entity are kept, its type is the new one. */
export function mapEntity(entity: Entity, { fields, constants = {} }: Mapping, type: string): Entity | undefined {
  const kept = Object.entries(entity).filter(([name]) => commonMembers.has(name));
  const mapped: [string, unknown][] = [];
  for (const { from, to, factor, offset, values } of fields) {
    if (!Object.hasOwn(entity, from)) continue;
    const value = entity[from];
    if (values) {
      const pair = values.find((one) => one.from === value);
      if (!pair) return undefined;
      mapped.push([to, pair.to]);
    } else if (factor !== undefined || offset !== undefined) {
      if (typeof value !== 'number') return undefined;
      mapped.push([to, value * (factor ?? 1) + (offset ?? 0)]);
    } else mapped.push([to, value]);
  }
  return Object.fromEntries([...kept, ...Object.entries(constants), ...mapped, ['type', type]]);
}

/** The mapping back; `undefined` where two values become one, so that nobody can say which it was. */
export function inverseOf(mapping: Mapping): Mapping | undefined {
  if (new Set(mapping.fields.map(({ to }) => to)).size < mapping.fields.length) return undefined;
  if (mapping.fields.some(({ values = [] }) => new Set(values.map(({ to }) => to)).size < values.length))
    return undefined;
  return {
    ...mapping,
    from: mapping.to,
    to: mapping.from,
    constants: {},
    fields: mapping.fields.map(({ from, to, factor, offset, values }) => ({
      from: to,
      to: from,
      ...(values && { values: values.map((one) => ({ from: one.to, to: one.from })) }),
      ...((factor !== undefined || offset !== undefined) && {
        factor: 1 / (factor ?? 1),
        offset: -(offset ?? 0) / (factor ?? 1),
      }),
    })),
  };
}
