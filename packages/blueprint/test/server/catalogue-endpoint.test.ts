import { createCatalogueEndpoint } from '@ds4sscc/blueprint/server';
import { type CompactGraph, createGraph, parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const at = 'https://city.example/catalogue';

async function catalogueOf(count: number, title = 'Dataset'): Promise<CompactGraph> {
  const names = Array.from({ length: count }, (_, index) => `<https://city.example/d${index}>`);
  const text = `PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
    <https://city.example/> a dcat:Catalog ${names.map((name) => `; dcat:dataset ${name}`).join(' ')} .
    ${names.map((name, index) => `${name} a dcat:Dataset ; dct:title "${title} ${index}"@en .`).join('\n')}`;
  return (await parseGraph(text, { source: 'catalogue' })).graph as CompactGraph;
}

/** Counts how often somebody walks over all statements, as every writer does. */
function counted(graph: CompactGraph): { readonly graph: CompactGraph; readonly walks: () => number } {
  let walks = 0;
  const watched = new Proxy(graph, {
    get(target, name) {
      if (name === Symbol.iterator) walks += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { graph: watched, walks: () => walks };
}

const ask = (address: string, headers: Record<string, string> = {}) =>
  new Request(address, { headers: { accept: 'text/turtle', ...headers } });

describe('The catalogue endpoint', () => {
  it('writes a catalogue once for all who ask at the same time, and for those who come later', async () => {
    const { graph, walks } = counted(await catalogueOf(3));
    const publish = createCatalogueEndpoint({ catalogue: () => graph });
    const one = await (await publish(ask(at))).text();
    const once = walks();
    expect(once).toBeGreaterThan(0);
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish(ask(`${at}?any=address`))));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set([one]));
    expect(walks()).toBe(once);
    const fresh = counted(await catalogueOf(3));
    const busy = createCatalogueEndpoint({ catalogue: () => fresh.graph });
    await Promise.all(Array.from({ length: 20 }, () => busy(ask(at))));
    expect(fresh.walks()).toBe(once);
  });

  it('tells the tag of what it sends: another syntax, another page and another catalogue have another one', async () => {
    let graph = await catalogueOf(5);
    const publish = createCatalogueEndpoint({ catalogue: () => graph, pageSize: 2 });
    const tagOf = async (request: Request) => (await publish(request)).headers.get('etag') ?? '';
    const first = await tagOf(ask(at));
    expect(await tagOf(ask(`${at}?page=1`))).toBe(first);
    const others = [ask(`${at}?page=2`), ask(at, { accept: 'application/ld+json' })];
    expect(new Set([first, ...(await Promise.all(others.map(tagOf)))]).size).toBe(3);
    expect((await publish(ask(at, { 'if-none-match': first }))).status).toBe(304);
    graph = await catalogueOf(5, 'Changed');
    const changed = await publish(ask(at, { 'if-none-match': first }));
    expect([changed.status, (await changed.text()).includes('Changed 0')]).toEqual([200, true]);
    graph = createGraph([]);
    expect((await publish(ask(`${at}?page=2`))).status).toBe(404);
  });

  it('gives each page its own datasets, and links at the address that was asked', async () => {
    const graph = await catalogueOf(5);
    const publish = createCatalogueEndpoint({ catalogue: () => graph, pageSize: 2 });
    for (const host of ['https://city.example/catalogue', 'https://mirror.example/catalogue']) {
      const pages = await Promise.all([1, 2, 3].map(async (page) => publish(ask(`${host}?page=${page}`))));
      const shown = (await Promise.all(pages.map((page) => page.text()))).map((text) =>
        [...text.matchAll(/Dataset (\d)/g)].map(([, number]) => number),
      );
      expect(shown).toEqual([['0', '1'], ['2', '3'], ['4']]);
      expect(pages[1]?.headers.get('link')).toBe(
        `<${host}?page=1>; rel="first", <${host}?page=1>; rel="prev", <${host}?page=3>; rel="next", <${host}?page=3>; rel="last"`,
      );
    }
    expect((await publish(ask(`${at}?page=4`))).status).toBe(404);
  });

  it('answers those who are waiting with the catalogue that was there when they asked', async () => {
    let graph: CompactGraph | undefined = await catalogueOf(2, 'Old');
    const publish = createCatalogueEndpoint({ catalogue: () => graph });
    const old = publish(ask(at));
    graph = undefined;
    const none = publish(ask(at));
    graph = await catalogueOf(2, 'New');
    const texts = await Promise.all([old, publish(ask(at))].map(async (answer) => (await answer).text()));
    expect(texts.map((text) => [text.includes('Old 0'), text.includes('New 0')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await none).status).toBe(503);
  });
});
