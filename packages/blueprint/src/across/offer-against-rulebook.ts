import { defineRule, type Rule } from '@ds4sscc/findings';
import { localName } from '@ds4sscc/linked-data/local-name';
import type { Policy, Request } from '@ds4sscc/policy';
import { contains } from '@ds4sscc/policy/analyse';
import { offerUid } from '../derive/derive-policies.js';
import { textOf } from '../description/text-of.js';
import { shippedProfiles } from '../kinds/policy-graph.js';
import type { AcrossCheck, Scope } from './across-check.js';
import { policiesOf, rulebookOf } from './rules-about.js';

/** An offer that permits what the rulebook does not. */
export const offerExceedsRulebook: Rule<{ title: string; request: string }> = defineRule<{
  title: string;
  request: string;
}>({
  id: 'dataspace/offer-exceeds-rulebook',
  title: 'Offer that goes beyond the rulebook',
  level: 'error',
  source: 'DS4SSCC D2.2, conditions for access and use; ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM3 RC2.4'],
  help: 'Narrow the offer until the request that the message shows is no longer permitted, or have the rulebook changed.',
  message: ({ title, request }) => `the offer of "${title}" permits what the rulebook does not: ${request}`,
});

/** An offer of which nobody can tell. */
export const offerNotCompared: Rule<{ title: string; depends: readonly string[] }> = defineRule<{
  title: string;
  depends: readonly string[];
}>({
  id: 'dataspace/offer-not-compared',
  title: 'Offer that could not be compared with the rulebook',
  level: 'warning',
  source: 'DS4SSCC D2.2, conditions for access and use; ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM3 RC2.4'],
  help: 'Write the conditions of both with the same operands and values, so that a program can compare them; until then somebody has to read them.',
  message: ({ title, depends }) =>
    `whether the offer of "${title}" keeps to the rulebook cannot be decided${depends.length > 0 ? `: it depends on ${depends.join(', ')}` : ''}`,
});

/** Every offer of the description against the policies of the rulebook. */
export const offerAgainstRulebook: AcrossCheck = {
  rules: [offerExceedsRulebook, offerNotCompared],
  applies: (scope) =>
    rulebookOf(scope).length > 0 && scope.dataSpace.datasets.some((dataset) => offersOf(dataset, scope).length > 0),
  *check(scope) {
    const rulebook = rulebookOf(scope);
    if (rulebook.length === 0) return;
    const { document, dataSpace } = scope;
    for (const [index, dataset] of dataSpace.datasets.entries()) {
      const offers = offersOf(dataset, scope);
      if (offers.length === 0) continue;
      const title = textOf(dataset.title, dataSpace.language);
      const { verdict, witness, depends = [] } = contains(rulebook, offers, { profiles: shippedProfiles });
      const pointer = dataset.offer ? `/datasets/${index}/offer` : `/datasets/${index}/policy`;
      if (verdict === 'not-contained' && witness)
        yield document.finding(offerExceedsRulebook, pointer, { title, request: inWords(witness) });
      if (verdict === 'unknown') yield document.finding(offerNotCompared, pointer, { title, depends });
    }
  },
};

function offersOf(dataset: Scope['dataSpace']['datasets'][number], scope: Scope): readonly Policy[] {
  if (dataset.policy === undefined && dataset.offer === undefined) return [];
  const uid = offerUid(dataset);
  return policiesOf(scope).filter((policy) => policy.uid === uid);
}

/** A request as one reads it: who, what, when, for what. */
function inWords({ action, assignee, context = {} }: Request): string {
  const { dateTime, operands = {} } = context;
  const given = Object.entries(operands).map(([name, value]) => `${localName(name)} ${shown(value)}`);
  return [
    `"${localName(action)}"`,
    ...(assignee === undefined ? [] : [`by ${assignee}`]),
    ...(dateTime === undefined ? [] : [`at ${dateTime}`]),
    ...(given.length > 0 ? [`with ${given.join(', ')}`] : []),
  ].join(' ');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(' and ');
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return String(plain);
}
