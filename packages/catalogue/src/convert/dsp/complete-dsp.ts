import type { Json } from '../mapping.js';
import { offerProblem } from './dsp-problem.js';
import type { ToDspOptions } from './to-dsp.js';

/** Adds to the members of an object what the caller gave beside the graph. */
export function completeDsp(
  { offers = {}, service, format }: ToDspOptions,
  participant: string,
  root: string,
): (kind: string, members: ReadonlyMap<string, Json>) => ReadonlyMap<string, Json> {
  return (kind, members) => {
    const id = members.get('@id');
    if (kind === 'catalogue' && id === root) {
      const listed = members.get('service');
      const services = Array.isArray(listed) ? (listed as readonly Json[]) : [];
      const own = service && { '@id': service.id, '@type': 'DataService', endpointURL: service.endpointURL };
      const isListed = services.some((one) => isNamed(one, service?.id));
      const all = own && !isListed ? [...services, own] : services;
      return new Map([
        ...members,
        ['participantId', participant],
        ...(all.length > 0 ? [['service', all] as const] : []),
      ]);
    }
    if (kind === 'dataset' && typeof id === 'string' && Object.hasOwn(offers, id)) {
      const own = members.get('hasPolicy');
      const given = (offers[id] ?? []).filter((offer) => offerProblem(offer) === undefined);
      const all = [...(Array.isArray(own) ? (own as readonly Json[]) : []), ...given];
      return all.length > 0 ? new Map([...members, ['hasPolicy', all]]) : members;
    }
    if (kind === 'distribution') {
      const missing = new Map<string, Json>();
      if (service && !members.has('accessService')) missing.set('accessService', service.id);
      if (format !== undefined && !members.has('format')) missing.set('format', format);
      return missing.size > 0 ? new Map([...members, ...missing]) : members;
    }
    return members;
  };
}

function isNamed(value: Json, id: string | undefined): boolean {
  return typeof value === 'object' && value !== null && '@id' in value && value['@id'] === id;
}
