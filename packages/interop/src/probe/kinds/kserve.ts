import { isTensorType } from '../../artefacts/model-description/tensor-types.js';
import { anyErrors, expectRefusal } from '../expect-refusal.js';
import { listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow } from '../url-with.js';

const media = ['application/json'] as const;

/** Probes the metadata of a model, and whether it is ready (KServe V2, Open Inference Protocol). Nothing is inferred. */
export async function probeKserve(session: Session, url: string): Promise<ProbeKind> {
  const target = new URL(url);
  target.search = '';
  const found = /^.*\/v2\/models\/[^/]+/.exec(target.pathname)?.[0];
  if (found !== undefined) target.pathname = found;
  const name = decodeName(target.pathname.slice(target.pathname.lastIndexOf('/') + 1));
  const what = `the metadata of model ${name}`;
  const exchange = await session.ask(target.href);
  const value = readJson(session, exchange, { what, media });
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
  checkTensors(session, exchange, value, 'inputs');
  const described = checkTensors(session, exchange, value, 'outputs');
  session.observe('recognised', right ? 'yes' : 'no', what, exchange);
  session.observe(
    'model-output-described',
    described ? 'yes' : 'no',
    `${listMember(value, 'outputs').length} outputs${described ? ' with name, data type and shape' : ''}`,
    exchange,
    '/outputs',
  );
  if (right) await askReadiness(session, target.href, name);
  else session.observe('model-callable', 'no', `${what} is not there`, exchange);
  const missing = await session.ask(target.href.replace(/[^/]+$/, 'ds4sscc-no-such-model'));
  expectRefusal(session, missing, {
    what: 'a model that does not exist',
    statuses: [400, 404],
    onSuccess: refusalRules.notFoundAsSuccess,
    style: anyErrors,
  });
  return 'kserve';
}

/** Whether every tensor has a name, a data type of the protocol and a shape, and there is one. */
function checkTensors(session: Session, exchange: Exchange, value: unknown, side: 'inputs' | 'outputs'): boolean {
  const tensors = listMember(value, side);
  let right = tensors.length > 0;
  if (!right && member(value, side) !== undefined)
    session.report(answerRules.memberMissing, exchange, { what: `"${side}"`, expected: 'a tensor' }, `/${side}`);
  for (const [index, tensor] of tensors.entries()) {
    const pointer = `/${side}/${index}`;
    const what = `tensor ${index + 1} of "${side}"`;
    for (const [expected, isRight] of shape) {
      const found = member(tensor, expected);
      if (found === undefined) session.report(answerRules.memberMissing, exchange, { what, expected }, pointer);
      else if (!isRight(found))
        session.report(
          answerRules.memberWrong,
          exchange,
          { what: `"${expected}" of ${what}`, found: JSON.stringify(found).slice(0, 60) },
          `${pointer}/${expected}`,
        );
      else continue;
      right = false;
    }
  }
  return right;
}

const shape: readonly (readonly [name: string, isRight: (value: unknown) => boolean])[] = [
  ['name', (value) => typeof value === 'string' && value !== ''],
  ['datatype', isTensorType],
  ['shape', (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= -1)],
];

/** What is described and not ready cannot be called. A server need not say whether it is. */
async function askReadiness(session: Session, model: string, name: string): Promise<void> {
  const exchange = await session.ask(urlBelow(model, 'ready'));
  const what = `whether model ${name} is ready`;
  const { status } = exchange;
  if (exchange.problem || [404, 405, 501].includes(status)) {
    session.observe(
      'model-callable',
      'unknown',
      `${name} is described; ${what} is not said (status ${status})`,
      exchange,
    );
    return;
  }
  // The protocol answers with the status alone, servers also with a body.
  const ready = status === 200 && exchange.bytes.length > 0 ? member(exchange.json().value, 'ready') : undefined;
  if (status >= 500)
    session.report(answerRules.statusWrong, exchange, { what, found: String(status), expected: '200' });
  if (ready === false)
    session.report(answerRules.memberWrong, exchange, { what: `"ready" of model ${name}`, found: 'false' }, '/ready');
  const isReady = status === 200 && ready !== false;
  session.observe(
    'model-callable',
    isReady ? 'yes' : 'no',
    `${name} is offered by the Open Inference Protocol, and is ${isReady ? '' : 'not '}ready`,
    exchange,
  );
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
