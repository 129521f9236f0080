import type { JsonDocument } from '@ds4sscc/findings';
import * as z from 'zod/mini';
import { day, duration, group, iri, list, text } from '../forms/form-pieces.js';
import type { DataPort } from './model-description-facts.js';
import type { ModelParts } from './read-model-description.js';

/** What a port of a model or of a step in a workflow may say: the words are those of the facts. */
export const portMembers = {
  name: text,
  description: z.optional(text),
  schema: z.optional(text),
  unit: z.optional(text),
  crs: z.optional(text),
  time: z.optional(duration),
  dataset: z.optional(iri),
} as const;

const port = group(portMembers);

/** The form of `kind: ds4sscc/calculation-model`. */
export const ownModel = group({
  kind: z.literal('ds4sscc/calculation-model'),
  id: iri,
  title: text,
  publisher: z.optional(iri),
  method: text,
  parameters: list(port),
  inputs: list(port),
  outputs: list(port),
  interface: z.optional(group({ standard: z.enum(['ogc-api-processes', 'kserve-v2', 'openapi']), url: iri })),
  delegation: z.optional(
    group({
      mechanism: z.enum(['token-exchange', 'authorization-code', 'delegation-credential']),
      tokenEndpoint: iri,
      onBehalfOf: list(z.enum(['user', 'organisation'])),
    }),
  ),
  training: z.optional(list(group({ dataset: iri, publisher: z.optional(iri) }))),
  trust: z.optional(group({ limitations: text, bias: text, assessment: iri, responsible: text, date: day })),
});

/** The facts of a model in that form. */
export function ownModelParts(document: JsonDocument, form: z.infer<typeof ownModel>): ModelParts {
  const ports = (side: 'parameters' | 'inputs' | 'outputs'): readonly DataPort[] =>
    form[side].map((one, index) => ({
      ...present(one),
      name: one.name,
      location: document.locate(`/${side}/${index}`),
    }));
  const { interface: callable, delegation, trust } = form;
  return {
    facts: {
      format: 'own',
      id: form.id,
      location: document.locate(''),
      title: form.title,
      ...(form.publisher !== undefined && { publisher: form.publisher }),
      method: { text: form.method, location: document.locate('/method') },
      parameters: ports('parameters'),
      inputs: ports('inputs'),
      outputs: ports('outputs'),
      ...(callable && { interface: { ...callable, location: document.locate('/interface') } }),
      ...(delegation && { delegation: { ...delegation, location: document.locate('/delegation') } }),
      training: (form.training ?? []).map(({ dataset, publisher }, index) => ({
        dataset,
        ...(publisher !== undefined && { publisher }),
        location: document.locate(`/training/${index}`),
      })),
      ...(trust && { trust: { ...trust, location: document.locate('/trust') } }),
    },
    problems: [],
  };
}

/** Without the members that are there and undefined. */
export function present<T extends Readonly<Record<string, unknown>>>(
  members: T,
): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
