/** The members of a JSON object, whose names come from whoever wrote the data. */
export type Members = Readonly<Record<string, unknown>>;

const noMembers: Members = Object.freeze({});

/** The members of a value; none where it is not an object. */
export function membersOf(value: unknown): Members {
  return isObject(value) ? value : noMembers;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a member under a name that comes from untrusted data: `__proto__` is a name as any other. */
export function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
