import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, type Loose, omit, withBody, withHeader } from './spoil.js';

const isModel = ({ url }: MockRequest): boolean => url.pathname.endsWith('/noise');
const isReady = ({ url }: MockRequest): boolean => url.pathname.endsWith('/noise/ready');
const isMissing = ({ url }: MockRequest): boolean => url.pathname.includes('no-such');
const onOutput = (answer: MockAnswer, change: (output: Loose) => unknown): MockAnswer =>
  withBody(answer, (v) => ({ ...v, outputs: v.outputs.map(change) }));
const lacking = (name: string): Defect => ({
  name: `the metadata has no ${name}`,
  rule: 'probe/member-missing',
  spoil: (a, r) => (isModel(r) ? withBody(a, (v) => omit(v, name)) : a),
});
const undescribed = ['model-output-described', 'no'] as const;

/** One defect each, of the Open Inference Protocol: metadata of models, readiness, errors. */
export const kserveDefects: readonly Defect[] = [
  {
    name: 'the metadata fails with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isModel(r) ? { ...a, status: 500 } : a),
  },
  {
    name: 'the model is not there',
    rule: 'probe/status-wrong',
    spoil: (a, r, mock) => (isModel(r) ? mock({ ...r, url: new URL('/v2/models/no', r.url) }) : a),
    shows: ['model-callable', 'unknown'],
  },
  {
    name: 'the metadata comes as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isModel(r) ? asPage(a) : a),
  },
  {
    name: 'the metadata comes as plain text',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isModel(r) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'the metadata is cut off',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isModel(r) ? { ...a, body: a.body.slice(0, -5) } : a),
  },
  { name: 'the metadata is empty', rule: 'probe/body-missing', spoil: (a, r) => (isModel(r) ? { ...a, body: '' } : a) },
  { ...lacking('name'), shows: ['model-callable', 'no'] },
  lacking('platform'),
  lacking('inputs'),
  { ...lacking('outputs'), shows: undescribed },
  {
    name: 'the metadata is of another model',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isModel(r) ? withBody(a, (v) => ({ ...v, name: 'air' })) : a),
    shows: ['model-callable', 'no'],
  },
  {
    name: 'there are no outputs',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isModel(r) ? withBody(a, (v) => ({ ...v, outputs: [] })) : a),
    shows: undescribed,
  },
  ...['name', 'datatype', 'shape'].map(
    (name): Defect => ({
      name: `an output has no ${name}`,
      rule: 'probe/member-missing',
      spoil: (a, r) => (isModel(r) ? onOutput(a, (output) => omit(output, name)) : a),
      shows: undescribed,
    }),
  ),
  {
    name: 'an input has no shape',
    rule: 'probe/member-missing',
    spoil: (a, r) =>
      isModel(r) ? withBody(a, (v) => ({ ...v, inputs: v.inputs.map((one: object) => omit(one, 'shape')) })) : a,
  },
  {
    name: 'an output is of a type that there is not',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isModel(r) ? onOutput(a, (output) => ({ ...output, datatype: 'FLOAT' })) : a),
    shows: undescribed,
  },
  {
    name: 'a shape is in words',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isModel(r) ? onOutput(a, (output) => ({ ...output, shape: ['any', '24'] })) : a),
    shows: undescribed,
  },
  {
    name: 'the model is not ready',
    rule: 'probe/member-wrong',
    spoil: (a, r) => (isReady(r) ? withBody(a, (v) => ({ ...v, ready: false })) : a),
    shows: ['model-callable', 'no'],
  },
  {
    name: 'readiness fails with 503',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isReady(r) ? json503(a) : a),
    shows: ['model-callable', 'no'],
  },
  {
    name: 'a model that is not there is found',
    rule: 'probe/not-found-as-success',
    spoil: (a, r, mock) => (isMissing(r) ? mock({ ...r, url: new URL('/v2/models/noise', r.url) }) : a),
  },
  {
    name: 'a model that is not there breaks the server',
    rule: 'probe/error-status-wrong',
    spoil: (a, r) => (isMissing(r) ? { ...a, status: 500 } : a),
  },
  {
    name: 'errors say nothing',
    rule: 'probe/error-body-missing',
    spoil: (a, r) => (isMissing(r) ? { ...a, body: '' } : a),
  },
];

function json503(answer: MockAnswer): MockAnswer {
  return { ...answer, status: 503, body: '{"error": "loading"}' };
}
