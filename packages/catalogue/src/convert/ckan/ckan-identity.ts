import type { Identity } from '../mapping.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const segment = /^[^/?#\s]+$/;

/** What a resource is called where the site says nothing else: by its id, if that is a UUID. */
function iriOfId(id: unknown): string | undefined {
  return typeof id === 'string' && uuid.test(id) ? `urn:uuid:${id}` : undefined;
}

function idOfIri(iri: string): string | undefined {
  const id = iri.startsWith('urn:uuid:') ? iri.slice('urn:uuid:'.length) : '';
  return uuid.test(id) ? id : undefined;
}

/** The last segment of an IRI below another. */
function below(iri: string, base: string): string | undefined {
  const rest = iri.startsWith(base) ? iri.slice(base.length) : '';
  return segment.test(rest) ? rest : undefined;
}

/** Of what CKAN keeps by id, under a path of the site: `uri` where it has one, as ckanext-dcat decides. */
export function ckanIdentity(site: string | undefined, path: string): Identity {
  const base = site === undefined ? undefined : `${site}/${path}/`;
  return {
    members: ['uri', 'id'],
    write(node) {
      if (node.termType === 'BlankNode') return [];
      // Where there is a site an id is below it, so that a UUID of elsewhere stays a whole IRI.
      const id = base === undefined ? idOfIri(node.value) : below(node.value, base);
      return [id === undefined ? ['uri', node.value] : ['id', id]];
    },
    read(members) {
      const [uri, id] = [members.get('uri'), members.get('id')];
      if (typeof uri === 'string' && uri !== '') return uri;
      if (base !== undefined && typeof id === 'string' && segment.test(id)) return base + id;
      return base === undefined ? iriOfId(id) : undefined;
    },
  };
}

/** Of what is written into the fields of another: by a field for the IRI. */
export function fieldIdentity(member: string): Identity {
  return {
    members: [member],
    write: (node) => (node.termType === 'BlankNode' ? [] : [[member, node.value]]),
    read(members) {
      const uri = members.get(member);
      return typeof uri === 'string' && uri !== '' ? uri : undefined;
    },
  };
}

/** Of resources: their address below that of the dataset, which the platform makes from both ids. */
export function resourceIdentity(site: string | undefined): Identity {
  return {
    members: ['uri', 'package_id', 'id'],
    write(node) {
      if (node.termType === 'BlankNode') return [];
      const path = site !== undefined && node.value.startsWith(`${site}/dataset/`) ? node.value.slice(site.length) : '';
      const [, dataset, id] = /^\/dataset\/([^/?#\s]+)\/resource\/([^/?#\s]+)$/.exec(path) ?? [];
      if (dataset !== undefined && id !== undefined)
        return [
          ['package_id', dataset],
          ['id', id],
        ];
      const own = site === undefined ? idOfIri(node.value) : undefined;
      return [own === undefined ? ['uri', node.value] : ['id', own]];
    },
    read(members) {
      const [uri, dataset, id] = [members.get('uri'), members.get('package_id'), members.get('id')];
      if (typeof uri === 'string' && uri !== '') return uri;
      const both = typeof dataset === 'string' && segment.test(dataset) && typeof id === 'string' && segment.test(id);
      if (site !== undefined && both) return `${site}/dataset/${dataset}/resource/${id}`;
      return site === undefined ? iriOfId(id) : undefined;
    },
  };
}
