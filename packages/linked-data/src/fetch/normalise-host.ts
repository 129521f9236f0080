const nameForm = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*$/;

/**
 * The one spelling of a host that the URL parser has read (it has decoded percent signs, full-width and ignorable
 * characters, and every way to write an IPv4 address): without brackets and without the full stop at the end.
 * `undefined` for names that DNS cannot hold.
 */
export function normaliseHost(hostname: string): string | undefined {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return nameForm.test(host) ? host : undefined;
}
