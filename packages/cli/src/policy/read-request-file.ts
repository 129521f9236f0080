import { readFile } from 'node:fs/promises';
import { nearestWord, parseJson, sourceAndLine } from '@ds4sscc/findings';
import type { Performance, Request, RequestContext } from '@ds4sscc/policy';
import { UsageError } from '../usage-error.js';

/**
 * A request that stands in a file. A misspelt member would be left out silently, and with it what
 * the request says: each has to be one that requests have.
 *
 * @throws {UsageError} where it cannot be read, or is no request.
 */
export async function readRequestFile(file: string): Promise<Partial<Request>> {
  const request = await parseFile(file);
  const check = (value: unknown, members: Readonly<Record<string, true>>, place: string): void => {
    if (!isObject(value)) throw new UsageError(`--request ${file}: ${place} has to be an object`);
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(members, name)) continue;
      const meant = nearestWord(name, Object.keys(members));
      const proposal =
        meant === undefined ? `there are ${Object.keys(members).join(', ')}` : `did you mean "${meant}"?`;
      throw new UsageError(`--request ${file}: ${place} has no "${name}"; ${proposal}`);
    }
  };
  check(request, requestMembers, 'a request');
  for (const name of ['action', 'target', 'assignee', 'assigner'] as const) {
    const value: unknown = request[name];
    if (value !== undefined && typeof value !== 'string')
      throw new UsageError(`--request ${file}: "${name}" has to be a text`);
  }
  if (request.context === undefined) return request;
  check(request.context, contextMembers, '"context"');
  const performed: unknown = request.context.performed;
  if (Array.isArray(performed)) for (const event of performed) check(event, eventMembers, 'an event of "performed"');
  return request;
}

async function parseFile(file: string): Promise<Partial<Request>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--request ${file}: ${reasonOf(error)}`);
  }
  // Engines word what is wrong with JSON each in its own way, and say no line.
  const { value, findings } = parseJson(text, file);
  const broken = findings.find(({ level }) => level === 'error');
  if (broken) throw new UsageError(`--request ${sourceAndLine(broken.location)}: ${broken.message}`);
  if (isObject(value)) return value;
  throw new UsageError(`--request ${file}: this is no JSON object with an action and a target`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  return error instanceof Error ? error.message : String(error);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const requestMembers: Record<keyof Request, true> = {
  action: true,
  target: true,
  assignee: true,
  assigner: true,
  context: true,
};

const contextMembers: Record<keyof RequestContext, true> = {
  dateTime: true,
  operands: true,
  properties: true,
  performed: true,
  duties: true,
  partOf: true,
  isA: true,
};

const eventMembers: Record<keyof Performance, true> = {
  action: true,
  target: true,
  assignee: true,
  dateTime: true,
  operands: true,
  properties: true,
  reserved: true,
};
