import { readFileSync } from 'node:fs';
import { dataSpaceJsonSchema, parseDataSpace, parseYaml } from '@ds4sscc/blueprint';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sound = `dataspace: "1"
id: https://two.example/
title: Two Cities
participants:
  - id: https://riverton.example/
    name: Riverton
    role: data-provider
datasets:
  - id: https://riverton.example/air
    title: Air
    publisher: https://riverton.example/
    files: [data/air.ndjson]
`;
const check = (text: string) => parseDataSpace(parseYaml(text, 'dataspace.yaml'));
const places = (text: string) =>
  check(text).findings.map(({ rule, location }) => [rule, location.line, location.column, location.pointer]);

describe('a description', () => {
  it('that is sound is read without a finding', () => {
    expect(check(sound)).toMatchObject({ findings: [], dataSpace: { title: 'Two Cities' } });
  });

  it('maps requirements to what is declared about them', () => {
    const { findings, dataSpace } = check(
      `${sound}declarations:\n  MIM6 R1.1: { verdict: pass, reason: the register }\n`,
    );
    expect(findings).toEqual([]);
    expect(dataSpace?.declarations).toEqual({ 'MIM6 R1.1': { verdict: 'pass', reason: 'the register' } });
  });

  it('with an unknown key is read without it, one without a required key is not', () => {
    expect(check(sound.replace('    files:', '    filez:')).dataSpace?.datasets[0]).not.toHaveProperty('filez');
    expect(check(sound.replace('title: Two', 'titel: Two')).dataSpace).toBeUndefined();
  });

  it.each([
    [
      'an unknown key at the top',
      sound.replace('title: Two', 'titel: Two'),
      [
        ['dataspace/missing-key', 1, 1, '/title'],
        ['dataspace/unknown-key', 3, 1, '/titel'],
      ],
    ],
    [
      'an unknown key in a dataset',
      sound.replace('    files:', '    filez:'),
      [['dataspace/unknown-key', 12, 5, '/datasets/0/filez']],
    ],
    [
      'a role that does not exist',
      sound.replace('data-provider', 'data-provder'),
      [['dataspace/invalid-value', 7, 5, '/participants/0/role']],
    ],
    [
      'an id that is no IRI',
      sound.replace('https://riverton.example/air', 'air quality'),
      [['dataspace/invalid-value', 9, 5, '/datasets/0/id']],
    ],
    [
      'a path that leaves the folder',
      sound.replace('data/air', '../air'),
      [['dataspace/invalid-value', 12, 13, '/datasets/0/files/0']],
    ],
    [
      'a list where a text belongs',
      sound.replace('Two Cities', '[Two, Cities]'),
      [['dataspace/invalid-value', 3, 1, '/title']],
    ],
    [
      'an unknown key in a declaration',
      `${sound}declarations:\n  MIM6 R1.1: { verdict: pass, reson: the register }\n`,
      [['dataspace/unknown-key', 14, 31, '/declarations/MIM6 R1.1/reson']],
    ],
    [
      'no participants',
      sound.replace(/participants:[\s\S]*(?=datasets:)/, 'participants: []\n'),
      [['dataspace/invalid-value', 4, 1, '/participants']],
    ],
    ['another version', sound.replace('"1"', '"2"'), [['dataspace/invalid-value', 1, 1, '/dataspace']]],
    ['YAML that is broken', 'title: [a', [['yaml/syntax-error', 1, 10, undefined]]],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9)}]`)
        .join('\n')}\n`,
      [['yaml/not-readable', 1, 1, undefined]],
    ],
    ['an alias inside what it refers to', 'a: &x [*x]', [['yaml/not-readable', 1, 1, undefined]]],
    ['keys nested 50,000 deep', '? - '.repeat(50_000), [['yaml/not-readable', 1, 1, undefined]]],
    ['two documents', 'a: 1\n---\nb: 2\n', [['yaml/not-readable', 1, 1, undefined]]],
    ['the same key twice', `${sound}title: Three\n`, [['yaml/syntax-error', 13, 1, undefined]]],
  ])('with %s says so at its place', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom(
      'dataspace: "1"\n',
      'datasets:\n',
      '  - id: x\n',
      '- ',
      ': ',
      '[',
      '{',
      '"',
      "'",
      '&a ',
      '*a',
      '!!int ',
      '\t',
      '? ',
      '|\n',
      '# c\n',
      '%YAML 9\n',
      '---\n',
      '\u0000',
      'a',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 15 }), (parts) => {
        expect(() => check(parts.join(''))).not.toThrow();
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('the JSON Schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../schemas/dataspace.schema.json', import.meta.url), 'utf8'));

  it('that is shipped is the one of the definition', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(dataSpaceJsonSchema())));
  });

  it('accepts and refuses what the reader accepts and refuses', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const mutations: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace('title: Two', 'titel: Two'),
      (text) => text.replace('data-provider', 'mayor'),
      (text) => text.replace('https://riverton.example/air', 'air quality'),
      (text) => text.replace('data/air', '/data/air'),
      (text) => text.replace('"1"', '1'),
      (text) => `${text}declarations:\n  MIM6 R1.1: { verdict: pass, reason: see the register }\n`,
      (text) => `${text}services: {}\n`,
    ];
    for (const mutate of mutations) {
      const document = parseYaml(mutate(sound), 'dataspace.yaml');
      expect([mutate(sound), validate(document.value)]).toEqual([
        mutate(sound),
        parseDataSpace(document).findings.length === 0,
      ]);
    }
  });
});
