import type { JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { DataPort } from './model-description-facts.js';
import type { ModelParts } from './read-model-description.js';
import { isTensorType } from './tensor-types.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether a document is the metadata of a model as the Open Inference Protocol (KServe V2) gives it. */
export function isKserveModel(root: Members): boolean {
  return typeof root['name'] === 'string' && typeof root['platform'] === 'string' && Array.isArray(root['outputs']);
}

/** Whether a document asks KServe to run a model. */
export function isInferenceService(root: Members): boolean {
  return root['kind'] === 'InferenceService' && String(root['apiVersion']).startsWith('serving.kserve.io/');
}

/** Reads the metadata of a model: tensors in and out. It has no place for method and parameters. */
export function readKserveModel(document: JsonDocument, root: Members): ModelParts {
  const problems: [pointer: string, problem: string][] = [];
  const tensors = (side: 'inputs' | 'outputs'): readonly DataPort[] => {
    const list = Array.isArray(root[side]) ? root[side] : [];
    if (list.length === 0) problems.push([`/${side}`, `a model has ${side}`]);
    return list.map((value, index) => {
      const { name, datatype, shape } = asObject(value) ?? {};
      const pointer = `/${side}/${index}`;
      const isComplete =
        isTensorType(datatype) && Array.isArray(shape) && shape.every((one) => Number.isInteger(one) && one >= -1);
      if (typeof name !== 'string' || name === '' || !isComplete)
        problems.push([pointer, 'a tensor has a name, a datatype of the protocol, and a shape']);
      return {
        name: String(name),
        location: document.locate(pointer),
        ...(isComplete && { schema: `${String(datatype)}[${String(shape)}]` }),
      };
    });
  };
  return {
    facts: {
      format: 'kserve-v2',
      id: String(root['name']),
      location: document.locate(''),
      inputs: tensors('inputs'),
      outputs: tensors('outputs'),
      interface: { standard: 'kserve-v2', location: document.locate('/platform') },
      training: [],
    },
    problems,
  };
}

/** Reads an InferenceService: which model runs, by which protocol. */
export function readInferenceService(document: JsonDocument, root: Members): ModelParts {
  const predictor = asObject(asObject(root['spec'])?.['predictor']);
  const model = asObject(predictor?.['model']);
  const problems: [pointer: string, problem: string][] = [];
  const storage = model?.['storageUri'];
  if (typeof storage !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/./i.test(storage))
    problems.push(['/spec/predictor/model/storageUri', 'the model has no address']);
  if (typeof asObject(model?.['modelFormat'])?.['name'] !== 'string')
    problems.push(['/spec/predictor/model/modelFormat', 'the model has no format']);
  const url = asObject(root['status'])?.['url'];
  const name = asObject(root['metadata'])?.['name'];
  if (typeof name !== 'string' || name === '') problems.push(['/metadata/name', 'the service has no name']);
  return {
    facts: {
      format: 'inference-service',
      id: String(name),
      location: document.locate(''),
      inputs: [],
      outputs: [],
      interface: {
        standard: model?.['protocolVersion'] === 'v2' ? 'kserve-v2' : 'kserve-v1',
        ...(typeof url === 'string' && { url }),
        location: document.locate('/spec/predictor/model'),
      },
      training: [],
    },
    problems,
  };
}
