import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';

const graph = '@prefix e: <http://e.x/> .\ne:a e:b e:c .\n';
const long = 60_000;

async function kindOf(name: string, text: string): Promise<string | undefined> {
  const { sources } = await checkDataSpace({ sources: [textSource(name, text)] });
  return sources[0]?.kind;
}

// Each of these once took a pattern of ours exponential or quadratic time; a relapse ends in the time limit of the test.
describe('recognising a kind takes time in proportion to the text', () => {
  it.each([
    ['a ruled comment', `${'#'.repeat(78)}\n${graph}`, 'linked data (Turtle)'],
    ['many signs of a comment', `${'# '.repeat(500)}\n${graph}`, 'linked data (Turtle)'],
    ['a comment that never ends', '#'.repeat(long), 'text of no kind that is checked'],
    ['an IRI of slashes', `<http://a.x/> <${'/'.repeat(long)}`, 'text of no kind that is checked'],
    ['a document type of blanks', `<!DOCTYPE${' '.repeat(long)}x`, 'text of no kind that is checked'],
    ['empty lines', `a${'\n'.repeat(long)}b`, 'text of no kind that is checked'],
    ['a long blank node', `_:${'a'.repeat(long)}`, 'text of no kind that is checked'],
  ])('of %s', async (_, text, kind) => {
    expect(await kindOf('notes.yaml', text)).toBe(kind);
  });

  it('of blanks before JSON', async () => {
    expect(await kindOf('notes.json', `${' '.repeat(long)}[1]`)).toMatch(/^JSON of no kind that is checked/);
  });
});

it.each([
  ['#####\nopenapi: 3.1.0\n', 'service description (openapi-3.1)'],
  ['%YAML 1.2\n---\n"openapi" : 3.1.0\n', 'service description (openapi-3.1)'],
  ["'asyncapi': 3.0.0", 'service description (asyncapi)'],
  ['# accepted\n# for now\nsuppressions: []\n', 'suppressions, not applied: the day of the check was not given'],
  ['# ours\n{"dataspace": "1"}', 'data space description'],
])('tells by its first key what %j is', async (text, kind) => {
  expect(await kindOf('some.yaml', text)).toBe(kind);
});
