import { anyErrors, expectRefusal } from '../expect-refusal.js';
import { refusalRules } from '../rules/refusal-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';

/** Asks for what does not exist or cannot be meant (OGC 17-069r4, clause 7.5). */
export async function checkRefusals(session: Session, itemsUrl: string, id: string): Promise<void> {
  const refuse = async (url: string, what: string, kind: 'nothing' | 'wrong'): Promise<Exchange> => {
    const exchange = await session.ask(url, {
      accept: 'application/geo+json, application/problem+json, application/json',
    });
    expectRefusal(session, exchange, {
      what,
      statuses: kind === 'nothing' ? [404] : [400],
      onSuccess: kind === 'nothing' ? refusalRules.notFoundAsSuccess : refusalRules.invalidRequestAccepted,
      style: anyErrors,
      media: ['application/problem+json', 'application/json', 'application/geo+json'],
    });
    return exchange;
  };
  await refuse(urlBelow(itemsUrl, 'ds4sscc-no-such-feature'), `a feature of ${id} that does not exist`, 'nothing');
  await refuse(urlWith(itemsUrl, { bbox: 'west,south,east,north' }), `a box of ${id} without numbers`, 'wrong');
  await refuse(urlWith(itemsUrl, { datetime: 'yesterday' }), `a time of ${id} that is none`, 'wrong');
  await refuse(urlWith(itemsUrl, { limit: '0' }), `a page of 0 features of ${id}`, 'wrong');
  const unknown = await session.ask(urlWith(itemsUrl, { 'ds4sscc-unknown': '1', limit: '1' }), {
    accept: 'application/geo+json',
  });
  if (unknown.status >= 300)
    expectRefusal(session, unknown, {
      what: `an unknown parameter of ${id}`,
      statuses: [400],
      onSuccess: refusalRules.unknownParameterAccepted,
      style: anyErrors,
    });
  else if (unknown.status >= 200)
    session.report(refusalRules.unknownParameterAccepted, unknown, {
      what: `"ds4sscc-unknown" of ${id}`,
      expected: '400',
    });
}
