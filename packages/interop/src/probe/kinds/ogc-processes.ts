import { asObject } from '../../api/json-object.js';
import { type JsonLink, linkWith } from '../json-links.js';
import { member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Session } from '../session.js';
import { urlBelow } from '../url-with.js';

/** Probes OGC API - Processes (18-062r2): its processes, the description of the first, and its jobs. Nothing is executed. */
export async function probeProcesses(session: Session, base: string, links: readonly JsonLink[]): Promise<void> {
  const { origin } = new URL(base);
  const at = (rel: string, path: string): string => {
    const link = linkWith(links, rel);
    return link && new URL(link.url).origin === origin ? link.url : urlBelow(base, path);
  };
  const processesUrl = at('processes', 'processes');
  const exchange = await session.ask(processesUrl);
  const what = 'the list of processes';
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  const listed = member(value, 'processes');
  if (value !== undefined && !Array.isArray(listed))
    session.report(answerRules.memberMissing, exchange, { what, expected: 'processes' });
  const ids = (Array.isArray(listed) ? listed : []).flatMap((entry) => textMember(entry, 'id') ?? []);
  if (value !== undefined)
    session.observe(
      'model-callable',
      ids.length > 0 ? 'yes' : 'no',
      `OGC API - Processes with ${ids.length} processes`,
      exchange,
    );
  const [id] = ids;
  if (id !== undefined) await checkProcess(session, urlBelow(processesUrl, encodeURIComponent(id)), id);
  const jobs = await session.ask(at('job-list', 'jobs'));
  const list = readJson(session, jobs, { what: 'the list of jobs', media: ['application/json'], optional: true });
  if (list === undefined) {
    session.observe('execution-monitored', 'unknown', `the list of jobs is not offered (status ${jobs.status})`, jobs);
    return;
  }
  const entries = member(list, 'jobs');
  if (!Array.isArray(entries))
    session.report(answerRules.memberMissing, jobs, { what: 'the list of jobs', expected: 'jobs' });
  else session.observe('execution-monitored', 'yes', `the list of jobs has ${entries.length}`, jobs);
}

async function checkProcess(session: Session, url: string, id: string): Promise<void> {
  const what = `process ${id}`;
  const exchange = await session.ask(url);
  const value = readJson(session, exchange, {
    what,
    media: ['application/json'],
    notFound: collectionRules.lookupFails,
  });
  if (value === undefined) return;
  const found = textMember(value, 'id');
  if (found !== id)
    session.report(collectionRules.identifierNotEchoed, exchange, { what, found: found ?? 'none', expected: id });
  const outputs = Object.values(asObject(member(value, 'outputs')) ?? {});
  const described = outputs.length > 0 && outputs.every((output) => asObject(member(output, 'schema')) !== undefined);
  session.observe(
    'model-output-described',
    described ? 'yes' : 'no',
    described ? `${what} describes ${outputs.length} outputs` : `${what} does not describe its outputs`,
    exchange,
    '/outputs',
  );
}
