import type { Policy, Profile } from '@ds4sscc/policy';

/** The policy without the marks on properties and classes that a registered profile calls annotations. */
export function withoutAnnotations<Kind extends Policy>(policy: Kind, profiles: readonly Profile[]): Kind {
  const listed = profiles.flatMap(({ annotations = [] }) => annotations);
  if (listed.length === 0) return policy;
  const describes = (iri: string): boolean => listed.includes(iri) || listed.includes(iri.replace(/[^/#]*$/, ''));
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key !== 'notUnderstood'
          ? clean(part)
          : (part as Policy['notUnderstood']).filter(({ reason, property, value: text = '' }) => {
              if (reason === 'unknown-type') return !describes(text);
              return !(['foreign-property', 'dropped-key'].includes(reason) && describes(property));
            }),
      ]),
    );
  };
  return clean(policy) as Kind;
}
