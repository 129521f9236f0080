import { type JsonObject, member, textMember } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Exchange, Session } from '../session.js';

/** What CKAN says of every dataset: resources that are counted, times that are times. */
export function checkDataset(session: Session, exchange: Exchange, dataset: JsonObject, pointer: string): void {
  const what = `dataset ${textMember(dataset, 'name') ?? textMember(dataset, 'id') ?? ''}`;
  const resources = member(dataset, 'resources');
  if (!Array.isArray(resources))
    session.report(answerRules.memberMissing, exchange, { what, expected: 'resources' }, pointer);
  else {
    const stated = member(dataset, 'num_resources');
    if (typeof stated === 'number' && stated !== resources.length)
      session.report(
        pagingRules.countWrong,
        exchange,
        { what: `num_resources of ${what}`, found: String(stated), expected: String(resources.length) },
        `${pointer}/num_resources`,
      );
    for (const [index, resource] of resources.entries())
      if (textMember(resource, 'id') === undefined)
        session.report(
          collectionRules.identifierMissing,
          exchange,
          { what: `a resource of ${what}`, expected: '"id"' },
          `${pointer}/resources/${index}`,
        );
  }
  for (const name of ['metadata_created', 'metadata_modified']) {
    const time = member(dataset, name);
    if (time !== undefined && (typeof time !== 'string' || Number.isNaN(Date.parse(time))))
      session.report(
        answerRules.memberWrong,
        exchange,
        { what: `"${name}" of ${what}`, found: String(time).slice(0, 60), expected: 'a date and time' },
        `${pointer}/${name}`,
      );
  }
  if (textMember(dataset, 'title') === undefined && member(dataset, 'title') === undefined)
    session.report(answerRules.memberMissing, exchange, { what, expected: 'title' }, pointer);
}

/** The name of the organisation that a dataset belongs to. */
export function organisationOf(dataset: unknown): string | undefined {
  return textMember(member(dataset, 'organization'), 'name');
}
