import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ProbeSettings } from '@ds4sscc/blueprint';
import type { Har, ProbeFetch, ProbeKind } from '@ds4sscc/interop/probe';
import { createFolder } from '../create-folder.js';
import { mustExist } from '../run-check.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { ProbeFlags } from './probe-options.js';

/** What the flags of a probe come to. */
interface OpenedProbe {
  readonly settings: ProbeSettings;
  /** The addresses that a recording begins with. */
  readonly recorded: readonly string[];
  /** Writes the recording, where one was asked for. */
  finish(): Promise<void>;
}

/** Reads the flags of a probe. Nothing is asked before `look` is called. */
export async function openProbe(flags: ProbeFlags, terminal: Terminal, kind?: ProbeKind): Promise<OpenedProbe> {
  const { har, replay: recording, maxRequests = 80, maxSeconds = 120 } = flags;
  const { mergeRecordings, probe, probedUrls, replay } = await import('@ds4sscc/interop/probe');
  const recorded = recording === undefined ? undefined : await readRecording(recording);
  const replayed = recorded === undefined ? undefined : replay(recorded);
  if (recording !== undefined && !replayed)
    throw new UsageError(`--replay ${recording}: that is no recording (HTTP Archive 1.2)`);
  const token = terminal.environment['DS4SSCC_PROBE_TOKEN'];
  const recordings: Har[] = [];
  const look: ProbeSettings['look'] = async (url, onRequest) => {
    const result = await probe(url, {
      fetch: replayed ?? (await liveFetch(url, flags.allowLoopback === true)),
      clock: () => Date.now(),
      limits: { requests: maxRequests, time: maxSeconds * 1000 },
      onRequest,
      ...(kind && { kind }),
      ...(token !== undefined && token !== '' && { headers: { authorization: `Bearer ${token}` } }),
    });
    recordings.push(result.har);
    return result;
  };
  return {
    settings: { look },
    recorded: probedUrls(recorded),
    finish: async () => {
      if (har === undefined) return;
      await createFolder(dirname(har));
      await writeFile(har, `${JSON.stringify(mergeRecordings(recordings), undefined, 1)}\n`);
      terminal.printError(`Recording: ${har}\n`);
    },
  };
}

async function readRecording(file: string): Promise<unknown> {
  await mustExist(file, '--replay');
  const { parseJson } = await import('@ds4sscc/findings');
  return parseJson(await readFile(file, 'utf8'), file).value;
}

/** One service, and no other host than its own. */
async function liveFetch(url: string, allowLoopback: boolean): Promise<ProbeFetch> {
  const { createGuardedFetch } = await import('@ds4sscc/linked-data/fetch');
  const { host, hostname, port, protocol } = new URL(url);
  const local = allowLoopback && (hostname === '127.0.0.1' || hostname === '[::1]');
  const standard = protocol === 'https:' ? 443 : 80;
  return createGuardedFetch({
    hosts: [host],
    schemes: ['https', 'http'],
    ...(local && { dangerouslyReachLoopbackPorts: [port === '' ? standard : Number(port)] }),
  });
}
