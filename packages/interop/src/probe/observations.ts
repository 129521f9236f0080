/** What an observation says when its outcome is `yes`, and the requirements that it bears on. */
export interface ObservationKind {
  readonly title: string;
  readonly requirements: readonly string[];
}

/**
 * Everything that a probe can see of a live service. The keys are stable; deciders read observations by them.
 * `yes` means that the sentence was seen to hold, `no` that it was seen not to, `unknown` that it could not be seen.
 */
export const observations = {
  // Any service that speaks HTTP.
  answers: { title: 'The service answers a reading request with success', requirements: ['MIM0 R1.2'] },
  recognised: {
    title: 'An answer has the structure of a standard web interface',
    requirements: ['MIM0 R1.2', 'MIM7 R1.1'],
  },
  'machine-readable': {
    title: 'Data comes in a machine-readable media type, and its body can be read as that type',
    requirements: ['MIM0 R1.1'],
  },
  'media-type-negotiated': {
    title: 'The Accept header chooses between media types',
    requirements: ['MIM0 R1.1'],
  },
  'unacceptable-refused': {
    title: 'A media type that does not exist is refused with 406',
    requirements: ['MIM0 R1.1'],
  },
  'conditional-request': {
    title: 'A conditional request for what did not change is answered with 304',
    requirements: ['MIM0 R3.1'],
  },
  subscriptions: { title: 'The service has a resource for subscriptions', requirements: ['MIM0 R3.1'] },
  'filter-attribute': {
    title: 'A filter by attribute gives a part of the data, and only what satisfies it',
    requirements: ['MIM0 R2.2'],
  },
  'filter-place': {
    title: 'A filter by place gives a part of the data, and only what satisfies it',
    requirements: ['MIM0 R2.2'],
  },
  'filter-time': {
    title: 'A filter by time gives a part of the data, and only what satisfies it',
    requirements: ['MIM0 R2.2'],
  },
  'pages-complete': {
    title: 'Paging gives every item once, and ends',
    requirements: ['MIM0 R2.1'],
  },
  'errors-structured': {
    title: 'A wrong request is answered with an error status and a structured body',
    requirements: ['MIM0 R2.1'],
  },
  'description-resolves': {
    title: 'The description of the interface that the service names can be fetched and read',
    requirements: ['MIM0 R1.3'],
  },
  // Entities.
  'lookup-by-identifier': {
    title: 'Every sampled identifier looks up the entity that has it',
    requirements: ['MIM1 R1.2'],
  },
  'semantics-by-identifier': {
    title: 'What an identifier leads to names its type and a context that resolves',
    requirements: ['MIM1 R2.1'],
  },
  'relations-resolve': {
    title: 'Every sampled relationship leads to an entity that can be looked up',
    requirements: ['MIM1 R3.1'],
  },
  // Catalogues and data spaces.
  'catalogue-lists-datasets': {
    title: 'A catalogue answers without prior knowledge and lists at least one dataset',
    requirements: ['MIM3 RC4.1'],
  },
  'participants-listed': {
    title: 'Participants are listed, or a participant describes itself, at a known address',
    requirements: ['MIM3 RC5.1'],
  },
  'negotiation-answers': {
    title: 'The endpoint for contract negotiations answers as the Dataspace Protocol says',
    requirements: ['MIM3 RC6.1'],
  },
  'termination-answers': {
    title: 'The endpoint that ends an agreed exchange answers as the Dataspace Protocol says',
    requirements: ['MIM3 RC6.2'],
  },
  // Transport and authentication.
  'tls-version': { title: 'The connection uses TLS 1.2 or later', requirements: ['MIM6 R2.1'] },
  'tls-certificate': {
    title: 'The certificate is trusted, for this name, and not expired',
    requirements: ['MIM6 R2.1'],
  },
  'tls-required': { title: 'The service tells clients to use https alone (HSTS)', requirements: ['MIM6 R2.1'] },
  'authentication-discovery': {
    title: 'A valid OpenID Connect or OAuth 2.0 metadata document names an issuer with keys',
    requirements: ['MIM6 R3.1'],
  },
  'credentials-asked': {
    title: 'A request without credentials for what is restricted is refused with a challenge',
    requirements: ['MIM6 R3.1'],
  },
  // Geospatial services.
  'geospatial-service': {
    title: 'The service is one of the standards-based geospatial web services',
    requirements: ['MIM7 R1.1'],
  },
  'conformance-declared': {
    title: 'The service names the conformance classes that its kind of service needs',
    requirements: ['MIM7 R1.1'],
  },
  // Models and workflows.
  'model-callable': {
    title: 'A model or process is offered through a standard interface',
    requirements: ['MIM8 R3.2'],
  },
  'model-output-described': {
    title: 'The offered model or process describes its outputs',
    requirements: ['MIM8 R3.2'],
  },
  'execution-monitored': {
    title: 'The status of jobs can be read',
    requirements: ['MIM8 R4.3'],
  },
} as const satisfies Readonly<Record<string, ObservationKind>>;

/** The name of something that a probe can see. */
export type ObservationId = keyof typeof observations;
