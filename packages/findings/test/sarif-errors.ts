import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

// The schema is draft 4, whose vocabulary differs from draft 7 here only in the name of "$id".
const { $schema: _draft, id: _id, ...schema } = published;
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const isReference = ajv.compile({ type: 'string', format: 'uri-reference' });

/** What the SARIF 2.1.0 schema says against a log; empty when it is valid. */
export function sarifErrors(log: string): readonly ErrorObject[] {
  return validate(JSON.parse(log)) ? [] : (validate.errors ?? []);
}

/** Whether a text is a URI reference, as the schema of SARIF asks for. */
export function isUriReference(text: string): boolean {
  return isReference(text);
}
