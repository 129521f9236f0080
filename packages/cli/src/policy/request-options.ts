import { nearestWord } from '@ds4sscc/findings';
import type { OperandValue, Profile, Request, RequestContext } from '@ds4sscc/policy';
import type { Command } from 'commander';
import { collect, instant } from '../option-values.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { readRequestFile } from './read-request-file.js';

/** Flags that say what is asked for. */
export interface RequestFlags {
  readonly request?: string;
  readonly action?: string;
  readonly target?: string;
  readonly assignee?: string;
  readonly assigner?: string;
  readonly context?: readonly string[];
  readonly partOf?: readonly string[];
  readonly now?: string;
}

/** Adds the options that make a request. */
export function addRequestOptions(command: Command): void {
  command
    .option('--request <file>', 'the request as JSON, as `decide` takes it; the other options change it')
    .option('--action <name>', 'what is to be done: read, use, distribute ... or an IRI')
    .option('--target <iri>', 'with which data')
    .option('--assignee <iri>', 'who asks')
    .option('--assigner <iri>', 'who is asked')
    .option('--context <name=value>', 'what is known: purpose=..., count=3; repeat for more', collect)
    .option('--part-of <thing=collection>', 'what the data, or whoever asks, belongs to; repeat for more', collect)
    .option('--now <instant>', 'decide as of this day or instant, and not of now', instant);
}

/**
 * The request that the flags come to. Without a moment of its own it is made now.
 *
 * @throws {UsageError} where it names something that there is not.
 */
export async function readRequest(
  flags: RequestFlags,
  profiles: readonly Profile[],
  terminal: Terminal,
): Promise<Request> {
  const { termNames } = await import('@ds4sscc/policy');
  const names = termNames(profiles);
  const given = flags.request === undefined ? {} : await readRequestFile(flags.request);
  const context: Partial<Record<keyof RequestContext, unknown>> = given.context ?? {};
  const stated = flags.action === undefined ? `--request ${flags.request}: action` : '--action';
  const asked = flags.action ?? given.action;
  const action = asked === undefined ? undefined : known(asked, names.actions, stated);
  const { target = given.target, assignee = given.assignee, assigner = given.assigner } = flags;
  if (action === undefined) throw new UsageError('say what is to be done: --action read');
  if (target === undefined) throw new UsageError('say with which data: --target https://city.example/data/air');
  const { dateTime, ...operands } = operandsOf(flags.context ?? [], names.leftOperands);
  return {
    action,
    target,
    ...(assignee !== undefined && { assignee }),
    ...(assigner !== undefined && { assigner }),
    context: {
      ...context,
      dateTime: dateTime ?? flags.now ?? context.dateTime ?? terminal.now,
      ...(Object.keys(operands).length > 0 && { operands: { ...(context.operands as object), ...operands } }),
      ...(flags.partOf !== undefined && { partOf: { ...(context.partOf as object), ...membershipsOf(flags.partOf) } }),
    } as RequestContext,
  };
}

/** A bare word has to be one of the names; an IRI may be anything. */
function known(name: string, names: readonly string[], option: string): string {
  const bare = name.startsWith('odrl:') ? name.slice('odrl:'.length) : name;
  if (names.includes(bare)) return bare;
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) && !name.startsWith('odrl:')) return name;
  const meant = nearestWord(bare, names);
  const proposal = meant === undefined ? 'name one of ODRL, or give an IRI' : `did you mean "${meant}"?`;
  throw new UsageError(`${option} ${name}: ODRL has no such name; ${proposal}`);
}

type Operands = Record<string, OperandValue | readonly OperandValue[]> & { dateTime?: string };

function operandsOf(pairs: readonly string[], names: readonly string[]): Operands {
  const operands = new Map<string, OperandValue[]>();
  for (const pair of pairs) {
    const [name, value] = split(pair, pair.indexOf('='), '--context', 'purpose=https://w3id.org/dpv#AcademicResearch');
    const operand = known(name, names, '--context');
    operands.set(operand, [...(operands.get(operand) ?? []), numberOf(value)]);
  }
  const { dateTime = [], ...others } = Object.fromEntries(operands);
  const given = Object.entries(others).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return { ...Object.fromEntries(given), ...(dateTime.length > 0 && { dateTime: moment(String(dateTime.at(-1))) }) };
}

function moment(text: string): string {
  try {
    return instant(text);
  } catch (error) {
    throw new UsageError(`--context dateTime=${text}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What reads as a number is one: a count of 3 is compared with numbers. */
function numberOf(text: string): OperandValue {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function membershipsOf(pairs: readonly string[]): Record<string, string[]> {
  const memberships = new Map<string, string[]>();
  for (const pair of pairs) {
    // IRIs may hold the sign; what follows the last one before a scheme is the collection.
    const [thing, collection] = split(pair, pair.search(/=[a-z][a-z0-9+.-]*:/i), '--part-of', 'urn:ann=urn:staff');
    memberships.set(thing, [...(memberships.get(thing) ?? []), collection]);
  }
  return Object.fromEntries(memberships);
}

function split(pair: string, at: number, option: string, example: string): [string, string] {
  if (at <= 0) throw new UsageError(`${option} ${pair}: write it as ${example}`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}
