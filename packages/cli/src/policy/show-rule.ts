import { sourceAndLine } from '@ds4sscc/findings';
import type { Request } from '@ds4sscc/policy';
import type { RuleReference } from '@ds4sscc/policy/analyse';

/** A rule by its name, its policy and its place. */
export function showRule({ kind, rule, policy, location }: RuleReference): string {
  return [kind ?? 'rule', rule, policy === undefined ? undefined : `of ${policy}`, `(${sourceAndLine(location)})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A request in one line, as options of this command line would make it. */
export function showRequest({ action, target, assignee, context }: Request): string {
  const operands = Object.entries(context?.operands ?? {}).map(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    const text = values.map((one) => (typeof one === 'object' ? String(one.value) : String(one))).join(', ');
    return `${shortName(name)}=${text}`;
  });
  const known = [...(context?.dateTime === undefined ? [] : [`dateTime=${context.dateTime}`]), ...operands];
  return [
    `${shortName(action)} on ${target}`,
    assignee === undefined ? '' : ` by ${assignee}`,
    known.length === 0 ? '' : `, with ${known.join(', ')}`,
  ].join('');
}

function shortName(iri: string): string {
  const odrl = 'http://www.w3.org/ns/odrl/2/';
  return iri.startsWith(odrl) ? iri.slice(odrl.length) : iri;
}
