import { asObject } from '../api/json-object.js';
import { checkSchemaForm } from '../schemas/check-schema-form.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { schemaInvalid } from './forms/standard-rules.js';

/** A JSON Schema. */
export interface JsonSchemaFacts extends ArtefactFacts<'json-schema'> {
  /** Its `$id`. */
  readonly id?: string;
  /** What `$schema` names. */
  readonly dialect: string;
  /** The schema itself. */
  readonly schema: unknown;
}

/** Reads a document whose `$schema` is one of JSON Schema's. */
export const jsonSchemaReader: ArtefactReader = {
  kind: 'json-schema',
  recognise: ({ document }) => dialectOf(document?.value) !== undefined,
  read({ document }, source) {
    const dialect = dialectOf(document?.value);
    if (!document || dialect === undefined) return { findings: [] };
    const schema = document.value;
    const problems = checkSchemaForm(schema).map(({ pointer, expected }) =>
      document.finding(schemaInvalid, pointer, { expected }),
    );
    const findings = [...document.findings, ...problems];
    const valid = !findings.some(({ level }) => level === 'error');
    const id: unknown = asObject(schema)?.['$id'];
    return {
      artefact: { kind: 'json-schema', source, valid, dialect, schema, ...(typeof id === 'string' && { id }) },
      findings,
    };
  },
};

function dialectOf(value: unknown): string | undefined {
  const dialect: unknown = asObject(value)?.['$schema'];
  return typeof dialect === 'string' && /^https?:\/\/json-schema\.org\//.test(dialect) ? dialect : undefined;
}
