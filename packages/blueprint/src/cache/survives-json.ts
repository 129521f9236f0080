/** Whether a value is the same after it was written as JSON and read again; members that are `undefined` may be left out. */
export function survivesJson(value: unknown): boolean {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next === null || typeof next === 'string' || typeof next === 'boolean') continue;
    if (typeof next === 'number') {
      if (!Number.isFinite(next) || Object.is(next, -0)) return false;
      continue;
    }
    if (typeof next !== 'object') return false;
    if (Array.isArray(next)) {
      for (const member of next) pending.push(member);
      continue;
    }
    const prototype: unknown = Object.getPrototypeOf(next);
    if ((prototype !== Object.prototype && prototype !== null) || Object.getOwnPropertySymbols(next).length > 0)
      return false;
    for (const member of Object.values(next)) if (member !== undefined) pending.push(member);
  }
  return true;
}
