/**
 * A text that two values share exactly where JSON Schema takes them for equal (Core, section 4.2.2): members in any order,
 * `1` and `1.0` one number. The depth of the value is bounded by then.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(members[name])}`).join(',')}}`;
}

/** How many values stand within a value, itself included: what its canonical text costs. */
export function sizeOf(value: unknown): number {
  let size = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += typeof next === 'string' ? 1 + next.length / 16 : 1;
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(next)) waiting.push(inner);
  }
  return Math.ceil(size);
}
