import type { ProbeKind } from '../probe-facts.js';

/** To come. */
export async function probeCkan(): Promise<ProbeKind> {
  return 'ckan';
}
