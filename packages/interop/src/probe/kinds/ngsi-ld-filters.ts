import { type JsonObject, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { checkChoice } from './ngsi-ld-choice.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';
import { placeTrials } from './ngsi-ld-place-trials.js';
import { checkShapes } from './ngsi-ld-shape.js';
import { checkSimplified } from './ngsi-ld-simplified.js';
import type { Trial } from './trial.js';
import { valueTrials } from './ngsi-ld-value-trials.js';

/** Tries each kind of filter on a list that is known in full, and compares with what the list itself says. */
export async function checkFilters(session: Session, listUrl: string, list: EntityList): Promise<void> {
  for (const trial of trials(list.entities)) await tryFilter(session, listUrl, list, trial);
  await checkChoice(session, listUrl, list);
  await checkSimplified(session, listUrl, list);
  for (const id of ['filter-attribute', 'filter-place'] as const)
    if (!session.has(id)) session.observe(id, 'unknown', 'the data has nothing to try this filter on', list.exchange);
}

async function tryFilter(session: Session, listUrl: string, list: EntityList, trial: Trial): Promise<void> {
  const { asked, parameters, satisfies, ignored, observation } = trial;
  const hits = await readEntities(session, urlWith(listUrl, { ...parameters, count: 'true' }), {
    what: asked,
    counted: true,
  });
  if (!hits) return;
  checkShapes(session, hits, list, asked);
  const wrong = hits.entities.findIndex((entity) => satisfies(entity) === false);
  const observe = (outcome: 'yes' | 'no', detail: string): void => {
    if (observation) session.observe(observation, outcome, `${asked}: ${detail}`, hits.exchange);
  };
  if (wrong >= 0) {
    session.report(ignored, hits.exchange, { what: asked, found: hits.ids[wrong]! }, `/${wrong}`);
    observe('no', `${hits.ids[wrong]} does not satisfy it`);
    return;
  }
  const lost = list.entities.findIndex(
    (entity) => satisfies(entity) === true && !hits.ids.includes(textMember(entity, 'id') ?? ''),
  );
  if (lost >= 0) {
    session.report(filterRules.filterLoses, hits.exchange, { what: asked, found: `no ${list.ids[lost]}` });
    observe('no', `${list.ids[lost]} does not come`);
    return;
  }
  if (hits.entities.length < list.entities.length)
    observe('yes', `${hits.entities.length} of ${list.entities.length}, the right ones`);
}

function trials(entities: readonly JsonObject[]): readonly Trial[] {
  const ids = entities.flatMap((entity) => textMember(entity, 'id') ?? []);
  const chosen = new Set([ids[0], ids.at(-1)].filter((id) => id !== undefined));
  return [
    ...valueTrials(entities),
    ...placeTrials(entities),
    ...(chosen.size > 0 && ![...chosen].some((id) => id.includes(','))
      ? [
          {
            asked: `the entities ${[...chosen].join(' and ')}`,
            parameters: { id: [...chosen].join(',') },
            satisfies: (entity: JsonObject) => chosen.has(textMember(entity, 'id') ?? ''),
            ignored: filterRules.identifierFilterIgnored,
          },
        ]
      : []),
  ];
}
