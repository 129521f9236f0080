import { probeLinks, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { expect, it } from 'vitest';
import { readTurtle } from './turtle.js';

const text = `:air a dcat:Dataset ; dcat:distribution :a , :b .
  :a dcat:accessURL <https://x.example/1> , <https://x.example/2> , <ftp://x.example/3> , "no address" .
  :b dcat:accessURL "https://x.example/1" ; dcat:downloadURL <https://x.example/4> , <http:///> .`;

it('each URL is asked once, and what is no web address never', async () => {
  const asked: string[] = [];
  const links = await probeLinks(await readTurtle(text), async (url) => {
    asked.push(url);
    return 200;
  });
  expect(asked).toEqual(['https://x.example/1', 'https://x.example/2', 'https://x.example/4']);
  expect([...links]).toEqual(asked.map((url) => [url, 200]));
});

it.each([1, 2, 8])('no more than %i are asked at one time', async (concurrency) => {
  let running = 0;
  let most = 0;
  const document = await readTurtle(
    Array.from({ length: 30 }, (_, at) => `:f${at} dcat:accessURL <https://x.example/${at}> .`).join('\n'),
  );
  await probeLinks(
    document,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return 200;
    },
    { concurrency },
  );
  expect(most).toBe(concurrency);
});

it('a probe that throws, at once or later, has told nothing: the link stays open', async () => {
  const document = await readTurtle(text);
  const links = await probeLinks(document, (url) => {
    if (url.endsWith('1')) throw new Error('at once');
    return url.endsWith('2') ? Promise.reject(new Error('later')) : Promise.resolve(404);
  });
  expect([...links.values()]).toEqual([undefined, undefined, 404]);
  const { indicators } = scoreCatalogue(document, { links, findings: [] }).datasets[0] ?? {};
  expect(indicators).toMatchObject({
    'access-url-works': { min: 0, max: 50 },
    'download-url-works': { min: 0, max: 0 },
  });
});

it.each([0, -1, 1.5, Number.NaN])('a concurrency of %d is refused', async (concurrency) => {
  await expect(probeLinks(await readTurtle(''), async () => 200, { concurrency })).rejects.toMatchObject({
    code: 'concurrency-invalid',
  });
});
