/** Headers of an answer, wherever they are kept. */
export interface AnswerHeaders {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** What content delivery networks obey before `Cache-Control` (RFC 9213). */
const ofNetworks = ['cdn-cache-control', 'surrogate-control'];

/** Puts the headers of a permission on an answer. They stand whatever the handler said about caches, unless it said more. */
export function setPermitHeaders(answer: AnswerHeaders, permit: Readonly<Record<string, string>>): void {
  for (const name of ofNetworks) if (answer.get(name) !== undefined) answer.delete(name);
  for (const name in permit) {
    const value = permit[name] ?? '';
    const present = name === 'vary' || name === 'cache-control' ? answer.get(name) : undefined;
    if (present === undefined) answer.set(name, value);
    else if (name === 'vary') answer.set(name, present.includes('*') ? present : `${present}, ${value}`);
    else answer.set(name, /\bno-store\b/i.test(present) ? 'no-store' : value);
  }
}
