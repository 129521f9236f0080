import { listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import type { Session } from '../session.js';

/** Probes the metadata of a model (KServe V2, Open Inference Protocol). Nothing is inferred. */
export async function probeKserve(session: Session, url: string): Promise<ProbeKind> {
  const target = new URL(url);
  target.search = '';
  const found = /^.*\/v2\/models\/[^/]+/.exec(target.pathname)?.[0];
  if (found !== undefined) target.pathname = found;
  const name = decodeURIComponent(target.pathname.slice(target.pathname.lastIndexOf('/') + 1));
  const what = `the metadata of model ${name}`;
  const exchange = await session.ask(target.href);
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return 'kserve';
  for (const expected of ['name', 'platform', 'inputs', 'outputs'])
    if (member(value, expected) === undefined) session.report(answerRules.memberMissing, exchange, { what, expected });
  const right = textMember(value, 'name') === name;
  if (!right && textMember(value, 'name') !== undefined)
    session.report(answerRules.memberWrong, exchange, {
      what: `"name" in ${what}`,
      found: textMember(value, 'name')!,
      expected: name,
    });
  const tensors = listMember(value, 'outputs');
  const described =
    tensors.length > 0 &&
    tensors.every(
      (one) =>
        textMember(one, 'name') !== undefined &&
        textMember(one, 'datatype') !== undefined &&
        Array.isArray(member(one, 'shape')),
    );
  session.observe('recognised', right ? 'yes' : 'no', what, exchange);
  session.observe(
    'model-callable',
    right ? 'yes' : 'no',
    `${what} is offered by the Open Inference Protocol`,
    exchange,
  );
  session.observe(
    'model-output-described',
    described ? 'yes' : 'no',
    `${tensors.length} outputs${described ? ' with name, data type and shape' : ''}`,
    exchange,
    '/outputs',
  );
  return 'kserve';
}
