import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { ContextFacts } from '../artefacts/context/context.js';
import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';
import type { Model, ModelFacts } from '../artefacts/model.js';
import type { AssessmentInput } from '../assessment-input.js';
import type { Claim } from '../claims/claim.js';
import { type Judgement, judgedForms } from '../judged-forms.js';
import { findSchema } from '../schemas/resolve-reference.js';
import { schemaMembers, type SchemaMember } from '../schemas/schema-members.js';
import type { SchemaLibrary } from '../schemas/schema-place.js';

/** A documented model with the schema and the context that it names, where they are at hand. */
export interface DocumentedModel {
  readonly form: Model;
  /** Where its documentation stands. */
  readonly source: string;
  readonly library: SchemaLibrary;
  readonly schema?: JsonSchemaFacts;
  readonly context?: ContextFacts;
  /** What its schema documents, the members of every entity aside. */
  readonly members: readonly SchemaMember[];
  /** References of the schema that lead to nothing at hand. */
  readonly missing: readonly string[];
}

/** Members that NGSI-LD and JSON-LD give to every entity. */
export const commonMembers: ReadonlySet<string> = new Set([
  'id',
  'type',
  '@context',
  '@id',
  '@type',
  'scope',
  'createdAt',
  'modifiedAt',
]);

/** Claims on every documented model. */
export function modelClaims(
  input: AssessmentInput,
  judge: (model: DocumentedModel) => Judgement | readonly Judgement[],
): readonly Claim[] {
  return judgedForms(artefactsOf(input, 'model'), (form, facts) => {
    const model = documentedModel(form, facts, input);
    return [judge(model)].flat().map((judgement) => ({ subject: form.name, ...judgement }));
  });
}

/** The model with what it names. */
export function documentedModel(
  form: Model,
  { source }: Pick<ModelFacts, 'source'>,
  input: AssessmentInput,
): DocumentedModel {
  const library = artefactsOf(input, 'json-schema').filter(({ valid }) => valid);
  const schema = findSchema(form.schema, { source }, library);
  const context = findContext(
    form.context,
    source,
    artefactsOf(input, 'context').filter(({ valid }) => valid),
  );
  const { members = new Map<string, SchemaMember>(), missing = [] } = schema ? schemaMembers(schema, library) : {};
  return {
    form,
    source,
    library,
    members: [...members.values()].filter(({ name }) => !commonMembers.has(name)),
    missing,
    ...(schema && { schema }),
    ...(context && { context }),
  };
}

function findContext(address: string, source: string, contexts: readonly ContextFacts[]): ContextFacts | undefined {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return contexts.find(
    (context) => context.source === address || context.source === folder + address.replace(/^(\.\/)+/, ''),
  );
}
