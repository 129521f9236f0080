import { GuardedFetchError } from './guarded-fetch-error.js';
import { normaliseHost } from './normalise-host.js';
import { parseAddress } from './parse-address.js';

/** Whether a host, and a port of it, are on the caller's list. */
export type HostVerdict = 'allowed' | 'host-not-allowed' | 'port-not-allowed';

/** The question that an allow-list answers; `standardPort` says that the port is the one of the scheme. */
export type HostAllowList = (host: string, port: number, standardPort: boolean) => HostVerdict;

/**
 * Reads a list of hosts: `example.org` is that name, `*.example.org` and `.example.org` are the names below it.
 * A port other than the scheme's must be written: `example.org:8443`.
 *
 * @throws {GuardedFetchError} `hosts-invalid` for anything else: a list that is misread would fail open.
 */
export function createHostAllowList(hosts: readonly string[] | 'any-public-host'): HostAllowList {
  if (hosts === 'any-public-host')
    return (_host, _port, standardPort) => (standardPort ? 'allowed' : 'port-not-allowed');
  if (!Array.isArray(hosts)) throw new GuardedFetchError('hosts-invalid', 'hosts is a list, or "any-public-host"');
  const patterns = hosts.map(readPattern);
  return (host, port, standardPort) => {
    const named = patterns.filter((pattern) =>
      pattern.below ? host.endsWith(`.${pattern.host}`) : host === pattern.host,
    );
    if (named.length === 0) return 'host-not-allowed';
    const open = named.some((pattern) => (pattern.port === undefined ? standardPort : pattern.port === port));
    return open ? 'allowed' : 'port-not-allowed';
  };
}

interface Pattern {
  readonly host: string;
  readonly below: boolean;
  readonly port: number | undefined;
}

const form = /^(?<below>\*?\.)?(?<host>\[[0-9a-f:.]+\]|[^\s:/?#@*[\]\\%]+)(?::(?<port>[0-9]{1,5}))?$/i;

function readPattern(text: unknown): Pattern {
  const found = typeof text === 'string' ? form.exec(text)?.groups : undefined;
  const parsed = found && URL.canParse(`https://${found['host']}`) ? new URL(`https://${found['host']}`) : undefined;
  const host = parsed && normaliseHost(parsed.hostname);
  const port = found?.['port'] === undefined ? undefined : Number(found['port']);
  const below = found?.['below'] !== undefined;
  const wrong =
    !host || (below && (!host.includes('.') || parseAddress(host) !== undefined)) || port === 0 || (port ?? 1) > 65_535;
  if (wrong) {
    throw new GuardedFetchError(
      'hosts-invalid',
      `${JSON.stringify(text)} is not example.org, *.example.org or example.org:8443`,
    );
  }
  return { host, below, port };
}
