import type { jsonSyntaxError } from '@ds4sscc/findings';

/** Why a text is not JSON, in the words of the rule that says so. */
export type JsonProblem = Parameters<(typeof jsonSyntaxError)['message']>[0]['problem'];
