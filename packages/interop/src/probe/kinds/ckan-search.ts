import { asObject } from '../../api/json-object.js';
import { type JsonObject, member, textMember } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Exchange, Session } from '../session.js';
import { readAction } from './ckan-action.js';
import { checkDataset } from './ckan-dataset.js';

/** What a search found. */
export interface SearchResult {
  readonly exchange: Exchange;
  readonly count: number | undefined;
  readonly datasets: readonly JsonObject[];
  readonly ids: readonly string[];
  readonly result: unknown;
}

/** Datasets that are compared with each other; a catalogue with more is known in part. */
export const searchSample = 50;

/** Asks for datasets, and checks what every such answer has. */
export async function search(
  session: Session,
  base: string,
  what: string,
  parameters: Readonly<Record<string, string>>,
): Promise<SearchResult | undefined> {
  const answer = await readAction(session, base, 'package_search', { what, parameters });
  if (!answer) return undefined;
  const { exchange, result } = answer;
  const found = member(result, 'count');
  const count = typeof found === 'number' && Number.isInteger(found) && found >= 0 ? found : undefined;
  if (found === undefined) session.report(pagingRules.countMissing, exchange, { what, expected: 'result.count' });
  else if (count === undefined)
    session.report(pagingRules.countWrong, exchange, { what, found: String(found), expected: 'a number' });
  const listed = member(result, 'results');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'result.results' }, '/result');
    return undefined;
  }
  const datasets = listed.map((one) => asObject(one) ?? {});
  const ids: string[] = [];
  for (const [index, dataset] of datasets.entries()) {
    const pointer = `/result/results/${index}`;
    for (const expected of ['id', 'name'])
      if (textMember(dataset, expected) === undefined)
        session.report(collectionRules.identifierMissing, exchange, { what, expected: `"${expected}"` }, pointer);
    const id = textMember(dataset, 'id') ?? `(dataset ${index + 1} of ${exchange.url})`;
    if (ids.includes(id)) session.report(collectionRules.itemTwice, exchange, { what, found: id }, pointer);
    ids.push(id);
    checkDataset(session, exchange, dataset, pointer);
  }
  const rows = Number(parameters['rows'] ?? 10);
  if (datasets.length > rows)
    session.report(pagingRules.pageSizeIgnored, exchange, {
      what,
      found: `${datasets.length} datasets`,
      expected: `at most ${rows}`,
    });
  else if (count !== undefined && datasets.length > 0 && count < datasets.length)
    session.report(pagingRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: `at least ${datasets.length}`,
    });
  return { exchange, count, datasets, ids, result };
}
