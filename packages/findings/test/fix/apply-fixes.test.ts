import { applyFixes } from '@ds4sscc/findings/fix';
import { type Edit, escapePointer, type Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function fixing(...edits: readonly Edit[]): Finding {
  const fix = { description: 'a change', edits };
  return { rule: 'test/rule', level: 'error', message: '', location: { source: 'x' }, requirements: [], fix };
}

it.each<[what: string, text: string, edit: Edit, expected: string]>([
  [
    'replaces a value and leaves the blanks around it',
    '{ "a" :\t"1.50" , "b":2 }',
    { edit: 'replace', pointer: '/a', text: '1.50' },
    '{ "a" :\t1.50 , "b":2 }',
  ],
  [
    'replaces within lists and escaped names',
    '{"a/b":[1.0,{"~":"x"}]}',
    { edit: 'replace', pointer: '/a~1b/1/~0', text: 'true' },
    '{"a/b":[1.0,{"~":true}]}',
  ],
  ['replaces the whole document', ' "1" \n', { edit: 'replace', pointer: '', text: '1' }, ' 1 \n'],
  [
    'renames a member in its place',
    '{"a": 1,\r\n  "dat\\u0065": 2}',
    { edit: 'rename', pointer: '/date', name: 'dateObserved' },
    '{"a": 1,\r\n  "dateObserved": 2}',
  ],
  ['keeps a byte order mark', '\ufeff{"a":"1"}', { edit: 'replace', pointer: '/a', text: '1' }, '\ufeff{"a":1}'],
  [
    'adds a first member laid out as the others',
    '{\n    "value": 1,\n    "unitCode": "GP"\n}',
    { edit: 'insert', pointer: '/type', text: '"Property"' },
    '{\n    "type": "Property",\n    "value": 1,\n    "unitCode": "GP"\n}',
  ],
  [
    'adds a first member before a single one',
    '{"value":1}',
    { edit: 'insert', pointer: '/type', text: '"Property"' },
    '{"type":"Property", "value":1}',
  ],
  ['adds a member to an empty object', '{"a":{ }}', { edit: 'insert', pointer: '/a/b', text: '1' }, '{"a":{"b": 1 }}'],
  [
    'adds an element laid out as the others',
    '[\n  [1, 2],\n  [3, 4]\n]',
    { edit: 'insert', pointer: '/-', text: '[1, 2]' },
    '[\n  [1, 2],\n  [3, 4],\n  [1, 2]\n]',
  ],
  [
    'adds an element to a dense list',
    '[[1,2],[3,4]]',
    { edit: 'insert', pointer: '/-', text: '[1,2]' },
    '[[1,2],[3,4],[1,2]]',
  ],
  ['adds an element to an empty list', '{"a":[ ]}', { edit: 'insert', pointer: '/a/-', text: '1' }, '{"a":[1 ]}'],
  [
    'closes a ring with its first position as that is spelt',
    '[[\n  [5.10, 52.0],\n  [5.2, 52.0],\n  [5.2, 52.1]\n]]',
    { edit: 'copy', from: '/0/0', pointer: '/0/-' },
    '[[\n  [5.10, 52.0],\n  [5.2, 52.0],\n  [5.2, 52.1],\n  [5.10, 52.0]\n]]',
  ],
  [
    'turns a list around and leaves what stands between its elements',
    '{"a": [1.0,\n 2e0,3 ]}',
    { edit: 'reverse', pointer: '/a' },
    '{"a": [3,\n 2e0,1.0 ]}',
  ],
  ['turns an empty list around', '[ ]', { edit: 'reverse', pointer: '' }, '[ ]'],
  ['removes the first member', '{ "a": 1, "b": 2 }', { edit: 'remove', pointer: '/a' }, '{ "b": 2 }'],
  ['removes the last member', '{\n  "a": 1,\n  "b": 2\n}', { edit: 'remove', pointer: '/b' }, '{\n  "a": 1\n}'],
  ['removes the only member', '{"a": 1}', { edit: 'remove', pointer: '/a' }, '{}'],
  ['removes an element', '[1, 2, 3]', { edit: 'remove', pointer: '/1' }, '[1, 3]'],
])('%s', (_, text, edit, expected) => {
  expect(applyFixes(text, [fixing(edit)]).text).toBe(expected);
});

it.each<[what: string, text: string, edit: Edit, why: string]>([
  ['a place that is not there', '{"a":1}', { edit: 'replace', pointer: '/b', text: '1' }, 'no-such-place'],
  ['a name that another member has', '{"a":1,"b":2}', { edit: 'rename', pointer: '/a', name: 'b' }, 'name-taken'],
  ['a member that is there', '{"a":1}', { edit: 'insert', pointer: '/a', text: '1' }, 'name-taken'],
  ['the name of an element', '[1]', { edit: 'rename', pointer: '/0', name: 'b' }, 'no-such-place'],
  ['a text that is not JSON', '{"a":1}', { edit: 'replace', pointer: '/a', text: '"' }, 'not-json'],
  ['a document that is not JSON', '{"a":1,}', { edit: 'replace', pointer: '/a', text: '2' }, 'unreadable'],
])('leaves alone %s', (_, text, edit, why) => {
  const result = applyFixes(text, [fixing(edit)]);
  expect({ text: result.text, why: result.left.map((left) => left.why) }).toEqual({ text, why: [why] });
});

it('takes a replacement for an edit of the value at the place of the finding', () => {
  const { rule, level, message, requirements } = fixing();
  const finding = {
    rule,
    level,
    message,
    requirements,
    location: { source: 'x', pointer: '/a' },
    fix: { description: '', replacement: '1' },
  };
  expect(applyFixes('{"a":"1"}', [finding]).text).toBe('{"a":1}');
});

it('makes all edits of a fix or none, and of two that touch the first', () => {
  const first = fixing({ edit: 'replace', pointer: '/a', text: '{}' });
  const within = fixing({ edit: 'replace', pointer: '/c', text: '0' }, { edit: 'replace', pointer: '/a/b', text: '2' });
  const result = applyFixes('{"a":{"b":1},"c":3}', [first, within]);
  expect(result.text).toBe('{"a":{},"c":3}');
  expect(result.left.map(({ why }) => why)).toEqual(['overlaps']);
});

describe('over any JSON in any layout', () => {
  const indents = fc.constantFrom(undefined, 1, 2, 4, '\t');
  it('a replaced value is what changes, in value and in text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }),
        indents,
        fc.nat(),
        fc.jsonValue({ maxDepth: 1 }),
        (object, indent, pick, value) => {
          const names = Object.keys(object).filter((name) => name !== '__proto__');
          fc.pre(names.length > 0);
          const name = names[pick % names.length] as string;
          const text = JSON.stringify(object, undefined, indent).replaceAll('\n', '\r\n');
          const pointer = `/${escapePointer(name)}`;
          const result = applyFixes(text, [fixing({ edit: 'replace', pointer, text: JSON.stringify(value) })]).text;
          expect(JSON.parse(result)).toEqual(JSON.parse(JSON.stringify({ ...object, [name]: value })));
          const step = typeof indent === 'number' ? ' '.repeat(indent) : (indent ?? '');
          const original = JSON.stringify(object[name], undefined, indent).replaceAll('\n', `\r\n${step}`);
          const back = applyFixes(result, [fixing({ edit: 'replace', pointer, text: original })]).text;
          expect(back).toBe(text);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
