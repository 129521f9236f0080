import { nearestWord } from '@ds4sscc/findings';
import type { ExitCode } from '../exit-codes.js';
import { runCheck } from '../run-check.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { ProbeCommandFlags } from './probe-command.js';
import { openProbe } from './probe-settings.js';

const kinds = [
  'ngsi-ld',
  'ogc-api-features',
  'ogc-api-processes',
  'sensorthings',
  'ckan',
  'sparql',
  'dcat',
  'dataspace-protocol',
  'kserve',
  'openid-provider',
  'participants',
  'http',
] as const;

/** Probes the addresses of a command line, and reports what was found. */
export async function probeUrls(
  given: readonly string[],
  flags: ProbeCommandFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { kind: named } = flags;
  const kind = kinds.find((one) => one === named);
  if (named !== undefined && kind === undefined) {
    const meant = nearestWord(named, kinds);
    throw new UsageError(`--kind ${named}: ${meant ? `did you mean "${meant}"?` : `known are ${kinds.join(', ')}.`}`);
  }
  const { settings, recorded, finish } = await openProbe(flags, terminal, kind);
  const urls = given.length > 0 ? given : recorded;
  if (urls.length === 0)
    throw new UsageError('there is no address to probe; name one, such as https://data.city.example/ogc');
  for (const url of urls)
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw new UsageError(`${url} is no address of a service; it has to begin with https:// or http://`);
  return runCheck(
    urls,
    flags,
    terminal,
    async (options) => {
      const { checkDataSpace } = await import('@ds4sscc/blueprint');
      const report = await checkDataSpace({ ...options, sources: [], probe: { ...settings, urls } });
      await finish();
      return report;
    },
    () => '',
  );
}
