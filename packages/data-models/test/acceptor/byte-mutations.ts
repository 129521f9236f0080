import type { Random } from './random.js';

/** Changes the text of a record; `other` is another record, to take pieces from. */
export interface ByteMutation {
  readonly id: string;
  readonly change: (text: string, random: Random, other: string) => string;
}

/** Texts are of one letter per byte (Latin-1), so that they hold what is no UTF-8, too. */
const pieces: readonly string[] = [
  ...'{}[],:"\\ \t\n\r\0-+.eE01/',
  'null',
  'true',
  'false',
  '0.0',
  '-0',
  '1e5',
  '1e999',
  '1E-2',
  '01',
  '12345678901234567890',
  '9007199254740993',
  '0.1e',
  '""',
  '"a"',
  '"\\u0041"',
  '"\\ud834\\udd1e"',
  '"\\ud800"',
  '"\\x41"',
  '"\\u00g0"',
  '\\u0075',
  '\x80',
  '\xff',
  '\xc3\xa9',
  '\xc0\x80',
  '\xed\xa0\x80',
  '\xf0\x9d\x84\x9e',
  '\xf4\x90\x80\x80',
  '\xe2\x80\x8b',
  '\xef\xbb\xbf',
  '\x7f',
  '\x1f',
];

/** Values that mean something somewhere. */
const values: readonly string[] = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '1',
  '-1',
  '1.0',
  '1.5',
  '100',
  '101',
  '1e2',
  '1e999',
  '-1e-7',
  '9007199254740992',
  '123456789012345678',
  '0.30000000000000004',
  '""',
  '"a"',
  '"1"',
  '"Property"',
  '"GeoProperty"',
  '"Relationship"',
  '"LanguageProperty"',
  '"VocabProperty"',
  '"VocabularyProperty"',
  '"JsonProperty"',
  '"ListProperty"',
  '"ListRelationship"',
  '"Text"',
  '"Point"',
  '"urn:ngsi-ld:null"',
  '"urn:ngsi-ld:\\u006eull"',
  '"urn:ngsi-ld:A:1"',
  '"urn:ngsi-ld:A:%zz"',
  '"urn:a:b"',
  '"urn:ab:?"',
  '"URN:ab-:c"',
  '"a:b"',
  '"https://[::1]/a"',
  '"https://a.b/[c]"',
  '"https://a.b/#c#d"',
  '"https://a.b/%20"',
  '"https://a.b:80/c/d;e?f/?#g?"',
  '"https://a.b:c/d"',
  '"http:/a"',
  '"https://"',
  '"mailto:a@b.c"',
  '"a:"',
  '"short_name-1"',
  '"urn:ngsi-ld:Stra\xc3\x9fe:1"',
  '"urn:ngsi-ld:A:\xe2\x80\x8b1"',
  '"@none"',
  '"CEL"',
  '"KMH"',
  '"2026-03-01T08:00:00Z"',
  '"2026-03-01t08:00:00z"',
  '"2026-03-01T08:00:00.123456Z"',
  '"2026-03-01T08:00:59.99999999999999999999Z"',
  '"2026-03-01T08:00:00+01:00"',
  '"2026-03-01T08:00:00"',
  '"2026-02-29T08:00:00Z"',
  '"2024-02-29T08:00:00Z"',
  '"2016-12-31T23:59:60Z"',
  '"2017-01-01T00:59:60+01:00"',
  '"2016-12-31T23:58:60Z"',
  '"2026-03-01T24:00:00Z"',
  '"2026-03-01"',
  '"08:00:00Z"',
  '"08:00:00+25:00"',
  '[]',
  '[1]',
  '[null]',
  '["a","a"]',
  '["urn:ngsi-ld:A:1","urn:ngsi-ld:B:2"]',
  '{}',
  '{"a":1,"a":2}',
  '{"@value":1}',
  '{"dataset":{"@none":"a","urn:a:b":1}}',
  '{"a":{"b":{"c":[{"d":null}]}}}',
  '{"@type":"DateTime","@value":"2026-03-01T08:00:00Z"}',
  '{"value":1}',
  '{"type":"Property","value":1}',
  '{"value":1,"type":"Property","observedAt":"2026-03-01T08:00:00Z"}',
  '{"type":"Property","value":"a","unitCode":"CEL","datasetId":"urn:ngsi-ld:D:1"}',
  '{"type":"Property","value":1,"accuracy":{"type":"Property","value":2}}',
  '{"type":"Property","value":1,"accuracy":2}',
  '{"type":"Property","value":{"a":[{"b":1,"b":2}]}}',
  '{"type":"Relationship","object":"urn:ngsi-ld:A:1"}',
  '{"type":"Relationship","object":["urn:ngsi-ld:A:1","urn:ngsi-ld:A:2"]}',
  '{"object":"urn:ngsi-ld:A:1","objectType":"A"}',
  '{"type":"ListRelationship","objectList":[{"object":"urn:ngsi-ld:A:1"},"urn:ngsi-ld:A:2"]}',
  '{"type":"LanguageProperty","languageMap":{"en":"a","@none":["b"]}}',
  '{"type":"LanguageProperty","languageMap":{"en":"a","not_a_tag":"b"}}',
  '{"languageMap":{"nl":"a"}}',
  '{"type":"VocabProperty","vocab":["a","b"]}',
  '{"type":"VocabProperty","vocab":["a",""]}',
  '{"type":"VocabProperty","vocab":[]}',
  '{"vocab":""}',
  '{"type":"JsonProperty","json":{"a":null}}',
  '{"type":"JsonProperty","json":null}',
  '{"type":"ListProperty","valueList":[1,"a"],"unitCode":"CEL"}',
  '{"type":"GeoProperty","value":{"type":"Point","coordinates":[4.3,50.8]}}',
  '{"type":"GeoProperty","value":"{\\"type\\":\\"Point\\",\\"coordinates\\":[4.3,50.8]}"}',
  '{"type":"Property","values":[[1,"2026-03-01T08:00:00Z"]]}',
  '{"type":"Property","value":1,"createdAt":"2026-03-01T08:00:00Z","instanceId":"urn:ngsi-ld:I:1"}',
  '[{"type":"Property","value":1},{"type":"Property","value":2,"datasetId":"urn:ngsi-ld:D:1"}]',
  '{"type":"Point","coordinates":[4.3,50.8]}',
  '{"coordinates":[4.3,50.8,7],"type":"Point","bbox":[1,2,3,4]}',
  '{"type":"Point","coordinates":[181,50.8]}',
  '{"type":"Point","coordinates":[50.8]}',
  '{"type":"LineString","coordinates":[[0,0],[1,1]]}',
  '{"type":"MultiPoint","coordinates":[]}',
  '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}',
  '{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}',
  '{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}',
  '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}',
  '{"type":"Polygon","coordinates":[[[0,0,1],[1,0,1],[1,1,1],[0,0,1]]]}',
  '{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}',
  '{"type":"GeometryCollection","geometries":[]}',
  '{"type":"Circle","coordinates":[1,2]}',
  '{"observedAt":"2026-03-01T08:00:00Z"}',
  '{"unitCode":"CEL"}',
];

const names: readonly string[] = [
  'id',
  '@id',
  'type',
  '@type',
  '@context',
  'scope',
  'createdAt',
  'modifiedAt',
  'expiresAt',
  'value',
  'object',
  'languageMap',
  'unitCode',
  'observedAt',
  'datasetId',
  'instanceId',
  'objectType',
  'valueType',
  'lang',
  'metadata',
  'previousValue',
  'entityIdSealed',
  'ngsildproof',
  'sum',
  'values',
  'unitcode',
  'observed_at',
  'location',
  'observationSpace',
  'dateObserved',
  'name',
  'somethingQuiteElse',
  'ex:term',
  '__proto__',
  '1',
  'a b',
  '\xc3\xa9t\xc3\xa9',
  'constructor',
  'coordinates',
  'bbox',
  'ID',
];

const contexts: readonly string[] = [
  '"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"',
  '["https://example.org/context.jsonld","https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"]',
  '{"somethingQuiteElse":"https://example.org/else"}',
  '{"unitCode":"https://example.org/unit"}',
  '[{"name":"https://example.org/name"},"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld"]',
  '[]',
  'null',
  '7',
];

export const byteMutations: readonly ByteMutation[] = [
  { id: 'none', change: (text) => text },
  {
    id: 'byte-another',
    change: (text, random) => {
      const at = random.below(text.length);
      return splice(text, at, at + 1, String.fromCharCode(random.below(256)));
    },
  },
  { id: 'bits-flipped', change: (text, random) => flip(text, random.below(text.length), 1 << random.below(8)) },
  {
    id: 'bytes-deleted',
    change: (text, random) => {
      const at = random.below(text.length);
      return splice(text, at, at + 1 + random.below(6), '');
    },
  },
  {
    id: 'bytes-repeated',
    change: (text, random) => {
      const at = random.below(text.length);
      const piece = text.slice(at, at + 1 + random.below(30));
      return splice(text, at, at, piece);
    },
  },
  { id: 'cut-off', change: (text, random) => text.slice(0, random.below(text.length)) },
  { id: 'piece-at-end', change: (text, random) => text + random.pick(pieces) },
  { id: 'piece-in-front', change: (text, random) => random.pick(pieces) + text },
  {
    id: 'piece-inserted',
    change: (text, random) => {
      const at = random.below(text.length + 1);
      return splice(text, at, at, random.pick(pieces));
    },
  },
  { id: 'piece-in-text', change: (text, random) => insertInToken(text, random, /"/, random.pick(pieces)) },
  { id: 'space', change: (text, random) => space(text, random) },
  { id: 'value-replaced', change: (text, random) => replaceValue(text, random, random.pick(values)) },
  { id: 'value-of-another', change: (text, random, other) => replaceValue(text, random, randomValue(other, random)) },
  { id: 'member-replaced', change: (text, random) => replaceMember(text, random, random.pick(values)) },
  {
    id: 'member-inserted',
    change: (text, random) => insertMember(text, random, `"${random.pick(names)}":${random.pick(values)}`),
  },
  {
    id: 'member-of-another',
    change: (text, random, other) => insertMember(text, random, randomMember(other, random)),
  },
  {
    id: 'member-repeated',
    change: (text, random) => insertMember(text, random, randomMember(text, random)),
  },
  { id: 'member-deleted', change: (text, random) => deleteMember(text, random) },
  { id: 'members-swapped', change: (text, random) => swapMembers(text, random) },
  { id: 'key-renamed', change: (text, random) => editKey(text, random, (key) => rename(key, random)) },
  {
    id: 'key-escaped',
    change: (text, random) => editKey(text, random, (key) => escape(key, random.below(key.length || 1))),
  },
  {
    id: 'text-escaped',
    change: (text, random) => editText(text, random, (one) => escape(one, random.below(one.length || 1))),
  },
  {
    id: 'context',
    change: (text, random) => insertMember(text, random, `"@context":${random.pick(contexts)}`, true),
  },
  { id: 'number-changed', change: (text, random) => editNumber(text, random) },
];

function splice(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}

function flip(text: string, at: number, bits: number): string {
  return splice(text, at, at + 1, String.fromCharCode(text.charCodeAt(at) ^ bits));
}

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Members with where they begin and end, and how deep they stand. */
function membersOf(text: string): (Token & { depth: number; key: Token; value: Token })[] {
  const tokens = tokensOf(text);
  const members: (Token & { depth: number; key: Token; value: Token })[] = [];
  const depths: number[] = [];
  let depth = 0;
  for (const { text: one } of tokens) {
    if (one === '}' || one === ']') depth -= 1;
    depths.push(depth);
    if (one === '{' || one === '[') depth += 1;
  }
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const key = tokens[at] as Token;
    const first = tokens[at + 2] as Token;
    if (tokens[at + 1]?.text !== ':' || !key.text.startsWith('"')) continue;
    let last = at + 2;
    if (first.text === '{' || first.text === '[')
      while (last + 1 < tokens.length && (depths[last + 1] as number) > (depths[at] as number)) last += 1;
    if (first.text === '{' || first.text === '[') last += 1;
    const end = tokens[last]?.end ?? text.length;
    members.push({
      start: key.start,
      end,
      text: text.slice(key.start, end),
      depth: depths[at] as number,
      key,
      value: { start: first.start, end, text: text.slice(first.start, end) },
    });
  }
  return members;
}

function scalarsOf(text: string): Token[] {
  return tokensOf(text).filter((one, index, all) => !/^[{}[\],:]$/.test(one.text) && all[index + 1]?.text !== ':');
}

function replaceValue(text: string, random: Random, value: string): string {
  const scalars = scalarsOf(text);
  if (scalars.length === 0) return text;
  const { start, end } = random.pick(scalars);
  return splice(text, start, end, value);
}

function randomMember(text: string, random: Random): string {
  const members = membersOf(text);
  return members.length === 0 ? '"a":1' : random.pick(members).text;
}

function randomValue(text: string, random: Random): string {
  const members = membersOf(text);
  return members.length === 0 ? '7' : random.pick(members).value.text;
}

function replaceMember(text: string, random: Random, value: string): string {
  const members = membersOf(text);
  if (members.length === 0) return text;
  const { start, end } = random.pick(members).value;
  return splice(text, start, end, value);
}

function insertMember(text: string, random: Random, member: string, outermost = false): string {
  const members = membersOf(text).filter(({ depth }) => !outermost || depth === 1);
  if (members.length === 0) return text;
  const { start, end } = random.pick(members);
  return random.below(2) === 0 ? splice(text, start, start, `${member},`) : splice(text, end, end, `,${member}`);
}

function deleteMember(text: string, random: Random): string {
  const members = membersOf(text);
  if (members.length === 0) return text;
  const { start, end } = random.pick(members);
  if (text[end] === ',') return splice(text, start, end + 1, '');
  return text[start - 1] === ',' ? splice(text, start - 1, end, '') : splice(text, start, end, '');
}

function swapMembers(text: string, random: Random): string {
  const members = membersOf(text);
  if (members.length === 0) return text;
  const first = random.pick(members);
  const siblings = members.filter(({ depth, start }) => depth === first.depth && start >= first.end);
  if (siblings.length === 0) return text;
  const second = random.pick(siblings);
  return (
    text.slice(0, first.start) + second.text + text.slice(first.end, second.start) + first.text + text.slice(second.end)
  );
}

function editKey(text: string, random: Random, edit: (key: string) => string): string {
  const members = membersOf(text);
  if (members.length === 0) return text;
  const { start, end } = random.pick(members).key;
  return splice(text, start + 1, end - 1, edit(text.slice(start + 1, end - 1)));
}

function editText(text: string, random: Random, edit: (one: string) => string): string {
  const texts = scalarsOf(text).filter((one) => one.text.startsWith('"'));
  if (texts.length === 0) return text;
  const { start, end } = random.pick(texts);
  return splice(text, start + 1, end - 1, edit(text.slice(start + 1, end - 1)));
}

function insertInToken(text: string, random: Random, kind: RegExp, piece: string): string {
  const tokens = tokensOf(text).filter((one) => kind.test(one.text));
  if (tokens.length === 0) return text;
  const { start, end } = random.pick(tokens);
  const at = start + 1 + random.below(Math.max(1, end - start - 1));
  return splice(text, at, at, piece);
}

function editNumber(text: string, random: Random): string {
  const numbers = scalarsOf(text).filter((one) => /^[-\d]/.test(one.text));
  if (numbers.length === 0) return text;
  const { start, end, text: number } = random.pick(numbers);
  const forms = [
    `-${number}`,
    `${number}e3`,
    `${number}E+400`,
    `${number}0`,
    `0${number}`,
    `${number}.0`,
    `${number}.`,
    `${number}12345678901234567`,
    `${number}.00000000000000000000001`,
    '180',
    '180.00000000000001',
    '90.000000000000001',
    '-0.0',
  ];
  return splice(text, start, end, random.pick(forms));
}

function escape(text: string, at: number): string {
  const byte = text.charCodeAt(at);
  if (Number.isNaN(byte) || byte >= 0x80 || byte === 0x5c) return text;
  return splice(text, at, at + 1, `\\u${byte.toString(16).padStart(4, '0')}`);
}

function rename(key: string, random: Random): string {
  const at = random.below(key.length || 1);
  const forms = [
    key.toUpperCase(),
    key.toLowerCase(),
    `${key}s`,
    `_${key}`,
    `@${key}`,
    splice(key, at, at + 1, ''),
    key + key,
    random.pick(names),
    '',
  ];
  return random.pick(forms);
}

/** White space between tokens, which changes nothing. */
function space(text: string, random: Random): string {
  const every = 1 + random.below(8);
  let count = 0;
  return text.replace(token, (one) => {
    count += 1;
    return count % every === 0 ? `${random.pick([' ', '\n', '\t', '\r\n  '])}${one}${random.pick([' ', ''])}` : one;
  });
}
