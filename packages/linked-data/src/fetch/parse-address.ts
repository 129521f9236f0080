const decimalByte = /^(?:0|[1-9][0-9]{0,2})$/;
const hexGroup = /^[0-9a-f]{1,4}$/i;

/**
 * The four or sixteen bytes of an IP address in its textual standard form, or `undefined`.
 * Short, octal and hexadecimal forms of IPv4 and zone ids are not read: URLs are normalised before, and a resolver
 * that answers with them is not to be trusted.
 */
export function parseAddress(text: string): Uint8Array | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => decimalByte.test(part) && Number(part) < 256)) return undefined;
  return Uint8Array.from(parts, Number);
}

function parseIpv6(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groups(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? groups(halves[1]!, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<number>(missing).fill(0), ...tail];
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The 16-bit groups of one side of `::`; the last two may be written as an IPv4 address at the end of the text. */
function groups(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const ending = last && parts.at(-1)!.includes('.') ? parseIpv4(parts.pop()!) : new Uint8Array();
  if (!ending || !parts.every((part) => hexGroup.test(part))) return undefined;
  const values = parts.map((part) => Number.parseInt(part, 16));
  for (let index = 0; index < ending.length; index += 2) values.push((ending[index]! << 8) | ending[index + 1]!);
  return values;
}
