import { parseAddress } from './parse-address.js';

/**
 * Why an address is not that of a public server, or `undefined` if it may be connected to.
 * Whatever cannot be read as an address is not public either.
 */
export function addressRange(address: string): string | undefined {
  const bytes = parseAddress(address);
  if (!bytes) return 'not an address';
  if (bytes.length === 4) return ipv4Ranges.find((range) => covers(range, bytes))?.name;
  // Only 2000::/3 is given to networks at all. This one line keeps out ::1, ::ffff:0:0/96, 64:ff9b::/96 (NAT64),
  // fc00::/7, fe80::/10, ff00::/8 and whatever will be set aside tomorrow; the table below only names them.
  const outside = (bytes[0]! & 0xe0) !== 0x20;
  return ipv6Ranges.find((range) => covers(range, bytes))?.name ?? (outside ? 'not global unicast' : undefined);
}

interface Range {
  readonly prefix: Uint8Array;
  readonly length: number;
  readonly name: string;
}

// The special-purpose address registries of IANA (RFC 6890), multicast (RFC 5771, RFC 4291), and one address that
// a large cloud answers with its own services. Ranges that the registries call globally reachable are among them
// where they serve the network itself: no document lives there, and some of them carry an IPv4 address inside.
const ipv4Ranges: readonly Range[] = [
  range('0.0.0.0/8', 'this network'),
  range('10.0.0.0/8', 'private use'),
  range('100.64.0.0/10', 'shared address space of carriers'),
  range('127.0.0.0/8', 'loopback'),
  range('168.63.129.16/32', 'services of a cloud platform'),
  range('169.254.0.0/16', 'link-local, among them cloud metadata'),
  range('172.16.0.0/12', 'private use'),
  range('192.0.0.0/24', 'protocol assignments'),
  range('192.0.2.0/24', 'documentation'),
  range('192.31.196.0/24', 'AS112'),
  range('192.52.193.0/24', 'multicast tunnels'),
  range('192.88.99.0/24', '6to4 relay'),
  range('192.168.0.0/16', 'private use'),
  range('192.175.48.0/24', 'AS112'),
  range('198.18.0.0/15', 'benchmarking'),
  range('198.51.100.0/24', 'documentation'),
  range('203.0.113.0/24', 'documentation'),
  range('224.0.0.0/4', 'multicast'),
  range('255.255.255.255/32', 'broadcast'),
  range('240.0.0.0/4', 'reserved'),
];

const ipv6Ranges: readonly Range[] = [
  range('::/128', 'unspecified'),
  range('::1/128', 'loopback'),
  range('::ffff:0:0/96', 'IPv4-mapped'),
  range('::/96', 'IPv4-compatible'),
  range('64:ff9b::/96', 'NAT64'),
  range('64:ff9b:1::/48', 'local NAT64'),
  range('100::/64', 'discard only'),
  range('2001::/32', 'Teredo'),
  range('2001::/23', 'protocol assignments'),
  range('2001:db8::/32', 'documentation'),
  range('2002::/16', '6to4'),
  range('2620:4f:8000::/48', 'AS112'),
  range('3ffe::/16', 'returned to IANA'),
  range('3fff::/20', 'documentation'),
  range('5f00::/16', 'segment routing'),
  range('fc00::/7', 'unique local'),
  range('fe80::/10', 'link-local'),
  range('fec0::/10', 'site-local'),
  range('ff00::/8', 'multicast'),
];

function range(block: string, name: string): Range {
  const slash = block.indexOf('/');
  return { prefix: parseAddress(block.slice(0, slash))!, length: Number(block.slice(slash + 1)), name };
}

function covers({ prefix, length }: Range, address: Uint8Array): boolean {
  for (let index = 0, left = length; left > 0; index++, left -= 8) {
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff;
    if (((prefix[index]! ^ address[index]!) & mask) !== 0) return false;
  }
  return true;
}
