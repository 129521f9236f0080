// Data: the terms of the ODRL 2.2 vocabulary, checked against the facts in test/vocabulary.test.ts.

/** Namespace of ODRL 2.2. */
export const odrl = 'http://www.w3.org/ns/odrl/2/';
/** Namespace of the Creative Commons actions that ODRL takes over. */
export const creativeCommons = 'http://creativecommons.org/ns#';
/** Namespace of RDF itself. */
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Namespace of the XML Schema datatypes. */
export const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** What the vocabulary says about an action; names stand without `odrl:`, Creative Commons ones with `cc:`. */
export interface ActionTerm {
  /** The action that encompasses this one (ODRL Vocabulary, `includedIn`). */
  readonly includedIn?: string;
  readonly deprecated?: true;
  /** The action that replaces a deprecated one. */
  readonly exactMatch?: string;
}

/** The 72 actions of the vocabulary with their hierarchy. */
export const actionTerms: Readonly<Record<string, ActionTerm>> = {
  use: {},
  transfer: {},
  acceptTracking: { includedIn: 'use' },
  aggregate: { includedIn: 'use' },
  annotate: { includedIn: 'use' },
  anonymize: { includedIn: 'use' },
  archive: { includedIn: 'use' },
  attribute: { includedIn: 'use' },
  'cc:Attribution': { includedIn: 'use' },
  'cc:CommercialUse': { includedIn: 'use' },
  compensate: { includedIn: 'use' },
  concurrentUse: { includedIn: 'use' },
  delete: { includedIn: 'use' },
  derive: { includedIn: 'use' },
  'cc:DerivativeWorks': { includedIn: 'use' },
  digitize: { includedIn: 'use' },
  display: { includedIn: 'play' },
  distribute: { includedIn: 'use' },
  'cc:Distribution': { includedIn: 'use' },
  ensureExclusivity: { includedIn: 'use' },
  execute: { includedIn: 'use' },
  extract: { includedIn: 'reproduce' },
  give: { includedIn: 'transfer' },
  grantUse: { includedIn: 'use' },
  include: { includedIn: 'use' },
  index: { includedIn: 'use' },
  inform: { includedIn: 'use' },
  install: { includedIn: 'use' },
  modify: { includedIn: 'use' },
  move: { includedIn: 'use' },
  nextPolicy: { includedIn: 'use' },
  'cc:Notice': { includedIn: 'use' },
  obtainConsent: { includedIn: 'use' },
  play: { includedIn: 'use' },
  present: { includedIn: 'use' },
  print: { includedIn: 'use' },
  read: { includedIn: 'use' },
  reproduce: { includedIn: 'use' },
  'cc:Reproduction': { includedIn: 'use' },
  reviewPolicy: { includedIn: 'use' },
  sell: { includedIn: 'transfer' },
  'cc:ShareAlike': { includedIn: 'use' },
  'cc:Sharing': { includedIn: 'use' },
  'cc:SourceCode': { includedIn: 'use' },
  stream: { includedIn: 'use' },
  synchronize: { includedIn: 'use' },
  textToSpeech: { includedIn: 'use' },
  transform: { includedIn: 'use' },
  translate: { includedIn: 'use' },
  uninstall: { includedIn: 'use' },
  watermark: { includedIn: 'use' },
  append: { deprecated: true, exactMatch: 'modify' },
  appendTo: { deprecated: true, exactMatch: 'modify' },
  copy: { deprecated: true, exactMatch: 'reproduce' },
  export: { deprecated: true, exactMatch: 'transform' },
  lease: { deprecated: true },
  license: { deprecated: true, exactMatch: 'grantUse' },
  lend: { deprecated: true },
  pay: { deprecated: true, exactMatch: 'compensate' },
  preview: { deprecated: true },
  secondaryUse: { deprecated: true },
  write: { deprecated: true, exactMatch: 'modify' },
  writeTo: { deprecated: true, exactMatch: 'modify' },
  adHocShare: { deprecated: true },
  extractChar: { deprecated: true },
  extractPage: { deprecated: true },
  extractWord: { deprecated: true },
  attachPolicy: { deprecated: true, exactMatch: 'cc:Notice' },
  attachSource: { deprecated: true, exactMatch: 'cc:SourceCode' },
  shareAlike: { deprecated: true, exactMatch: 'cc:ShareAlike' },
  commercialize: { deprecated: true, exactMatch: 'cc:CommercialUse' },
  share: { deprecated: true, exactMatch: 'cc:Sharing' },
};

/** Left operands of constraints. */
export const leftOperands: readonly string[] = [
  'absolutePosition',
  'absoluteSpatialPosition',
  'absoluteTemporalPosition',
  'absoluteSize',
  'count',
  'dateTime',
  'delayPeriod',
  'deliveryChannel',
  'elapsedTime',
  'event',
  'fileFormat',
  'industry',
  'language',
  'media',
  'meteredTime',
  'payAmount',
  'percentage',
  'product',
  'purpose',
  'recipient',
  'relativePosition',
  'relativeSpatialPosition',
  'relativeTemporalPosition',
  'relativeSize',
  'resolution',
  'spatial',
  'spatialCoordinates',
  'systemDevice',
  'timeInterval',
  'unitOfCount',
  'version',
  'virtualLocation',
  'device',
  'system',
];

/** Operators of constraints. */
export const operators: readonly string[] = [
  'eq',
  'gt',
  'gteq',
  'lt',
  'lteq',
  'neq',
  'isA',
  'hasPart',
  'isPartOf',
  'isAllOf',
  'isAnyOf',
  'isNoneOf',
];

/** Operands of logical constraints. */
export const logicalOperands = ['or', 'xone', 'and', 'andSequence'] as const;

/** Values of `odrl:conflict`. */
export const conflictStrategies = ['perm', 'prohibit', 'invalid'] as const;

/** Functions that parties have in rules. */
export const partyFunctions: readonly string[] = [
  'assignee',
  'assigner',
  'attributedParty',
  'attributingParty',
  'compensatedParty',
  'compensatingParty',
  'consentingParty',
  'consentedParty',
  'contractingParty',
  'contractedParty',
  'informedParty',
  'informingParty',
  'trackingParty',
  'trackedParty',
];

/** Relations of rules to assets. */
export const assetRelations: readonly string[] = ['target', 'output'];

/** Classes of policies; `Policy` itself means `Set` (Information Model 2.1.1). */
export const policyClasses = ['Agreement', 'Offer', 'Set', 'Assertion', 'Privacy', 'Request', 'Ticket'] as const;
