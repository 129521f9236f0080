import type { CheckDataSpaceOptions } from '../check-sources.js';
import { hashAll } from './hash-all.js';
import { hashText } from './hash-text.js';
import { survivesJson } from './survives-json.js';
import type { WatchedSource } from './watch-source.js';

/** Changes with what an entry holds, and with what its key is made of. */
const layout = 3;

/**
 * The key of the report on sources: everything it depends on but the instant within a day, of which it is said how far it
 * matters. `undefined` where one of them cannot be told: the answers of services, models that are functions, what comes once.
 */
export async function reportKey(
  version: string,
  options: CheckDataSpaceOptions,
  watched: readonly WatchedSource[],
  suppressions: WatchedSource | undefined,
): Promise<string | undefined> {
  const {
    probe,
    models,
    resume,
    findings = [],
    named = new Set(),
    derived = new Set(),
    mapping = null,
    limits = {},
    now,
    created,
  } = options;
  if (probe !== undefined || models !== undefined || resume !== undefined) return undefined;
  if (!survivesJson([findings, mapping])) return undefined;
  const states: unknown[] = [];
  const all = suppressions ? [suppressions, ...watched] : watched;
  await hashAll(all);
  for (const one of all) {
    const hash = await one.hash();
    if (hash === undefined) return undefined;
    const { name, size, checkEntities } = one.source;
    // A source whose size is not known is read in fewer ways, and files are checked by another reader than streams.
    states.push([name, hash.sha256, size ?? null, checkEntities !== undefined, named.has(name)]);
  }
  const { formats = 'assert', compare = 'entities', representation = '', subject = null, tool = null } = options;
  const settings = [formats, compare, representation, mapping, limits.perSource ?? null, limits.perRule ?? null];
  // Day and zone: exceptions and waivers go by the day that is written.
  const day = now === undefined ? null : [now.slice(0, 10), now.slice(19).replace(/^\.\d+/, '')];
  return hashText(
    JSON.stringify([
      'report',
      layout,
      version,
      subject,
      tool && [tool.name, tool.version],
      created !== undefined,
      day,
      settings,
      findings,
      [...derived].sort(),
      suppressions !== undefined,
      states,
    ]),
  );
}
