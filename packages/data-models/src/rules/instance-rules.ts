import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A data set whose name is no name. */
export const datasetIdNotUri: Rule<{ attribute: string; value: string }> = defineRule<{
  attribute: string;
  value: string;
}>({
  id: 'ngsi-ld/dataset-id-not-uri',
  title: 'datasetId that is not a URI',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.5',
  requirements: [],
  help: 'Name the source of the value with a URI, such as urn:ngsi-ld:Dataset:gps, or leave "datasetId" out for the usual value.',
  message: ({ attribute, value }) => `"datasetId" of "${attribute}" is "${value}", which is not a URI`,
});

/** Two instances of one attribute under one name. */
export const datasetIdRepeated: Rule<{ attribute: string; datasetId: string }> = defineRule<{
  attribute: string;
  datasetId: string;
}>({
  id: 'ngsi-ld/dataset-id-repeated',
  title: 'datasetId used twice in one attribute',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.5',
  requirements: [],
  help: 'Give each instance its own "datasetId". If they are values at different times, give each its "observedAt".',
  message: ({ attribute, datasetId }) => `"${attribute}" already has an instance with the "datasetId" ${datasetId}`,
});

/** Two usual values of one attribute. */
export const defaultInstanceRepeated: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'ngsi-ld/default-instance-repeated',
  title: 'Two default instances of one attribute',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.5 (at most one default instance)',
  requirements: [],
  help: 'Only one instance may stand without a "datasetId". Name the source of the others, or give each its "observedAt".',
  message: ({ attribute }) => `"${attribute}" has another instance without a "datasetId"`,
});

/** One of several instances over time that does not say when. */
export const instanceTimeMissing: Rule<{ attribute: string }> = defineRule<{ attribute: string }>({
  id: 'ngsi-ld/instance-time-missing',
  title: 'Instance over time without its time',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.6 and 4.5.7 (each instance has the time property that the others have)',
  requirements: [],
  help: 'Add "observedAt" to the instance, or give it a "datasetId" of its own if it is no part of the history.',
  message: ({ attribute }) => `an instance of "${attribute}" has no time; others of the same data set have one`,
});

/** An instance over time that no system can refer to. */
export const instanceIdNotUri: Rule<{ attribute: string; value: string }> = defineRule<{
  attribute: string;
  value: string;
}>({
  id: 'ngsi-ld/instance-id-not-uri',
  title: 'instanceId that is not a URI',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.7 and 5.2.5 (instanceId)',
  requirements: [],
  help: 'Leave "instanceId" out: brokers give it to instances over time, as a URI.',
  message: ({ attribute, value }) => `the "instanceId" of "${attribute}" is "${value}", which is not a URI`,
});

/** Rules about attributes with several instances. */
export const instanceRules: readonly AnyRule[] = [
  datasetIdNotUri,
  datasetIdRepeated,
  defaultInstanceRepeated,
  instanceTimeMissing,
  instanceIdNotUri,
];
