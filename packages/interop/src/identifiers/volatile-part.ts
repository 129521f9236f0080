/**
 * What an identifier holds of the installation that made it, which is gone when that is: a machine, a port, an address, a
 * session, the row of a table (MIM1 M1, section 3.1). `undefined` where nothing of that kind shows.
 *
 * @example
 * ```ts
 * import { volatilePart } from '@ds4sscc/interop/identifiers';
 *
 * volatilePart('http://10.0.3.7:8080/benches/7'); // => 'the address of a machine'
 * volatilePart('https://id.city.example/bench/7'); // => undefined
 * ```
 */
export function volatilePart(identifier: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(identifier) && URL.canParse(identifier) ? new URL(identifier) : undefined;
  if (url) {
    const { hostname, port, searchParams } = url;
    if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(hostname) || hostname.startsWith('[')) return 'the address of a machine';
    if (hostname === 'localhost' || /\.(?:local|internal|lan|test)$/.test(hostname)) return 'the name of a machine';
    if (port !== '') return 'the port of a server';
    for (const name of searchParams.keys()) if (sessionNames.has(name.toLowerCase())) return 'a session';
  }
  if (/(?:^|[/:#._-])(?:row|rowid|objectid|fid|ogc_fid|index)[=:/._-]?\d+$/i.test(identifier.slice(-80)))
    return 'the number of a row';
  return undefined;
}

const sessionNames: ReadonlySet<string> = new Set([
  'session',
  'sessionid',
  'sid',
  'jsessionid',
  'phpsessid',
  'token',
  'sig',
]);
