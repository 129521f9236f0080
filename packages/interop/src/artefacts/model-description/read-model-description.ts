import type { JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { readForm } from '../forms/read-form.js';
import type { ModelDescriptionFacts } from './model-description-facts.js';
import { modelDescriptionInvalid } from './model-rules.js';
import { ownModel, ownModelParts } from './own-model.js';
import { isInferenceService, isKserveModel, readInferenceService, readKserveModel } from './read-kserve.js';
import { isModelCard, readModelCard } from './read-model-card.js';
import { isOgcProcess, readOgcProcess } from './read-ogc-process.js';

/** What a format says of a model, and what it should say and does not. */
export interface ModelParts {
  readonly facts: Omit<ModelDescriptionFacts, 'kind' | 'source' | 'valid'>;
  readonly problems: readonly (readonly [pointer: string, problem: string])[];
}

type Members = Readonly<Record<string, unknown>>;

interface Format {
  readonly name: string;
  is(root: Members): boolean;
  read(document: JsonDocument, root: Members): ModelParts;
}

const formats: readonly Format[] = [
  { name: 'InferenceService', is: isInferenceService, read: readInferenceService },
  { name: 'model card', is: isModelCard, read: readModelCard },
  { name: 'model metadata', is: isKserveModel, read: readKserveModel },
  { name: 'process description', is: isOgcProcess, read: readOgcProcess },
];

/** Descriptions of calculation models: OGC API Processes, KServe, model cards, and a form of our own. */
export const modelDescriptionReader: ArtefactReader = {
  kind: 'model-description',
  form: 'calculation-model',
  recognise({ document }) {
    const root = asObject(document?.value);
    if (!root) return false;
    return root['kind'] === 'ds4sscc/calculation-model' || formats.some((format) => format.is(root));
  },
  read({ document }, source) {
    const root = asObject(document?.value);
    if (!document || !root) return { findings: [] };
    if (root['kind'] === 'ds4sscc/calculation-model') return readOwn(document, source);
    const format = formats.find((one) => one.is(root));
    return format ? readStandard(document, root, format, source) : { findings: [] };
  },
};

function readStandard(document: JsonDocument, root: Members, format: Format, source: string): ArtefactReading {
  const { facts, problems } = format.read(document, root);
  const findings = [
    ...document.findings,
    ...problems.map(([pointer, problem]) =>
      document.finding(modelDescriptionInvalid, pointer, { format: format.name, problem }),
    ),
  ];
  return {
    artefact: {
      ...facts,
      kind: 'model-description',
      source,
      valid: findings.every(({ level }) => level !== 'error'),
    },
    findings,
  };
}

function readOwn(document: JsonDocument, source: string): ArtefactReading {
  const { form, findings } = readForm(document, ownModel);
  const valid = form !== undefined && findings.every(({ level }) => level !== 'error');
  if (form)
    return { artefact: { ...ownModelParts(document, form).facts, kind: 'model-description', source, valid }, findings };
  const empty = {
    format: 'own',
    id: source,
    location: document.locate(''),
    inputs: [],
    outputs: [],
    training: [],
  } as const;
  return { artefact: { ...empty, kind: 'model-description', source, valid }, findings };
}
