import { followLinks, type Linked } from '../follow-links.js';
import { type JsonLink, linkWith, readJsonLinks } from '../json-links.js';
import { member } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';
import { probeCollections } from './ogc-collections.js';
import { readDescription } from './ogc-description.js';
import { probeProcesses } from './ogc-processes.js';
import { onOrigin } from './on-origin.js';

/** Probes an OGC API from its landing page on, by the links that it gives. */
export async function probeOgcApi(session: Session, base: string, landing: Exchange): Promise<ProbeKind> {
  const { origin } = new URL(base);
  const value = readJson(session, landing, { what: 'the landing page', media: ['application/json'] });
  if (value === undefined) return 'ogc-api';
  const links = readJsonLinks(session, landing, value, 'the landing page');
  const pages: Linked[] = [{ exchange: landing, links, what: 'the landing page' }];
  if (!linkWith(links, 'self'))
    session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'self' });
  const classes = await readConformance(session, base, links, landing);
  const isProcesses = classes.some((name) => name.includes('/ogcapi-processes-1/'));
  const isFeatures = classes.some((name) => name.includes('/ogcapi-features-1/'));
  if (isFeatures) {
    const core = classes.some((name) => name.endsWith('/ogcapi-features-1/1.0/conf/core'));
    session.observe(
      'conformance-declared',
      core ? 'yes' : 'no',
      core ? 'OGC API - Features, core' : 'the core class is missing',
      landing,
    );
    if (!core)
      session.report(linkRules.conformanceClassMissing, landing, {
        what: 'the list of conformance classes',
        expected: 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      });
  }
  const description = await readDescription(session, links, landing);
  const offersData = isFeatures || (!isProcesses && linkWith(links, 'data') !== undefined);
  if (offersData) await probeCollections(session, base, links, landing, description, pages);
  if (isProcesses) await probeProcesses(session, base, links);
  await followLinks(session, pages, origin);
  return offersData ? 'ogc-api-features' : isProcesses ? 'ogc-api-processes' : 'ogc-api';
}

async function readConformance(
  session: Session,
  base: string,
  links: readonly JsonLink[],
  landing: Exchange,
): Promise<readonly string[]> {
  const link = linkWith(links, 'conformance');
  if (!link) session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'conformance' });
  const what = 'the list of conformance classes';
  const exchange = await session.ask(onOrigin(link, base, 'conformance'));
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return [];
  const listed = member(value, 'conformsTo');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'conformsTo' });
    return [];
  }
  if (listed.length === 0) session.report(linkRules.conformanceClassMissing, exchange, { what, expected: 'any class' });
  return listed.filter((name): name is string => typeof name === 'string');
}
