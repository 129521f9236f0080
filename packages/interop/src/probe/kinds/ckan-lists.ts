import { listMember, textMember } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Session } from '../session.js';
import { readAction } from './ckan-action.js';
import { organisationOf } from './ckan-dataset.js';
import { echo } from './ckan-echo.js';
import type { SearchResult } from './ckan-search.js';

/** The lists of names have what the search has found. */
export async function checkLists(session: Session, base: string, all: SearchResult): Promise<void> {
  const names = all.datasets.flatMap((dataset) => textMember(dataset, 'name') ?? []);
  const complete = all.count === all.ids.length;
  // Whole lists of large catalogues are long, and nobody needs them here.
  if (complete) await checkList(session, base, 'package_list', {}, 'the list of datasets', names);
  const short = await readAction(session, base, 'package_list', {
    what: 'the list of datasets',
    parameters: { limit: '1' },
    optional: true,
  });
  if (Array.isArray(short?.result) && short.result.length > 1)
    session.report(pagingRules.pageSizeIgnored, short.exchange, {
      what: 'the list of datasets',
      found: `${short.result.length} names`,
      expected: '1',
    });
  const organisations = [...new Set(all.datasets.flatMap((dataset) => organisationOf(dataset) ?? []))];
  await checkList(session, base, 'organization_list', {}, 'the list of organisations', organisations);
  const [first] = organisations;
  if (first !== undefined)
    await echo(session, base, 'organization_show', `organisation ${first}`, first, ['name', 'id']);
  const tags = [
    ...new Set(
      all.datasets.flatMap((dataset) => listMember(dataset, 'tags').flatMap((tag) => textMember(tag, 'name') ?? [])),
    ),
  ];
  await checkList(session, base, 'tag_list', {}, 'the list of tags', tags);
  await checkList(session, base, 'group_list', {}, 'the list of groups', []);
}

async function checkList(
  session: Session,
  base: string,
  action: string,
  parameters: Readonly<Record<string, string>>,
  what: string,
  expected: readonly string[],
): Promise<void> {
  const answer = await readAction(session, base, action, { what, parameters, optional: true });
  if (!answer) return;
  const { exchange, result } = answer;
  if (!Array.isArray(result) || !result.every((name) => typeof name === 'string')) {
    session.report(answerRules.memberWrong, exchange, { what, expected: 'a list of names' }, '/result');
    return;
  }
  const missing = expected.find((name) => !result.includes(name));
  if (missing !== undefined)
    session.report(collectionRules.listIncomplete, exchange, { what, found: `no ${missing}` }, '/result');
  const twice = (result as readonly string[]).find((name, index) => result.indexOf(name) !== index);
  if (twice !== undefined) session.report(collectionRules.itemTwice, exchange, { what, found: twice }, '/result');
}
