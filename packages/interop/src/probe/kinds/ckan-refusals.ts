import { refusalRules } from '../rules/refusal-rules.js';
import type { Session } from '../session.js';
import { urlBelow } from '../url-with.js';
import { refuseAction } from './ckan-action.js';

/** Asks for what does not exist or cannot be meant: CKAN refuses it by status and by the type of the error. */
export async function checkRefusals(session: Session, base: string): Promise<void> {
  const missing = { statuses: [404], onSuccess: refusalRules.notFoundAsSuccess, types: ['Not Found Error'] };
  const wrong = {
    statuses: [409],
    onSuccess: refusalRules.invalidRequestAccepted,
    types: ['Validation Error', 'Search Query Error'],
  };
  const unknown = { id: 'ds4sscc-no-such-thing' };
  await refuseAction(session, base, 'package_show', {
    ...missing,
    what: 'a dataset that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'resource_show', {
    ...missing,
    what: 'a resource that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'organization_show', {
    ...missing,
    what: 'an organisation that does not exist',
    parameters: unknown,
  });
  await refuseAction(session, base, 'package_show', {
    ...wrong,
    what: 'a dataset without an identifier',
    parameters: {},
  });
  await refuseAction(session, base, 'package_search', {
    ...wrong,
    what: 'a number of rows that is none',
    parameters: { rows: 'many' },
  });
  const action = await session.ask(urlBelow(base, 'ds4sscc_no_such_action'));
  const what = 'an action that does not exist';
  if (action.problem) return;
  // CKAN says 400 with a text, newer ones 404: the status is what counts.
  if (action.status < 300)
    session.report(refusalRules.notFoundAsSuccess, action, {
      what,
      found: String(action.status),
      expected: '400 or 404',
    });
  else if (action.status !== 400 && action.status !== 404)
    session.report(refusalRules.errorStatusWrong, action, {
      what,
      found: String(action.status),
      expected: '400 or 404',
    });
  else if (action.bytes.length === 0)
    session.report(refusalRules.errorBodyMissing, action, { what, found: String(action.status) });
  else if (action.json().value === undefined)
    session.report(refusalRules.errorNotStructured, action, { what, found: action.mediaType ?? 'no media type' });
}
