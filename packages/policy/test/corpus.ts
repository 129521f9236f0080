import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { type DutyState, parsePolicies, type Policy, type Request } from '@ds4sscc/policy';

/** Folder of what others wrote, absent in a plain clone. */
export const shared: string = fileURLToPath(new URL('../../../../shared/', import.meta.url));
/** Whether it is there. */
export const hasCorpus: boolean = existsSync(join(shared, 'corpus', 'odrl', 'index.json'));
if (!hasCorpus)
  process.stderr.write('skipped: ../shared/corpus is absent, so the recorded verdicts are not compared\n');

/** One case of the index. */
export interface Case {
  readonly id: string;
  readonly suite: string;
  readonly policyFile: string | null;
  readonly requestFile: string | null;
  readonly sotwFile: string | null;
  readonly features: readonly string[];
  readonly expected: {
    readonly decision?: string;
    readonly premises?: readonly string[];
    readonly conflictState?: string;
  };
}

/** All cases of the index. */
export function cases(): readonly Case[] {
  return hasCorpus ? JSON.parse(readFileSync(join(shared, 'corpus/odrl/index.json'), 'utf8')) : [];
}

/** Reads a file of the corpus as a graph. */
export async function readDocument(path: string): Promise<GraphDocument> {
  return parseGraph(readFileSync(join(shared, 'corpus', path), 'utf8'), { source: path });
}

/** The graph of a Turtle text with the usual prefixes. */
export async function turtle(text: string, source = 'policy.ttl'): Promise<GraphDocument> {
  const prefixes =
    '@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix ex: <http://example.org/> .\n';
  return parseGraph(prefixes + text, { source, syntax: 'turtle' });
}

/** The policies of a Turtle text. */
export async function policiesOf(text: string): Promise<readonly Policy[]> {
  return parsePolicies(await turtle(text)).policies;
}

const suite = 'odrl/solidlab-test-suite';

/** The cases of the SolidLab suite. */
export function solidLab(): readonly Case[] {
  return cases().filter((one) => one.suite === 'SolidLabResearch/ODRL-Test-Suite');
}

/** The policies of a SolidLab case. */
export async function solidLabDocument(one: Case): Promise<GraphDocument> {
  return readDocument(`${suite}/${one.policyFile}`);
}

const report = 'https://w3id.org/force/compliance-report#';
const deonticStates: Readonly<Record<string, DutyState>> = {
  [`${report}Fulfilled`]: 'fulfilled',
  [`${report}Violated`]: 'violated',
  [`${report}NonSet`]: 'not-set',
};

/**
 * The states of duties that the state of the world of a SolidLab case reports. The worlds `all-2024` and `all-2023` report
 * on a duty of policy 19, although their cases are about policy 21: the report is taken to be about the duty of the policy
 * that the case names, which is what its expected report presumes.
 */
async function reportedDuties(one: Case, world: GraphDocument): Promise<Record<string, DutyState>> {
  const { policies } = parsePolicies(await solidLabDocument(one));
  const duties = policies.flatMap(({ permissions }) => permissions).flatMap((permission) => permission.duties);
  const states: Record<string, DutyState> = {};
  for (const { subject, object } of world.graph.withPredicate(`${report}deonticState`)) {
    const rule = world.graph.from(subject, `${report}rule`)[0]?.object.value ?? '';
    const uid = duties.find((duty) => duty.uid === rule)?.uid ?? duties[0]?.uid ?? rule;
    const state = deonticStates[object.value];
    if (state) states[uid] = state;
  }
  return states;
}

/** The request of a SolidLab case: one permission asked for, in a recorded state of the world. */
export async function solidLabRequest(one: Case): Promise<Request> {
  const { policies } = parsePolicies(await readDocument(`${suite}/${one.requestFile}`));
  const asked = policies[0]?.permissions[0];
  const world = await readDocument(`${suite}/${one.sotwFile}`);
  const dateTime = world.graph.withPredicate('http://purl.org/dc/terms/issued')[0]?.object.value;
  const target = asked?.targets[0]?.names[0] ?? '';
  const assignee = asked?.assignees[0]?.names[0] ?? '';
  const partOf: Record<string, string[]> = { [target]: [], [assignee]: [] };
  for (const { subject, object } of world.graph.withPredicate('http://www.w3.org/ns/odrl/2/partOf')) {
    (partOf[subject.value] ??= []).push(object.value);
  }
  return {
    action: asked?.actions[0]?.iri ?? '',
    target,
    assignee,
    context: { ...(dateTime !== undefined && { dateTime }), partOf, duties: await reportedDuties(one, world) },
  };
}
