import { checkCatalogue } from '@ds4sscc/catalogue';
import { checkCatalogueStream, type CheckStreamOptions } from '@ds4sscc/catalogue/stream';
import type { Finding } from '@ds4sscc/findings';
import { createTemporarySpill } from '@ds4sscc/findings/node';
import { createMemorySpill, type SpillStore } from '@ds4sscc/findings/spill';
import { parseGraph } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// What is known of one node has to reach another one, however far from each other their statements stand. The reference is
// `checkCatalogue` on the whole.

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const dcatap = 'http://data.europa.eu/r5r/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

const shown = ({ rule, level, message, location, value }: Finding): string =>
  JSON.stringify([rule, level, message, location, value]);

async function whole(text: string): Promise<readonly string[]> {
  const document = await parseGraph(text, { source: 'x', syntax: 'n-triples' });
  return [...document.findings, ...checkCatalogue(document)].map(shown).sort();
}

async function streamed(text: string, options: Partial<CheckStreamOptions>): Promise<readonly string[]> {
  const findings: Finding[] = [];
  const { passes } = await checkCatalogueStream(() => [text], {
    source: 'x',
    syntax: 'n-triples',
    ...options,
    onFinding: (found) => findings.push(found),
  });
  expect(passes).toBeGreaterThan(1);
  return findings.map(shown).sort();
}

/** A store that gives its streams back in pieces that end within a number. */
function inOddPieces(store: SpillStore): SpillStore {
  return {
    append: (stream, bytes) => store.append(stream, bytes),
    remove: (stream) => store.remove(stream),
    *read(stream) {
      for (const piece of store.read(stream))
        for (let at = 0; at < piece.length; at += 13) yield piece.slice(at, at + 13);
    },
  };
}

interface Resource {
  readonly kind: 'dataset' | 'distribution' | 'service' | 'agent' | 'series' | 'catalogue';
  readonly seed: number;
}

/** The statements about a resource of a made-up catalogue: numbers stand for what it says, and of whom. */
function statementsOf({ kind, seed }: Resource, n: number): readonly string[] {
  const self = `<http://x.example/${kind}/${n}>`;
  const bit = (at: number): boolean => ((seed >>> at) & 1) === 1;
  const to = (other: Resource['kind'], at: number): string => `<http://x.example/${other}/${(seed >>> at) % 7}>`;
  const lines: string[] = [];
  const say = (when: boolean, property: string, value: string): void => {
    if (when) lines.push(`${self} <${property}> ${value} .`);
  };
  const classes = {
    dataset: `${dcat}Dataset`,
    distribution: `${dcat}Distribution`,
    service: `${dcat}DataService`,
    agent: 'http://xmlns.com/foaf/0.1/Agent',
    series: `${dcat}DatasetSeries`,
    catalogue: `${dcat}Catalog`,
  };
  say(!bit(0) || bit(1), type, `<${classes[kind]}>`);
  say(bit(2), `${dct}title`, `"${kind} ${n}"@en`);
  say(bit(3), `${dct}description`, bit(4) ? '"text"@en' : '"text"');
  say(bit(5), `${dct}publisher`, to('agent', 6));
  say(bit(8), `${dcatap}applicableLegislation`, bit(9) ? `<${regulation}>` : `"${regulation}"`);
  say(bit(10) && bit(11), `${dct}license`, '<http://x.example/licence>');
  if (kind === 'dataset') {
    say(true, `${dcat}distribution`, to('distribution', 12));
    say(bit(13), `${dcat}distribution`, to('distribution', 14));
    say(bit(15), `${dcat}inSeries`, to('series', 16));
    say(bit(17), `${dcat}hasVersion`, to('dataset', 18));
  } else if (kind === 'distribution') {
    say(bit(12), `${dcat}accessURL`, '<http://x.example/file>');
    say(bit(13), `${dcat}accessService`, to('service', 14));
  } else if (kind === 'service') say(bit(12), `${dcat}servesDataset`, to('dataset', 13));
  else if (kind === 'catalogue') {
    for (let at = 0; at < 7; at += 1) say(bit(12 + at), `${dcat}dataset`, `<http://x.example/dataset/${at}>`);
    say(bit(20), `${dcat}service`, to('service', 21));
  }
  return lines;
}

/** Statements in an order of their own: some nodes as a whole, others scattered, some of them twice. */
function catalogues(): fc.Arbitrary<readonly string[]> {
  const resource = fc.record({
    kind: fc.constantFrom<Resource['kind']>('dataset', 'distribution', 'service', 'agent', 'series', 'catalogue'),
    seed: fc.nat({ max: 0x7fffffff }),
  });
  return fc.array(resource, { minLength: 8, maxLength: 30 }).chain((resources) => {
    const lines = resources.flatMap((one, at) => statementsOf(one, at % 7));
    return fc
      .tuple(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.subarray(lines),
        fc.constantFrom('as-written', 'scattered', 'twice'),
      )
      .map(([shuffled, again, order]) =>
        order === 'as-written' ? lines : order === 'scattered' ? shuffled : [...shuffled, ...again],
      );
  });
}

describe('statements that stand apart', () => {
  it('are judged as they are in the whole', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        catalogues(),
        fc.constantFrom(150, 600, 5000),
        fc.constantFrom(1, 20, 100_000),
        fc.boolean(),
        async (lines, blockLength, mostHeld, isOdd) => {
          const text = `${lines.join('\n')}\n`;
          const spill = isOdd ? inOddPieces(createMemorySpill()) : createMemorySpill();
          expect(await streamed(text, { blockLength, mostHeld, spill, seed: lines.length })).toEqual(await whole(text));
        },
      ),
      { seed: 11, numRuns: 40 },
    );
  });

  it('of a list that is longer than what is held are judged as they are in the whole', async () => {
    const lines: string[] = [];
    for (let n = 0; n < 1500; n += 1) {
      // Every third is not described, every fifth is of no class, every seventh is not listed.
      if (n % 7 !== 0) lines.push(`<urn:all> <${dcat}dataset> <urn:d${n}> .`);
      if (n % 3 === 0) continue;
      if (n % 5 !== 0) lines.push(`<urn:d${n}> <${type}> <${dcat}Dataset> .`);
      lines.push(`<urn:d${n}> <${dct}title> "Dataset ${n}"@en .`);
    }
    lines.push(`<urn:all> <${type}> <${dcat}Catalog> .`, `<urn:all> <${dct}title> "All"@en .`);
    const text = `${lines.join('\n')}\n`;
    const expected = await whole(text);
    expect(await streamed(text, { blockLength: 3000 })).toEqual(expected);
    const backwards = `${lines.toReversed().join('\n')}\n`;
    expect(await streamed(backwards, { blockLength: 3000, mostHeld: 50 })).toEqual(await whole(backwards));
  });

  it('of a service that a thousand distributions lead to are judged as they are in the whole', async () => {
    const lines = [`<urn:service> <${type}> <${dcat}DataService> .`];
    for (let n = 0; n < 1000; n += 1) {
      lines.push(
        `<urn:f${n}> <${type}> <${dcat}Distribution> .`,
        `<urn:f${n}> <${dcat}accessService> <urn:service> .`,
        `<urn:d${n}> <${type}> <${dcat}Dataset> .`,
        `<urn:d${n}> <${dcat}distribution> <urn:f${n}> .`,
      );
    }
    // One of the datasets is a high-value one, and so is what serves it.
    lines.push(`<urn:d700> <${dcatap}applicableLegislation> "${regulation}" .`);
    const text = `${lines.join('\n')}\n`;
    const expected = await whole(text);
    expect(expected.filter((one) => one.includes('"hvd/') && one.includes('"node":"urn:service"'))).not.toEqual([]);
    expect(await streamed(text, { blockLength: 3000 })).toEqual(expected);
  });

  it('are judged alike with a store on disk', async () => {
    const [lines] = fc.sample(catalogues(), { seed: 4, numRuns: 1 }) as [readonly string[]];
    const text = `${lines.join('\n')}\n`;
    const spill = createTemporarySpill();
    try {
      expect(await streamed(text, { blockLength: 200, spill })).toEqual(await whole(text));
    } finally {
      spill.close();
    }
  });
});

describe('a catalogue in blocks', () => {
  const dataset = (title: string): string =>
    `<urn:a> <${type}> <${dcat}Dataset> .\n<urn:a> <${dct}title> "${title}" .\n`;

  it.each([
    ['a text', () => dataset('Air'), () => dataset('Ais')],
    ['its end', () => dataset('Air'), () => `${dataset('Air')}\n`],
  ])('is not trusted when %s changes between two readings', async (_, first, second) => {
    let opened = 0;
    const rules: string[] = [];
    const { passes } = await checkCatalogueStream(() => [(opened += 1) === 1 ? first() : second()], {
      source: 'x',
      onFinding: ({ rule }) => rules.push(rule),
    });
    expect(rules).toContain('catalogue/input-changed');
    expect(passes).toBe(2);
  });

  it('is the same however its chunks are divided', async () => {
    const text = dataset('Qualité').repeat(50);
    const bytes = new TextEncoder().encode(text);
    let opened = 0;
    const rules: string[] = [];
    const chunks = (): readonly Uint8Array[] => {
      const size = (opened += 1) === 1 ? 7 : 1000;
      return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.slice(n * size, (n + 1) * size));
    };
    await checkCatalogueStream(chunks, { source: 'x', onFinding: ({ rule }) => rules.push(rule) });
    expect(rules).not.toContain('catalogue/input-changed');
  });

  it('that the disk does not take is said not to be judged', async () => {
    const full = (): never => {
      throw new Error('the disk is full');
    };
    const spill = { append: full, read: full, remove: full };
    const found: Finding[] = [];
    const lines = Array.from({ length: 60_000 }, (_, n) => `<urn:d${n}> <${type}> <${dcat}Dataset> .`);
    await checkCatalogueStream(() => [lines.join('\n')], { source: 'x', spill, onFinding: (one) => found.push(one) });
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([['catalogue/survey-not-kept', 'error']]);
  });
});
