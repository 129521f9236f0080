import type { JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { DataPort } from './model-description-facts.js';
import type { ModelParts } from './read-model-description.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether a document is a model card as the Model Card Toolkit writes it. */
export function isModelCard(root: Members): boolean {
  return asObject(root['model_details']) !== undefined;
}

/** Reads a model card: what the model is, how it works, on which data, and what speaks against its use. */
export function readModelCard(document: JsonDocument, root: Members): ModelParts {
  const [details, parameters, considerations] = ['model_details', 'model_parameters', 'considerations'].map(
    (name) => asObject(root[name]) ?? {},
  ) as [Members, Members, Members];
  const problems: [pointer: string, problem: string][] = [];
  const name = textOf(details['name']);
  if (name === undefined) problems.push(['/model_details/name', 'the card does not name its model']);
  const method = textOf(parameters['model_architecture']);
  const ports = (side: 'input' | 'output'): readonly DataPort[] => {
    const map = parameters[`${side}_format_map`];
    const pairs = Array.isArray(map) ? map : [];
    const whole = textOf(parameters[`${side}_format`]);
    if (pairs.length === 0 && whole !== undefined)
      return [{ name: side, location: document.locate(`/model_parameters/${side}_format`), schema: whole }];
    return pairs.map((pair, index) => {
      const [key, value] = [asObject(pair)?.['key'], asObject(pair)?.['value']].map(textOf);
      return {
        name: key ?? String(index),
        location: document.locate(`/model_parameters/${side}_format_map/${index}`),
        ...(value !== undefined && { schema: value }),
      };
    });
  };
  const owner = asObject((details['owners'] as readonly unknown[] | undefined)?.[0])?.['name'];
  const data = Array.isArray(parameters['data']) ? parameters['data'] : [];
  const limitations = textsOf(considerations['limitations']);
  const ethical = textsOf(considerations['ethical_considerations']);
  return {
    facts: {
      format: 'model-card',
      id: name ?? '',
      location: document.locate(''),
      ...(name !== undefined && { title: name }),
      ...(typeof owner === 'string' && { publisher: owner }),
      ...(method !== undefined && {
        method: { text: method, location: document.locate('/model_parameters/model_architecture') },
      }),
      inputs: ports('input'),
      outputs: ports('output'),
      training: data.flatMap((one, index) => {
        const dataset = textOf(asObject(one)?.['link']) ?? textOf(asObject(one)?.['name']);
        return dataset === undefined ? [] : [{ dataset, location: document.locate(`/model_parameters/data/${index}`) }];
      }),
      ...(limitations !== undefined || ethical !== undefined
        ? {
            trust: {
              ...(limitations !== undefined && { limitations }),
              ...(ethical !== undefined && { bias: ethical }),
              location: document.locate('/considerations'),
            },
          }
        : {}),
    },
    problems,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Entries are objects with a description or a name and a strategy, or texts in older cards. */
function textsOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return textOf(value);
  const texts = value.flatMap((one) => {
    const members = asObject(one);
    return textOf(members?.['description']) ?? textOf(members?.['name']) ?? textOf(one) ?? [];
  });
  return texts.length > 0 ? texts.join('; ') : undefined;
}
