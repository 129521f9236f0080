/** Namespace of the compliance report model of FORCE (version 0.9.0). */
export const report = 'https://w3id.org/force/compliance-report#';

const dcterms = 'http://purl.org/dc/terms/';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

const link = (name: string): object => ({ '@id': report + name, '@type': '@id' });

/** The terms of a report, written out: no context has to be fetched to read it. */
export const context: Readonly<Record<string, string | object>> = {
  '@vocab': report,
  created: { '@id': `${dcterms}created`, '@type': `${xsd}dateTime` },
  comment: `${rdfs}comment`,
  ...Object.fromEntries(
    [
      'policy',
      'policyRequest',
      'rule',
      'ruleRequest',
      'constraint',
      'constraintOperator',
      'constraintLogicalOperand',
    ].map((name) => [name, link(name)]),
  ),
  ...Object.fromEntries(
    ['activationState', 'attemptState', 'performanceState', 'deonticState', 'satisfactionState'].map((name) => [
      name,
      { '@id': report + name, '@type': '@vocab' },
    ]),
  ),
};

/** A compliance report as JSON-LD. */
export interface ComplianceReport {
  readonly '@context': typeof context;
  readonly '@graph': readonly PolicyReport[];
}

/** A literal, or a thing by its IRI. */
export type ReportValue = { readonly '@value': string; readonly '@type'?: string } | { readonly '@id': string };

/** How one policy fared. */
export interface PolicyReport {
  readonly '@id'?: string;
  readonly '@type': 'PolicyReport';
  readonly policy?: string;
  readonly policyRequest?: string;
  readonly created?: string;
  readonly comment?: string;
  readonly ruleReport: readonly RuleReport[];
}

/** How one rule of it fared. */
export interface RuleReport {
  readonly '@type': 'PermissionReport' | 'ProhibitionReport' | 'DutyReport';
  readonly rule?: string;
  readonly ruleRequest?: string;
  readonly attemptState?: 'Attempted' | 'NotAttempted';
  readonly activationState?: 'Active' | 'Inactive';
  readonly performanceState?: 'Performed' | 'Unperformed' | 'Unknown';
  readonly deonticState?: 'Fulfilled' | 'Violated' | 'NonSet';
  readonly premiseReport?: readonly PremiseReport[];
  readonly conditionReport?: readonly (RuleReport | ReportValue)[];
  readonly comment?: string;
}

/** How one premise of a rule stands. Where that is not known, no state is stated: the comment says why. */
export interface PremiseReport {
  readonly '@type': 'ActionReport' | 'TargetReport' | 'PartyReport' | 'ConstraintReport' | 'PremiseReport';
  readonly satisfactionState?: 'Satisfied' | 'Unsatisfied';
  readonly constraint?: string;
  readonly constraintLeftOperand?: readonly ReportValue[];
  readonly constraintOperator?: string;
  readonly constraintRightOperand?: readonly ReportValue[];
  readonly constraintLogicalOperand?: string;
  readonly premiseReport?: readonly PremiseReport[];
  readonly comment?: string;
}
