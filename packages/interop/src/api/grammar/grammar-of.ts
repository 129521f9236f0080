import type { ApiFormat } from '../recognise-api-description.js';
import { grammar as asyncapi2 } from './compiled/asyncapi-2.js';
import { grammar as asyncapi3 } from './compiled/asyncapi-3.js';
import type { CompiledGrammar } from './compiled-grammar.js';
import { grammar as openapi30 } from './compiled/openapi-3-0.js';
import { grammar as openapi31 } from './compiled/openapi-3-1.js';
import { grammar as openapi32 } from './compiled/openapi-3-2.js';

/** The official schema of a format, and the smallest document that fits it. */
export interface Grammar {
  /** The title that findings call it by. */
  readonly name: string;
  readonly grammar: CompiledGrammar;
  readonly smallest: Readonly<Record<string, unknown>>;
  /** Members whose entries are judged one by one. */
  readonly sections: readonly string[];
}

const info = { title: 'T', version: '1' };
const sections = ['paths', 'webhooks'];

/** Chooses by version. Those of AsyncAPI that differ only by what was added share the newest schema. */
export function grammarOf(format: ApiFormat, root: Readonly<Record<string, unknown>>): Grammar {
  if (format === 'asyncapi') {
    const two = String(root['asyncapi']).startsWith('2.');
    return {
      name: `AsyncAPI ${two ? '2.6' : '3.1'}`,
      grammar: two ? asyncapi2 : asyncapi3,
      smallest: { asyncapi: two ? '2.6.0' : '3.1.0', info, ...(two && { channels: {} }) },
      sections: ['channels', 'operations', 'servers'],
    };
  }
  const grammar = { 'openapi-3.0': openapi30, 'openapi-3.1': openapi31, 'openapi-3.2': openapi32 }[format];
  const version = format.slice('openapi-'.length);
  return { name: `OpenAPI ${version}`, grammar, smallest: { openapi: `${version}.0`, info, paths: {} }, sections };
}
