import { type Finding, showValue } from '@ds4sscc/findings';
import type { AcceptorPlan } from '../acceptor/plan.js';
import type { Model } from '../define-model.js';
import { draftUnknown, referenceEndless, typeDiffers, typeNotStated } from '../rules/model-rules.js';
import type { CheckKeyValues, ValueChecker } from '../value-problem.js';
import { attributeOfSchema } from './attribute-of-schema.js';
import { bundleSchema, type SchemaBundle } from './bundle-schema.js';
import { toKeyValues } from '../representations/to-key-values.js';
import { createValueChecker } from './create-value-checker.js';
import { planOfBundle } from './accept/plan-of-bundle.js';
import { compileBundle } from './evaluate/compile-bundle.js';
import type { EvaluationBounds, QuickValidator } from './evaluate/evaluate-value.js';
import { findEndlessReference } from './find-endless-reference.js';
import { readDescription } from './read-description.js';
import { schemaDraft } from './schema-draft.js';
import { valueAt } from './resolve-reference.js';
import type { SchemaLibrary } from './schema-library.js';
import type { SchemaPlace } from './schema-place.js';
import { schemaProperties } from './schema-properties.js';
import type { ContextTerms } from './terms-of-context.js';

/** What is known of a model beside its schema. */
export interface ModelOrigin {
  /** The name to take where the schema states no entity type, such as that of the folder. */
  readonly name?: string;
  /** The repository, such as `dataModel.Weather`. */
  readonly repository?: string;
  readonly terms?: ContextTerms;
  /** Where IRIs begin that no context gives. */
  readonly namespace: string;
  readonly follows: string;
  readonly bounds?: EvaluationBounds;
}

/** The models that one schema makes: none where it cannot be used, two where it answers to two names. */
export interface SchemaModels {
  readonly models: readonly Model[];
  readonly findings: readonly Finding[];
  /** Whether the schema states an entity type. */
  readonly stated: boolean;
  readonly compilation?: Compilation;
}

/** The schema of a model, and the quick validator that someone may have made of it before the first entity comes. */
export interface Compilation {
  readonly bundle: SchemaBundle;
  quick?: QuickValidator;
}

/** Makes a model of a schema. It is compiled when the first entity comes, and once. */
export function modelOfSchema(place: SchemaPlace, library: SchemaLibrary, origin: ModelOrigin): SchemaModels {
  const { json, root } = place.document;
  const result = bundleSchema(place, library);
  const findings = [...result.findings];
  if (schemaDraft(root['$schema']) === undefined)
    findings.push(json.finding(draftUnknown, '/$schema', { draft: showValue(root['$schema']) }));
  const { bundle } = result;
  if (!bundle) return { models: [], findings, stated: false };
  if (findEndlessReference(bundle) !== undefined) {
    findings.push(json.finding(referenceEndless, place.pointer, { reference: showValue(place.pointer || '#') }));
    return { models: [], findings, stated: false };
  }
  const { properties, required } = schemaProperties(bundle);
  const stated = statedType(properties.get('type') ?? [], origin.name);
  const type = origin.name ?? stated ?? titleOf(place) ?? 'Thing';
  if (stated === undefined) findings.push(json.finding(typeNotStated, place.pointer, { type }));
  else if (stated !== type) findings.push(json.finding(typeDiffers, place.pointer, { type, stated }));

  const { follows, repository, terms, namespace } = origin;
  const compilation: Compilation = { bundle };
  const checkValues = lazyChecker(compilation, { type, follows }, origin.bounds);
  const names = [...properties.keys()].filter((name) => !/^(?:@|id$|type$)/.test(name));
  const schema = valueAt(root, place.pointer);
  const description = readDescription((schema as { description?: unknown }).description).text;
  const describe = (name: string): Model => ({
    type: name,
    iri: terms?.get(name) ?? `${namespace}${name}`,
    title: titleOf(place) ?? name,
    description,
    follows,
    attributes: Object.fromEntries(
      names.map((attribute) => [
        attribute,
        attributeOfSchema(
          attribute,
          properties.get(attribute) ?? [],
          bundle,
          terms?.get(attribute) ?? `${namespace}${attribute}`,
        ),
      ]),
    ),
    required: required.filter((one) => names.includes(one)),
    checkValues,
    ...(repository !== undefined && { repository }),
  });
  const types = stated === undefined || stated === type ? [type] : [type, stated];
  return { models: types.map(describe), findings, stated: stated !== undefined, compilation };
}

function lazyChecker(
  compilation: Compilation,
  names: { type: string; follows: string },
  bounds: EvaluationBounds | undefined,
): ValueChecker {
  let checker: CheckKeyValues | undefined;
  const check: CheckKeyValues = (keyValues, options) => {
    checker ??= createValueChecker(compileBundle(compilation.bundle), names, bounds, compilation.quick);
    return checker(keyValues, options);
  };
  const plans = new WeakMap<Model, { readonly plan: AcceptorPlan | undefined }>();
  const acceptorPlan = (model: Model): AcceptorPlan | undefined => {
    // With less than the usual bounds, an evaluation may give up what a plan takes.
    if (bounds !== undefined) return undefined;
    const known = plans.get(model) ?? { plan: planOfBundle(compilation.bundle, model) };
    plans.set(model, known);
    return known.plan;
  };
  return Object.assign(check, { toKeyValues, acceptorPlan });
}

/** The entity type that the schema demands; of several, the one that the model is named after. */
function statedType(
  schemas: readonly Readonly<Record<string, unknown>>[],
  name: string | undefined,
): string | undefined {
  for (const schema of schemas) {
    const words = (Object.hasOwn(schema, 'const') ? [schema['const']] : ((schema['enum'] ?? []) as unknown[])).filter(
      (word) => typeof word === 'string' && word !== '',
    ) as string[];
    if (words.length > 0) return name !== undefined && words.includes(name) ? name : words[0];
  }
  return undefined;
}

function titleOf({ document, pointer }: SchemaPlace): string | undefined {
  const schema = valueAt(document.root, pointer) as { title?: unknown } | undefined;
  return typeof schema?.title === 'string' && schema.title.trim() !== '' ? schema.title.trim() : undefined;
}
