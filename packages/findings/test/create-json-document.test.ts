import { createJsonDocument, defineRule, escapePointer, parseJson } from '@ds4sscc/findings';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const rule = defineRule({
  id: 'test/found',
  title: 'Found',
  level: 'error',
  source: 'Test',
  requirements: [],
  help: 'Nothing.',
  message: () => 'found',
});

/** Names that need care in pointers and in JSON, some of them the beginning of others. */
const name = fc.oneof(
  fc.constantFrom('a', 'aa', 'a/b', 'a~b', '~1', '', '"', '\\', '\\n', '\n', 'ä', '😀', '__proto__', '0', '1', '01'),
  fc.string({ maxLength: 4 }),
);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('"', '\\', '{', ']', ',', 'a"b\\'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(true, false, null, {}, []),
);
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** All ways to write a text: names and strings with escapes, blanks and line ends of each kind between the parts. */
function write(value: unknown, draw: () => number): string {
  const blank = (): string => ['', '', ' ', '\n', '\r\n', '\r', '\t '][draw() % 7] as string;
  const text = (one: string): string => JSON.stringify(one).replace(/^"a/, draw() % 2 === 0 ? '"\\u0061' : '"a');
  const part = (one: unknown): string => {
    if (Array.isArray(one)) return `[${blank()}${one.map(part).join(`${blank()},${blank()}`)}${blank()}]`;
    if (typeof one === 'string') return text(one);
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    const members = Object.entries(one).map(([key, inner]) => `${text(key)}${blank()}:${blank()}${part(inner)}`);
    return `{${blank()}${members.join(`${blank()},${blank()}`)}${blank()}}`;
  };
  return `${blank()}${part(value)}${blank()}`;
}

/** Every pointer into a value, and some that lead nowhere. */
function pointersOf(value: unknown, pointer = ''): string[] {
  const beside = [pointer, `${pointer}/absent/x`, `${pointer}/7`, `${pointer}/~2`, `${pointer}/`, `${pointer}/00`];
  if (typeof value !== 'object' || value === null) return beside;
  const inner = Object.entries(value).flatMap(([key, one]) => pointersOf(one, `${pointer}/${escapePointer(key)}`));
  return [...beside, ...inner];
}

test('places found one by one are those of the document that knows all places', () => {
  fc.assert(
    fc.property(json, fc.infiniteStream(fc.nat(1000)), (value, numbers) => {
      const text = write(value, () => numbers.next().value as number);
      const whole = parseJson(text, 'x.json');
      expect(whole.findings).toEqual([]);
      const pointers = ['x', 'x/y', ...pointersOf(value)];
      const few = pointers.map((pointer) => createJsonDocument(text, value, 'x.json').finding(rule, pointer, {}));
      const one = createJsonDocument(text, value, 'x.json');
      const many = pointers.map((pointer) => one.finding(rule, pointer, {}));
      const expected = pointers.map((pointer) => whole.finding(rule, pointer, {}));
      expect(few).toEqual(expected);
      expect(many).toEqual(expected);
    }),
    { seed: 5, numRuns: 1500 },
  );
});

test('a text with twenty thousand findings has their places in bounded time', () => {
  const value = Array.from({ length: 20_000 }, (_, index) => index);
  const document = createJsonDocument(JSON.stringify(value), value, 'x.json');
  const columns = value.map((index) => document.locate(`/${index}`).column);
  expect(columns[0]).toBe(2);
  expect(columns.at(-1)).toBe(JSON.stringify(value).length - 5);
});
