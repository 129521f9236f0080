/** The published versions of the General Bikeshare Feed Specification, oldest first; 3.1 is a release candidate. */
export const gbfsVersions = ['1.0', '1.1', '2.0', '2.1', '2.2', '2.3', '3.0', '3.1'] as const;

/** A version of GBFS whose rules are known. */
export type GbfsVersion = (typeof gbfsVersions)[number];

/** Versions that may still change before they are released. */
export const previewVersions: ReadonlySet<GbfsVersion> = new Set(['3.1'] as const);

/** Whether a version lies in a span: from `since` on, and before `until`. */
export function isWithin(version: GbfsVersion, since: GbfsVersion = '1.0', until?: GbfsVersion): boolean {
  const at = gbfsVersions.indexOf(version);
  return at >= gbfsVersions.indexOf(since) && (until === undefined || at < gbfsVersions.indexOf(until));
}

/** What the member `version` of a feed says; it was introduced with 1.1, so that a feed without it is of 1.0. */
export interface StatedVersion {
  /** The version whose rules hold; of an unknown one, those of the newest before it. */
  readonly version: GbfsVersion;
  readonly known: boolean;
  readonly candidate: boolean;
}

/** Reads the member `version`; `undefined` where it is no version number at all. */
export function readVersion(stated: unknown): StatedVersion | undefined {
  if (stated === undefined) return { version: '1.0', known: true, candidate: false };
  const match = typeof stated === 'string' ? /^(\d{1,3})\.(\d{1,3})(-RC\d{0,2})?$/.exec(stated) : null;
  if (!match) return undefined;
  const number = Number(match[1]) * 1000 + Number(match[2]);
  const before = gbfsVersions.filter((one) => Number(one.split('.')[0]) * 1000 + Number(one.split('.')[1]) <= number);
  const version = before.at(-1) ?? '1.0';
  return { version, known: version === `${match[1]}.${match[2]}`, candidate: match[3] !== undefined };
}
