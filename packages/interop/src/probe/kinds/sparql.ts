import { parseGraph } from '@ds4sscc/linked-data';
import { kindOf, member } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { isAnswered, readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';

const results = 'application/sparql-results+json';
const sd = 'http://www.w3.org/ns/sparql-service-description#';

/** Probes a SPARQL endpoint (SPARQL 1.1 Protocol): two questions, a wrong one, and its description of itself. */
export async function probeSparql(session: Session, url: string): Promise<ProbeKind> {
  const ask = async (query: string): Promise<boolean | undefined> => {
    const exchange = await session.ask(urlWith(url, { query }), { accept: results });
    const what = `the answer to ${query}`;
    const value = readJson(session, exchange, { what, media: [results, 'application/json'] });
    if (value === undefined) return undefined;
    const answer = member(value, 'boolean');
    for (const expected of ['head', 'boolean'])
      if (member(value, expected) === undefined)
        session.report(answerRules.memberMissing, exchange, { what, expected });
    if (typeof answer !== 'boolean') {
      if (answer !== undefined)
        session.report(
          answerRules.memberWrong,
          exchange,
          { what: `"boolean" in ${what}`, found: kindOf(answer), expected: 'true or false' },
          '/boolean',
        );
    } else session.observe('recognised', 'yes', 'it answers SPARQL', exchange);
    return typeof answer === 'boolean' ? answer : undefined;
  };
  const any = await ask('ASK { ?s ?p ?o }');
  const filtered = `ASK { ?s <urn:ds4sscc:no-such-property> ?o }`;
  const none = await ask(filtered);
  const second = await session.ask(urlWith(url, { query: filtered }), { accept: results });
  if (none === true) {
    session.report(answerRules.memberWrong, second, {
      what: `the answer to ${filtered}`,
      found: 'true',
      expected: 'false',
    });
    session.observe('filter-attribute', 'no', 'a question about what does not exist is answered with true', second);
  } else if (any === true && none === false)
    session.observe('filter-attribute', 'yes', 'a pattern chooses among the statements', second);
  const wrong = await session.ask(urlWith(url, { query: 'ASK { this is no query' }), { accept: results });
  if (isAnswered(session, wrong, 'a query that is none')) {
    // SPARQL 1.1 Protocol, section 2.1.6, fixes the status and leaves the body open.
    if (wrong.status < 300)
      session.report(refusalRules.invalidRequestAccepted, wrong, {
        what: 'a query that is none',
        found: String(wrong.status),
        expected: '400',
      });
    else if (wrong.status !== 400)
      session.report(refusalRules.errorStatusWrong, wrong, {
        what: 'a query that is none',
        found: String(wrong.status),
        expected: '400',
      });
  }
  await describe(session, url);
  return 'sparql';
}

async function describe(session: Session, url: string): Promise<void> {
  const exchange = await session.ask(url, { accept: 'text/turtle' });
  if (exchange.problem || exchange.status !== 200) {
    session.observe(
      'description-resolves',
      'unknown',
      `the endpoint does not describe itself (status ${exchange.status})`,
      exchange,
    );
    return;
  }
  const { graph } = await parseGraph(exchange.bytes, { source: exchange.url, base: exchange.finalUrl });
  const described = graph.withPredicate(`${sd}endpoint`).length > 0 || graph.instances(`${sd}Service`).length > 0;
  if (!described)
    session.report(linkRules.descriptionUnreadable, exchange, {
      what: 'what the endpoint says without a query',
      found: exchange.mediaType ?? 'no media type',
    });
  session.observe(
    'description-resolves',
    described ? 'yes' : 'no',
    described ? 'a SPARQL service description' : 'no service description',
    exchange,
  );
}
