import type { ProbeKind } from '../probe-facts.js';

/** To come. */
export async function probeNgsiLd(): Promise<ProbeKind> {
  return 'ngsi-ld';
}
