import type { Collector, Finding } from '@ds4sscc/findings';
import type { ProbeFacts } from '@ds4sscc/interop/probe';
import { probeRules } from '@ds4sscc/interop/probe-rules';
import type { CheckProgress } from './check-sources.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';

/** How live services are looked into. */
export interface ProbeSettings {
  /** Services to probe beside those that descriptions and catalogues name. */
  readonly urls?: readonly string[];
  /** Probes one service: `probe` of `@ds4sscc/interop/probe`, with a fetch that the caller answers for. */
  look(url: string, onRequest: (url: string) => void): Promise<{ facts: ProbeFacts; findings: readonly Finding[] }>;
}

/** Probes the services of a data space, one after the other, each once. */
export async function probeServices(
  { urls = [], look }: ProbeSettings,
  facts: DataSpaceFacts,
  collector: Collector,
  onProgress: ((progress: CheckProgress) => void) | undefined,
): Promise<void> {
  const services = [...new Set([...urls, ...namedServices(facts)])];
  collector.registerRules(probeRules);
  for (const [position, service] of services.entries()) {
    const index = position + 1;
    let requests = 0;
    const { facts: seen, findings } = await look(service, (source) => {
      requests += 1;
      onProgress?.({ source, index, total: services.length, bytes: 0, size: undefined });
    });
    facts.probes.push(seen);
    for (const found of findings) collector.add(found);
    const silent = findings.some(({ rule }) => silentRules.has(rule)) && !seen.observations.some(isAnswer);
    if (!silent) collector.tested(probeRules);
    collector.source({
      source: seen.source,
      kind: `service (${seen.service})`,
      outcome: silent ? 'unreadable' : 'checked',
      contents: { requests },
    });
  }
}

/** What says that a service did not answer at all. */
const silentRules: ReadonlySet<string> = new Set(['probe/unreachable', 'probe/address-refused', 'probe/not-recorded']);

function isAnswer({ outcome }: ProbeFacts['observations'][number]): boolean {
  return outcome === 'yes';
}

/** The addresses of interfaces that descriptions and catalogues name. */
function namedServices({ described, catalogues }: DataSpaceFacts): readonly string[] {
  const ofDescriptions = described.flatMap(({ dataSpace }) =>
    (dataSpace.services ?? []).flatMap(({ endpointURL }) => endpointURL ?? []),
  );
  const ofCatalogues = catalogues.flatMap(({ catalogue }) => catalogue.dataServices.flatMap((one) => one.endpointURL));
  return [...ofDescriptions, ...ofCatalogues].filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
}
