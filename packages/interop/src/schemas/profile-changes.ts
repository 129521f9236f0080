import { asObject } from '../api/json-object.js';
import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';
import { conjuncts } from './conjuncts.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';

/** What a profile changes about the members of entities. */
export interface ProfileChanges {
  /** Members that the base does not name, by name. */
  readonly added: readonly string[];
  /** Members of the base of which the profile says more: another schema, or that they are required. */
  readonly constrained: readonly string[];
  /** Members of the base that the profile does not name. */
  readonly dropped: readonly string[];
  readonly missing: readonly string[];
}

/** Compares the members that the schema of a profile speaks of with those of its base. */
export function profileChanges(
  profile: JsonSchemaFacts,
  base: JsonSchemaFacts,
  library: SchemaLibrary,
): ProfileChanges {
  const below = conjuncts({ schema: base.schema, document: base }, library);
  const above = conjuncts({ schema: profile.schema, document: profile }, library);
  const ofBase = new Set(below.parts.map(({ schema }) => schema));
  const own = above.parts.filter(({ schema }) => !ofBase.has(schema));
  const known = namedIn(below.parts);
  const named = namedIn(own);
  const whole = namedIn(above.parts);
  const required = requiredIn(below.parts);
  const demanded = [...requiredIn(own)].filter((name) => !required.has(name));
  const spoken = new Set([...named.keys(), ...demanded]);
  const changed = (name: string): boolean =>
    demanded.includes(name) || JSON.stringify(named.get(name)) !== JSON.stringify(known.get(name));
  return {
    added: [...spoken].filter((name) => !known.has(name)).sort(),
    constrained: [...spoken].filter((name) => known.has(name) && changed(name)).sort(),
    dropped: [...known.keys()].filter((name) => !whole.has(name)).sort(),
    missing: [...below.missing, ...above.missing],
  };
}

function namedIn(parts: readonly SchemaPlace[]): ReadonlyMap<string, unknown> {
  return new Map(parts.flatMap(({ schema }) => Object.entries(asObject(asObject(schema)?.['properties']) ?? {})));
}

function requiredIn(parts: readonly SchemaPlace[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ schema }) => {
      const required = asObject(schema)?.['required'];
      return Array.isArray(required) ? required.map(String) : [];
    }),
  );
}
