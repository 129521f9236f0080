import { asObject } from '../../api/json-object.js';
import { type JsonObject, textMember } from '../json-values.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { readAction } from './ckan-action.js';
import type { SearchResult } from './ckan-search.js';

/** Looks something up; what comes has to have the identifier or name that was asked for. */
export async function echo(
  session: Session,
  base: string,
  action: string,
  what: string,
  asked: string,
  keys: readonly string[],
): Promise<{ exchange: SearchResult['exchange']; value: JsonObject } | undefined> {
  const answer = await readAction(session, base, action, {
    what,
    parameters: { id: asked },
    notFound: collectionRules.lookupFails,
  });
  const value = asObject(answer?.result);
  if (!answer) {
    if (action === 'package_show')
      session.observe(
        'lookup-by-identifier',
        'no',
        `${what} cannot be looked up`,
        await session.ask(urlWith(urlBelow(base, action), { id: asked })),
      );
    return undefined;
  }
  const { exchange } = answer;
  if (!value || !keys.some((key) => textMember(value, key) === asked)) {
    session.report(collectionRules.identifierNotEchoed, exchange, {
      what,
      found: textMember(value, keys[0]!) ?? 'none',
      expected: asked,
    });
    if (action === 'package_show')
      session.observe('lookup-by-identifier', 'no', `${what}: something else comes back`, exchange);
    return undefined;
  }
  if (action === 'package_show') session.observe('lookup-by-identifier', 'yes', `${what} is looked up`, exchange);
  return { exchange, value };
}
