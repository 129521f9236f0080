import { member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Session } from '../session.js';
import { urlBelow } from '../url-with.js';

/** The types of entities that there are; the one that the address asks for stands first. */
export async function readTypes(session: Session, base: string, url: string): Promise<readonly string[]> {
  const what = 'the list of types';
  const exchange = await session.ask(urlBelow(base, 'types'));
  const value = readJson(session, exchange, { what, media: ['application/json'], optional: true });
  const asked = new URL(url).searchParams.get('type');
  const named = asked === null ? [] : [asked];
  if (value === undefined) return named;
  const listed = member(value, 'typeList');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'typeList' });
    return named;
  }
  if (textMember(value, 'type') !== 'EntityTypeList')
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"type" of ${what}`, found: String(member(value, 'type')), expected: 'EntityTypeList' },
      '/type',
    );
  session.observe('recognised', 'yes', `NGSI-LD with ${listed.length} types`, exchange);
  const types = listed.filter((type): type is string => typeof type === 'string' && type !== '');
  if (types.length < listed.length)
    session.report(answerRules.memberWrong, exchange, { what, found: 'a type that is no text' }, '/typeList');
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) session.report(collectionRules.itemTwice, exchange, { what, found: twice }, '/typeList');
  return [...new Set([...named, ...types])];
}
