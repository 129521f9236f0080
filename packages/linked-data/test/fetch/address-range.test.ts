import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRange } from '../../src/fetch/address-range.js';
import { createGuardedFetch } from '../../src/fetch/index.js';
import { outcome } from './loopback-fetch.js';

// The oracle: Node's own block list, filled from the IANA special-purpose registries (IPv4 and IPv6, October 2025) and
// the multicast and reserved blocks, written down apart from the table under test.
// Two lists: one list takes an IPv4 address for the IPv6 address it would be mapped to.
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [block, bits] of Object.entries({
  '0.0.0.0': 8,
  '10.0.0.0': 8,
  '100.64.0.0': 10,
  '127.0.0.0': 8,
  '169.254.0.0': 16,
  '172.16.0.0': 12,
  '192.0.0.0': 24,
  '192.0.2.0': 24,
  '192.31.196.0': 24,
  '192.52.193.0': 24,
  '192.88.99.0': 24,
  '192.168.0.0': 16,
  '192.175.48.0': 24,
  '198.18.0.0': 15,
  '198.51.100.0': 24,
  '203.0.113.0': 24,
  '224.0.0.0': 4,
  '240.0.0.0': 4,
  '168.63.129.16': 32,
}))
  special.ipv4.addSubnet(block, bits, 'ipv4');
for (const [block, bits] of Object.entries({
  '::': 3,
  '2001::': 23,
  '2001:db8::': 32,
  '2002::': 16,
  '2620:4f:8000::': 48,
  '3ffe::': 16,
  '3fff::': 20,
  '4000::': 2,
  '8000::': 1,
}))
  special.ipv6.addSubnet(block, bits, 'ipv6');

const seeded = { seed: 20261121, numRuns: 3000 };
const byte = fc.integer({ min: 0, max: 255 });

/** Addresses at and around the edges of special blocks far more often than chance would have it. */
const ipv4Bytes = fc.oneof(
  fc.tuple(byte, byte, byte, byte),
  fc.tuple(
    fc.constantFrom(0, 1, 9, 10, 11, 100, 126, 127, 128, 168, 169, 172, 192, 198, 203, 223, 224, 239, 240, 255),
    fc.constantFrom(
      0,
      2,
      15,
      16,
      17,
      18,
      19,
      20,
      31,
      32,
      51,
      52,
      63,
      64,
      88,
      127,
      128,
      167,
      168,
      169,
      175,
      253,
      254,
      255,
    ),
    fc.constantFrom(0, 1, 2, 48, 99, 100, 113, 129, 193, 196, 255),
    fc.constantFrom(0, 1, 15, 16, 17, 254, 255),
  ),
);

const notations = [
  (value: number): string => String(value),
  (value: number): string => `0x${value.toString(16)}`,
  (value: number): string => `0X00${value.toString(16).toUpperCase()}`,
  (value: number): string => `0${value.toString(8)}`,
  (value: number): string => `000${value.toString(8)}`,
];
const disguises = [
  (text: string): string => text,
  (text: string): string => `${text}.`,
  (text: string): string => text.replaceAll('.', '\u3002'),
  (text: string): string =>
    text.replaceAll(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (text: string): string => text.replaceAll(/[0-9]/g, (digit) => `%3${digit}`),
  (text: string): string => text.replace(/^./u, '$&\u200b'),
  (text: string): string => text.replace(/.$/u, '\u00ad$&'),
];

/** One of the many ways to write an IPv4 address into a URL. */
const ipv4Spelling = fc
  .record({
    bytes: ipv4Bytes,
    parts: fc.integer({ min: 1, max: 4 }),
    notation: fc.array(fc.constantFrom(...notations), { minLength: 4, maxLength: 4 }),
    disguise: fc.constantFrom(...disguises),
  })
  .map(({ bytes, parts, notation, disguise }) => {
    const rest = bytes.slice(parts - 1).reduce((sum, value) => sum * 256 + value, 0);
    const numbers = [...bytes.slice(0, parts - 1), rest];
    return { canonical: bytes.join('.'), spelling: disguise(numbers.map((value, i) => notation[i]!(value)).join('.')) };
  });

const group = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0, 0, 1, 0xff, 0x7f00, 0xdb8, 0xffff));
const firstGroup = fc.oneof(
  group,
  fc.constantFrom(
    0,
    0x64,
    0x100,
    0x1fff,
    0x2000,
    0x2001,
    0x2002,
    0x2003,
    0x2620,
    0x2a00,
    0x3ffe,
    0x3fff,
    0x4000,
    0x5f00,
    0xfc00,
    0xfd00,
    0xfe80,
    0xfec0,
    0xff02,
  ),
);
const ipv6Groups = fc.tuple(
  firstGroup,
  fc.oneof(group, fc.constantFrom(0x4f, 0x1ff, 0x200, 0xff9b, 0xfff, 0x1000)),
  fc.oneof(group, fc.constantFrom(0x8000, 0x8001)),
  group,
  group,
  group,
  group,
  group,
);

/** One of the many ways to write an IPv6 address. */
const ipv6Spelling = fc
  .record({
    groups: ipv6Groups,
    padded: fc.boolean(),
    capitals: fc.boolean(),
    dotted: fc.boolean(),
    from: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ groups, padded, capitals, dotted, from }) => {
    const hex = groups.map((value) => value.toString(16).padStart(padded ? 4 : 1, '0'));
    const long = groups.map((value) => value.toString(16)).join(':');
    const [high, low] = [groups[6], groups[7]];
    const tail = dotted ? [[high >> 8, high & 255, low >> 8, low & 255].join('.')] : hex.slice(6);
    const written = [...hex.slice(0, 6), ...tail];
    let until = from;
    while (until < 6 && groups[until] === 0) until++;
    const text =
      until > from ? `${written.slice(0, from).join(':')}::${written.slice(until).join(':')}` : written.join(':');
    return { canonical: long, spelling: capitals ? text.toUpperCase() : text };
  });

/** Whether the guard goes as far as connecting, with a connection that never leads anywhere. */
async function wouldConnect(host: string): Promise<boolean> {
  let tried = false;
  const { fetch } = createGuardedFetch({
    hosts: 'any-public-host',
    resolve: () => expect.fail('an address is not a name'),
    connect: async () => {
      tried = true;
      throw new Error('far enough');
    },
  });
  const code = outcome(await fetch(`https://${host}/`));
  expect(code).toBe(tried ? 'connection-failed' : 'address-not-public');
  return tried;
}

describe('the guard agrees with an independent block list', () => {
  it('on any IPv4 address in any spelling', async () => {
    await fc.assert(
      fc.asyncProperty(ipv4Spelling, async ({ canonical, spelling }) => {
        expect(isIP(canonical)).toBe(4);
        expect(await wouldConnect(spelling)).toBe(!special.ipv4.check(canonical, 'ipv4'));
      }),
      seeded,
    );
  });

  it('on any IPv6 address in any spelling', async () => {
    await fc.assert(
      fc.asyncProperty(ipv6Spelling, async ({ canonical, spelling }) => {
        expect(isIP(canonical)).toBe(6);
        expect(await wouldConnect(`[${spelling}]`)).toBe(!special.ipv6.check(canonical, 'ipv6'));
      }),
      seeded,
    );
  });

  it('on what a resolver answers, whatever that is', () => {
    const answer = fc.oneof(
      ipv4Bytes.map((bytes) => bytes.join('.')),
      ipv6Spelling.map(({ spelling }) => spelling),
      ipv4Spelling.map(({ spelling }) => spelling),
      fc.string(),
      ipv6Spelling.map(({ spelling }) => `${spelling}%eth0`),
    );
    fc.assert(
      fc.property(answer, (text) => {
        const family = text.includes('%') ? 0 : isIP(text);
        const allowed =
          family !== 0 && !(family === 4 ? special.ipv4.check(text, 'ipv4') : special.ipv6.check(text, 'ipv6'));
        expect(addressRange(text) === undefined).toBe(allowed);
      }),
      seeded,
    );
  });
});

it.each([
  ['127.0.0.1', 'loopback'],
  ['169.254.169.254', 'link-local, among them cloud metadata'],
  ['255.255.255.255', 'broadcast'],
  ['::1', 'loopback'],
  ['::ffff:8.8.8.8', 'IPv4-mapped'],
  ['2001:0:1::', 'Teredo'],
  ['2001:20::1', 'protocol assignments'],
  ['2002:808:808::1', '6to4'],
  ['64:ff9b::808:808', 'NAT64'],
  ['fd12:3456::1', 'unique local'],
  ['4000::1', 'not global unicast'],
  ['1.2.3', 'not an address'],
  ['01.2.3.4', 'not an address'],
  ['1::2::3', 'not an address'],
  ['1:2:3:4:5:6:7::8:9', 'not an address'],
  ['2a00::1.2.3.4%eth0', 'not an address'],
  ['2a00::1.2.3', 'not an address'],
  ['2a00:1.2.3.4::', 'not an address'],
  ['', 'not an address'],
])('%s is refused because it is: %s', (address, range) => {
  expect(addressRange(address)).toBe(range);
});

it.each(['193.0.6.139', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:80b::200e', '2001:200::1'])(
  '%s is public',
  (address) => {
    expect(addressRange(address)).toBeUndefined();
  },
);
