/** The facts that belong to each problem. The keys are the closed list of what can go wrong; they are stable. */
export interface FetchProblemArgs {
  /** Not a URL, or one with characters that URLs do not have. */
  'url-invalid': { readonly reason: string };
  'scheme-not-allowed': { readonly scheme: string };
  'credentials-in-url': object;
  /** The name is not on the caller's list. */
  'host-not-allowed': { readonly host: string };
  'port-not-allowed': { readonly host: string; readonly port: number };
  /** A name that never leads to a public server, such as `localhost` or `printer.local`. */
  'host-not-public': { readonly host: string };
  /** A literal or resolved address of a range that is not for public servers. */
  'address-not-public': { readonly host: string; readonly address: string; readonly range: string };
  'name-not-resolved': { readonly host: string; readonly reason: string };
  'connection-failed': { readonly host: string; readonly reason: string };
  'tls-failed': { readonly host: string; readonly reason: string };
  'redirect-invalid': { readonly status: number };
  'redirect-downgrade': { readonly target: string };
  'redirect-loop': { readonly target: string };
  'redirect-limit': { readonly limit: number };
  'status-not-ok': { readonly status: number };
  'response-malformed': { readonly reason: string };
  'headers-too-large': { readonly limit: number };
  'body-incomplete': { readonly reason: string };
  /** The body ends where the connection does, so that a whole one cannot be told from half of one. */
  'body-length-unknown': object;
  'encoding-unsupported': { readonly encoding: string };
  'encoding-invalid': { readonly encoding: string; readonly reason: string };
  'bytes-limit': { readonly limit: number };
  'decompressed-bytes-limit': { readonly limit: number };
  'time-limit': { readonly limit: number };
  'nesting-limit': { readonly limit: number };
}

/** What went wrong, by name. */
export type FetchProblemCode = keyof FetchProblemArgs;

/** Why a document could not be had: plain data, with the URL at fault (its credentials left out) and the way there. */
export type FetchProblem = {
  readonly [Code in FetchProblemCode]: {
    readonly code: Code;
    readonly url: string;
    readonly redirects: readonly string[];
    readonly args: FetchProblemArgs[Code];
  };
}[FetchProblemCode];
