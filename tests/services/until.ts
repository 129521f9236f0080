import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the answer is there: how long a service takes to start or to come back is not known. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await wait(25);
  }
  throw new Error(`waited in vain until ${what}`);
}
