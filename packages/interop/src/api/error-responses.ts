import { escapePointer } from '@ds4sscc/findings';
import type { ApiOperation } from './api-operations.js';
import { asObject } from './json-object.js';
import { mediaTypesOf } from './response-content.js';

/** One response that an operation describes for errors. */
export interface ErrorResponse {
  readonly status: string;
  readonly pointer: string;
  /** Media types of the body; none where it has no body. */
  readonly mediaTypes: readonly string[];
}

/** The responses of 4xx, 5xx and `default`. */
export function errorResponses(root: unknown, { operation, pointer }: ApiOperation): readonly ErrorResponse[] {
  return Object.entries(asObject(operation['responses']) ?? {}).flatMap(([status, response]) =>
    /^(?:[45](?:\d\d|XX)|default)$/.test(status)
      ? [
          {
            status,
            pointer: `${pointer}/responses/${escapePointer(status)}`,
            mediaTypes: mediaTypesOf(root, response),
          },
        ]
      : [],
  );
}

/** A media type without its parameters, in small letters. */
export function baseType(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
