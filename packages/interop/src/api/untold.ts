import type { Finding } from '@ds4sscc/findings';

/** Rules of ours that say more on what the official schemas see as well. */
const alsoOfSchemas: ReadonlySet<string> = new Set([
  'api/field-unknown',
  'api/info-incomplete',
  'api/member-missing',
  'api/member-wrong-kind',
  'api/parameter-place-unknown',
  'api/path-not-absolute',
  'api/paths-missing',
  'api/responses-missing',
  'api/status-code-malformed',
]);

/** The findings of a schema that none of ours tells already: at the same value, or at what contains it. */
export function untold(ofSchema: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  const around = new Set<string>();
  for (const { rule, location } of own) {
    if (!alsoOfSchemas.has(rule) || location.pointer === undefined) continue;
    told.add(location.pointer);
    told.add(parentOf(location.pointer));
    for (let place = location.pointer; place !== '' && !around.has(place); place = parentOf(place)) around.add(place);
    around.add('');
  }
  // A member that is missing is told at the object, which may hold a fault of its own elsewhere.
  return ofSchema.filter(
    ({ rule, location: { pointer = '' } }) => !(rule === 'api/member-missing' ? told : around).has(pointer),
  );
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
