import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'linkHeaderInvalid'
  | 'linkMissing'
  | 'linkInvalid'
  | 'linkBroken'
  | 'linkElsewhere'
  | 'linkTypeDiffers'
  | 'conformanceClassMissing'
  | 'descriptionUnreadable'
  | 'descriptionPathMissing';

/** What can be wrong with what a service says about itself, and where it points. */
export const linkRules: Readonly<Record<Name, ProbeRule>> = {
  linkHeaderInvalid: probeRule(
    'link-header-invalid',
    'error',
    'Link header that cannot be read',
    'RFC 8288, section 3 (Link)',
    ['MIM0 R2.1'],
    'Write <address>; rel="relation", with the address in angle brackets.',
    (args) => `${args.what}: the Link header cannot be used${compared(args)}`,
  ),
  linkMissing: probeRule(
    'link-missing',
    'error',
    'Link that the standard demands and that is not there',
    'OGC 17-069r4, /req/core/root-success, fc-md-links, fc-links and f-links',
    ['MIM0 R1.3', 'MIM7 R1.1'],
    'Send the link with this relation: clients find their way by links, not by paths.',
    (args) => `${args.what} has no link "${args.expected}"`,
  ),
  linkInvalid: probeRule(
    'link-invalid',
    'error',
    'Link without an address or a relation',
    'OGC 17-069r4, link.yaml; RFC 8288, section 2',
    ['MIM0 R2.1'],
    'Give every link an href that is an address, and a rel.',
    (args) => `${args.what} has a link that cannot be used${compared(args)}`,
  ),
  linkBroken: probeRule(
    'link-broken',
    'error',
    'Link of the service that leads nowhere',
    'OGC 17-069r4, clause 7 (links); RFC 8288, section 2',
    ['MIM0 R1.3', 'MIM0 R2.1'],
    'Correct the address. Behind a proxy, tell the server the address by which the world knows it.',
    (args) => `${args.what} leads nowhere${compared(args)}`,
  ),
  linkElsewhere: probeRule(
    'link-elsewhere',
    'warning',
    'Link of the service to another server than the one that was asked',
    'RFC 9110, section 4.2.3; RFC 7239, section 5 (Forwarded)',
    ['MIM0 R2.1'],
    'Tell the server the address by which the world knows it (for a proxy: the Forwarded header, or the setting for the base address).',
    (args) => `${args.what} leads to another server${compared(args)}`,
  ),
  linkTypeDiffers: probeRule(
    'link-type-differs',
    'warning',
    'Link that announces another media type than what comes',
    'RFC 8288, section 3.4.1 (type); OGC 17-069r4, /rec/core/link-type',
    ['MIM0 R2.1'],
    'Announce the media type that comes, or send the one that is announced.',
    (args) => `${args.what} announces another media type than what comes${compared(args)}`,
  ),
  conformanceClassMissing: probeRule(
    'conformance-class-missing',
    'error',
    'Conformance class that is not declared',
    'OGC 17-069r4, /req/core/conformance-success; OGC 18-088, clause 8.2; OGC 18-062r2, /req/core/conformance-success',
    ['MIM7 R1.1'],
    'List every conformance class that the service has, core among them.',
    (args) => `${args.what} does not declare ${args.expected}`,
  ),
  descriptionUnreadable: probeRule(
    'description-unreadable',
    'error',
    'Description of the interface that cannot be read',
    'OGC 17-069r4, /req/core/api-definition-success and /req/oas30/oas-definition-1; SPARQL 1.1 Service Description, section 2',
    ['MIM0 R1.3'],
    'Serve a description that a program can read where the service says it is.',
    (args) => `${args.what} cannot be read as a description of the interface${compared(args)}`,
  ),
  descriptionPathMissing: probeRule(
    'description-path-missing',
    'warning',
    'Description of the interface that lacks what the service offers',
    'OGC 17-069r4, /req/oas30/completeness',
    ['MIM0 R1.3'],
    'Describe every path that clients need: landing page, conformance, collections, items and single items.',
    (args) => `${args.what} does not describe ${args.expected}`,
  ),
};
