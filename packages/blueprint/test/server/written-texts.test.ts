import { describe, expect, it } from 'vitest';
import { createWrittenTexts } from '../../src/server/written-texts.js';

const text = 'x'.repeat(9);

describe('Texts that are kept', () => {
  it('are written once for all who ask while one is written, and again after a failure', async () => {
    const texts = createWrittenTexts(100);
    let writes = 0;
    const fail = async () => {
      writes += 1;
      throw new Error('no');
    };
    const answers = await Promise.allSettled([texts.get('a', fail), texts.get('a', fail)]);
    expect([writes, ...answers.map(({ status }) => status)]).toEqual([1, 'rejected', 'rejected']);
    expect(await texts.get('a', async () => ({ text, etag: '"1"' }))).toEqual({ text, etag: '"1"' });
    expect((await texts.get('a', fail)).etag).toBe('"1"');
  });

  it('go when there are too many of them, those first that were not asked for longest', async () => {
    // Each is of ten characters, its key included.
    const texts = createWrittenTexts(30);
    const written: string[] = [];
    const ask = (key: string) =>
      texts.get(key, async () => {
        written.push(key);
        return { text, etag: key };
      });
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'd', 'b']) await ask(key);
    expect(written.join('')).toBe('abcdb');
  });

  it('are not kept where one would take most of the room', async () => {
    const texts = createWrittenTexts(18);
    let writes = 0;
    for (let asked = 0; asked < 3; asked += 1)
      await texts.get('a', async () => {
        writes += 1;
        return { text, etag: '' };
      });
    expect(writes).toBe(3);
  });
});
