import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { addReportOptions, formatHelp, type ReportFlags } from '../report-options.js';
import type { Terminal } from '../terminal.js';
import { addProbeOptions, type ProbeFlags } from './probe-options.js';

/** Flags of `ds4sscc interop probe`. */
export type ProbeCommandFlags = ReportFlags & ProbeFlags & { readonly kind?: string };

/** `ds4sscc interop probe [url...]` */
export function addProbeCommand(interop: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = interop
    .command('probe')
    .summary('look into live services, and say what they do as their standard says, and what not')
    .description(
      'Look into live services by a few reading requests, one after the other: NGSI-LD, OGC API, SensorThings, CKAN, SPARQL, DCAT-AP, Dataspace Protocol, KServe, OpenID Connect, or anything that speaks HTTP. Nothing is created or changed.',
    )
    .argument('[url...]', 'addresses of services; those of the recording with --replay')
    .option('--kind <kind>', 'what the services are, where it is not to be recognised, such as sparql or ngsi-ld')
    .addHelpText('after', formatHelp + probeHelp)
    .action(async (urls: string[], flags: ProbeCommandFlags) => {
      const { probeUrls } = await import('./probe-urls.js');
      done(await probeUrls(urls, flags, terminal));
    });
  addProbeOptions(command);
  addReportOptions(command);
}

const probeHelp = `
Only public servers are asked. An access token can be given in the environment variable
DS4SSCC_PROBE_TOKEN; it is sent to the services themselves, and never recorded.

Exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the command line is wrong, or a file is no recording
  3  a service did not answer

Examples:
  ds4sscc interop probe https://data.city.example/ogc
  ds4sscc interop probe https://broker.city.example/ngsi-ld/v1 --har broker.har
  ds4sscc interop probe --replay broker.har --output html=broker.html
  ds4sscc interop probe http://127.0.0.1:1026/ngsi-ld/v1 --allow-loopback`;
