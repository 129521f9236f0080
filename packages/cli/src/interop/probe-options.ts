import type { ProbeSettings } from '@ds4sscc/blueprint';
import type { Command } from 'commander';
import { positiveInteger } from '../option-values.js';
import type { Terminal } from '../terminal.js';

/** Flags that say how live services are probed. */
export interface ProbeFlags {
  readonly har?: string;
  readonly replay?: string;
  readonly allowLoopback?: boolean;
  readonly maxRequests?: number;
  readonly maxSeconds?: number;
}

/** Adds the options of every command that probes. */
export function addProbeOptions(command: Command): void {
  command
    .option('--har <file>', 'write every exchange into this file (HTTP Archive 1.2), without secrets')
    .option('--replay <file>', 'judge the exchanges of this recording, and ask nobody')
    .option('--allow-loopback', 'ask servers of this machine too, at the ports that the addresses name')
    .option('--max-requests <n>', 'requests for each service', positiveInteger, 80)
    .option('--max-seconds <n>', 'seconds for each service', positiveInteger, 120);
}

/** Adds the options of a command that probes where it is asked to. */
export function addProbeChoice(command: Command): void {
  command.option(
    '--probe',
    'ask the live services too that descriptions and catalogues name; reading requests alone, to public servers',
  );
  addProbeOptions(command);
}

/** The probe that was asked for, if any. */
export async function chosenProbe(
  flags: ProbeFlags & { readonly probe?: boolean },
  terminal: Terminal,
): Promise<{ readonly probe: { readonly probe?: ProbeSettings }; readonly finish: () => Promise<void> }> {
  if (flags.probe !== true && flags.replay === undefined) return { probe: {}, finish: async () => undefined };
  const { openProbe } = await import('./probe-settings.js');
  const { settings, finish } = await openProbe(flags, terminal);
  return { probe: { probe: settings }, finish };
}
