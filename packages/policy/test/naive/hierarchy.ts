import type { Action, Profile, RuleKind } from '@ds4sscc/policy';
import { every, some, type Three } from './three.js';

export const odrl = 'http://www.w3.org/ns/odrl/2/';
const cc = 'http://creativecommons.org/ns#';

/** Some actions of the vocabulary, copied by hand from its text: what encompasses them (`includedIn`). */
const within: Readonly<Record<string, string>> = {
  read: 'use',
  print: 'use',
  play: 'use',
  display: 'play',
  reproduce: 'use',
  extract: 'reproduce',
  derive: 'use',
  distribute: 'use',
  modify: 'use',
  compensate: 'use',
  inform: 'use',
  delete: 'use',
  sell: 'transfer',
  give: 'transfer',
};
/** Deprecated ones and what they are an exact match of. */
const same: Readonly<Record<string, string>> = {
  write: 'modify',
  append: 'modify',
  copy: 'reproduce',
  pay: 'compensate',
};
const tops: readonly string[] = ['use', 'transfer'];
/** Deprecated ones that nothing says the place of. */
const adrift: readonly string[] = ['lease', 'preview'];

export const actionNames: readonly string[] = [...tops, ...Object.keys(within), ...Object.keys(same), ...adrift];

/** An action as an IRI. */
function fullAction(name: string): string {
  const short = name.replace(/^odrl:/, '');
  return actionNames.includes(short) ? odrl + short : name === 'cc:Sharing' ? `${cc}Sharing` : name;
}

function parentsOf(iri: string, profiles: readonly Profile[]): readonly string[] | undefined {
  const name = iri.startsWith(odrl) ? iri.slice(odrl.length) : '';
  if (actionNames.includes(name)) {
    const match = same[name] ?? Object.keys(same).filter((old) => same[old] === name);
    return [within[name] ?? [], match].flat().map((one) => odrl + one);
  }
  const declared = profiles.map(({ actions }) => actions?.[iri]).find((one) => one !== undefined);
  return declared && (declared.includedIn ?? []);
}

function closure(start: string, next: (one: string) => readonly string[]): readonly string[] {
  const found = [start];
  for (let at = 0; at < found.length; at += 1) {
    for (const one of next(found[at] as string)) if (!found.includes(one)) found.push(one);
  }
  return found;
}

function covers(wide: string, narrow: string, profiles: readonly Profile[]): Three {
  if (wide === narrow) return 1;
  if (!parentsOf(wide, profiles) || !parentsOf(narrow, profiles)) return 0.5;
  if (closure(narrow, (one) => parentsOf(one, profiles) ?? []).includes(wide)) return 1;
  return [wide, narrow].some((one) => adrift.includes(one.slice(odrl.length))) ? 0.5 : 0;
}

/** Whether either covers the other, or what the second brings about. */
export function meets(first: string, second: string, profiles: readonly Profile[]): Three {
  const brought = closure(second, (one) => profiles.flatMap(({ actions }) => actions?.[one]?.implies ?? []));
  return some(brought.flatMap((one) => [covers(first, one, profiles), covers(one, first, profiles)]));
}

/** Whether a rule's action is about what was asked for. */
export function actionHolds(action: Action, wanted: string, kind: RuleKind, profiles: readonly Profile[]): Three {
  if (action.iri === undefined || action.notUnderstood.length > 0) return 0.5;
  const asked = fullAction(wanted);
  return kind === 'permission' ? every([covers(action.iri, asked, profiles)]) : meets(action.iri, asked, profiles);
}
