import { member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { hasType } from './has-type.js';

/** Asks for what was observed after and before a day on which nobody observed anything (clause 4.11). */
export async function checkTime(session: Session, base: string, type: string): Promise<void> {
  const url = urlBelow(base, 'temporal/entities');
  const at = (timerel: string): string => urlWith(url, { type, timerel, timeAt: '1900-01-01T00:00:00Z', limit: '5' });
  const since = await session.ask(at('after'));
  const later = readJson(session, since, {
    what: 'what was observed since 1900',
    media: ['application/json'],
    optional: true,
  });
  if (later !== undefined && !Array.isArray(later))
    session.report(answerRules.memberWrong, since, { what: 'what was observed since 1900', expected: 'a list' });
  if (!Array.isArray(later)) {
    session.observe(
      'filter-time',
      'unknown',
      `the interface for times does not answer (status ${since.status})`,
      since,
    );
    return;
  }
  for (const [index, entity] of later.entries()) {
    const id = textMember(entity, 'id');
    if (id === undefined || !URL.canParse(id))
      session.report(
        collectionRules.identifierMissing,
        since,
        { what: 'what was observed since 1900', found: id ?? 'none' },
        `/${index}`,
      );
    if (member(entity, 'type') === undefined)
      session.report(
        answerRules.memberMissing,
        since,
        { what: 'what was observed since 1900', expected: 'type' },
        `/${index}`,
      );
    else if (!hasType(entity, type))
      session.report(
        filterRules.typeFilterIgnored,
        since,
        { what: 'what was observed since 1900', found: String(id) },
        `/${index}`,
      );
  }
  const before = await session.ask(at('before'));
  const what = 'what was observed before 1900';
  const earlier = readJson(session, before, { what, media: ['application/json'] });
  if (!Array.isArray(earlier)) return;
  if (earlier.length > 0 && later.length > 0) {
    session.report(filterRules.timeFilterIgnored, before, {
      what,
      found: `${earlier.length} entities`,
      expected: 'none',
    });
    session.observe('filter-time', 'no', `${what}: ${earlier.length} entities`, before);
  } else
    session.observe(
      'filter-time',
      later.length > 0 ? 'yes' : 'unknown',
      `${later.length} entities since 1900, ${earlier.length} before`,
      before,
    );
}
