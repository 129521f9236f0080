import { dcatApContext } from './contexts/dcat-ap.js';
import { dspaceContext, dspacePolicyContext } from './contexts/dspace.js';
import { type NgsiLdVersion, ngsiLdContext } from './contexts/ngsi-ld.js';
import { odrlContext } from './contexts/odrl.js';

/** A JSON-LD context that this package carries. */
export interface BundledContext {
  /** IRI that documents name it by. */
  readonly iri: string;
  /** Other IRIs that mean the same context. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** Version of the specification whose terms it defines. */
  readonly version: string;
  /** SHA-256 of the context as compact JSON, so that no meaning changes unnoticed. */
  readonly sha256: string;
  /** The document: an object with `@context`. */
  readonly document: () => { readonly '@context': unknown };
}

/** The contexts that need no fetching. */
export const bundledContexts: readonly BundledContext[] = [
  {
    iri: 'http://www.w3.org/ns/odrl.jsonld',
    aliases: ['https://www.w3.org/ns/odrl.jsonld'],
    title: 'ODRL',
    version: '2.2',
    sha256: 'b3c728f6c4bf3aca1b0790d51a7ff37653f037685304aa0fefdce7253e83b116',
    document: odrlContext,
  },
  {
    iri: 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld',
    aliases: ['http://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld'],
    title: 'DCAT-AP',
    version: '3.0.1',
    sha256: '64a37d9050281e29de05c3a82285e379c72d01053327c14cb8e4e68c92230338',
    document: dcatApContext,
  },
  {
    iri: 'https://w3id.org/dspace/2025/1/context.jsonld',
    aliases: ['http://w3id.org/dspace/2025/1/context.jsonld'],
    title: 'Dataspace Protocol',
    version: '2025-1',
    sha256: '1b228c1e711fe75d68b8dc02d0544e3183cbbdca0830dba279f3340bcfcdacbc',
    document: dspaceContext,
  },
  {
    iri: 'https://w3id.org/dspace/2025/1/odrl-profile.jsonld',
    aliases: ['http://w3id.org/dspace/2025/1/odrl-profile.jsonld'],
    title: 'Dataspace Protocol, ODRL profile',
    version: '2025-1',
    sha256: '9e6ea4c2e7298271c9d4b347ecf079af6ef15a5af9caeda773e48d946d94ea88',
    document: dspacePolicyContext,
  },
  /* @__PURE__ */ ngsiLd('1.6', '2ae281f510fca4e93de577e692cae1b4bd232d144e5bb545f34c453f6620215f'),
  /* @__PURE__ */ ngsiLd('1.7', 'd0cf718a1c054e0b343cfccd42214ed896d25b03dd30ae6e5f37127a543b8200'),
  /* @__PURE__ */ ngsiLd('1.8', '3ca17bd2292e1fca4754176d0ce7c52fd05e7420cd9f2f0409b726fd184d003e'),
  /* @__PURE__ */ ngsiLd('1.9', '3ca17bd2292e1fca4754176d0ce7c52fd05e7420cd9f2f0409b726fd184d003e'),
];

function ngsiLd(version: NgsiLdVersion, sha256: string): BundledContext {
  const path = `uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v${version}.jsonld`;
  return {
    iri: `https://${path}`,
    aliases: [`http://${path}`],
    title: `NGSI-LD core ${version}`,
    version,
    sha256,
    document: () => ngsiLdContext(version),
  };
}

/** The bundled context of that name. */
export function findBundledContext(iri: string): BundledContext | undefined {
  return bundledContexts.find((context) => context.iri === iri || context.aliases.includes(iri));
}
