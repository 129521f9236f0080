import { performance } from 'node:perf_hooks';
import { type Connect, connectPinned } from './connect-pinned.js';
import { GuardedFetchError } from './guarded-fetch-error.js';
import { createHostAllowList, type HostAllowList } from './host-allow-list.js';
import { resolveByName, type Resolve } from './resolve-by-name.js';

/** What one document may cost. */
export interface FetchLimits {
  /** Bytes from the network, headers and all redirects included. 16 MiB unless told. */
  readonly bytes: number;
  /** Bytes of the body after decompression. 64 MiB unless told. */
  readonly decompressedBytes: number;
  /** Milliseconds from the call to the answer, name resolution and decompression included. 20,000 unless told. */
  readonly time: number;
  /** Redirects that are followed. 5 unless told. */
  readonly redirects: number;
  /** How deep documents may need other documents (`within`). 4 unless told. */
  readonly nesting: number;
}

/** What a guarded fetch may do. */
export interface GuardedFetchOptions {
  /**
   * The hosts that may be asked: `example.org`, `*.example.org` (the names below it), `example.org:8443`.
   * `'any-public-host'` asks whatever a document names, as long as its address is public and its port the usual one.
   */
  readonly hosts: readonly string[] | 'any-public-host';
  /** `['https']` unless told. */
  readonly schemes?: readonly ('https' | 'http')[];
  readonly limits?: Partial<FetchLimits>;
  /** All addresses of a name. The system's resolver unless told; what it answers is checked either way. */
  readonly resolve?: Resolve;
  /** Opens the connection to one checked address. Who gives another one answers for where it leads. */
  readonly connect?: Connect;
  /** A clock in milliseconds that never goes back. `performance.now` unless told. */
  readonly now?: () => number;
  /**
   * FOR TESTS ONLY: ports on which 127.0.0.1 and ::1 count as public. Ports must be named and `hosts` must be a list,
   * so that a forgotten line opens nothing but the port of a test server that is gone.
   */
  readonly dangerouslyReachLoopbackPorts?: readonly number[];
}

/** Options that have been checked and completed. */
export interface FetchPolicy {
  readonly schemes: readonly string[];
  readonly hosts: HostAllowList;
  readonly limits: FetchLimits;
  readonly loopbackPorts: readonly number[];
  readonly resolve: Resolve;
  readonly connect: Connect;
  readonly now: () => number;
}

const mebibyte = 1_048_576;
const usualLimits: FetchLimits = {
  bytes: 16 * mebibyte,
  decompressedBytes: 64 * mebibyte,
  time: 20_000,
  redirects: 5,
  nesting: 4,
};

/** Checks the options once, so that a slip in them is an error at the start and not a hole later. */
export function readPolicy(options: GuardedFetchOptions): FetchPolicy {
  const { schemes = ['https'], hosts, dangerouslyReachLoopbackPorts: loopbackPorts = [] } = options;
  if (!Array.isArray(schemes) || !schemes.every((scheme) => scheme === 'https' || scheme === 'http')) {
    throw new GuardedFetchError('schemes-invalid', 'schemes is a list of "https" and "http"');
  }
  if (!Array.isArray(loopbackPorts) || !loopbackPorts.every((port) => Number.isInteger(port) && port > 0)) {
    throw new GuardedFetchError('loopback-ports-invalid', 'dangerouslyReachLoopbackPorts is a list of ports');
  }
  if (loopbackPorts.length > 0 && hosts === 'any-public-host') {
    throw new GuardedFetchError('loopback-ports-invalid', 'loopback can only be reached with a list of hosts');
  }
  return {
    schemes: schemes.map((scheme) => `${scheme}:`),
    hosts: createHostAllowList(hosts),
    limits: readLimits(options.limits ?? {}),
    loopbackPorts: [...loopbackPorts],
    resolve: options.resolve ?? resolveByName,
    connect: options.connect ?? connectPinned,
    now: options.now ?? (() => performance.now()),
  };
}

function readLimits(given: Partial<FetchLimits>): FetchLimits {
  const limits: { -readonly [Name in keyof FetchLimits]: number } = { ...usualLimits };
  for (const name of Object.keys(given) as (keyof FetchLimits)[]) {
    const value = given[name];
    // setTimeout takes 32 bits and would treat more as nothing: no limit may turn into another one.
    if (
      !Object.hasOwn(usualLimits, name) ||
      !Number.isSafeInteger(value) ||
      value! < 0 ||
      (name === 'time' && value! > 2 ** 31 - 1)
    ) {
      throw new GuardedFetchError('limit-invalid', `limits.${name} cannot be ${String(value)}`);
    }
    limits[name] = value!;
  }
  return limits;
}
