import { defineRule, type Rule } from '@ds4sscc/findings';
import { namedNode } from '@ds4sscc/linked-data';
import { replacedProperties } from '../../integrity/property-deprecated.js';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/deprecated-property',
  title: 'Property that the profile has replaced',
  level: 'info',
  source: 'DCAT-AP 3.0.1, validation of the change from 1.x to 2.x',
  requirements: ['MIM3 RC4.3'],
  help: 'The profile names the property that took its place; the value stays.',
  message: ({ from, to }) => `write ${to} instead of ${from}`,
});

/** A property of an earlier release, on the class on which it was replaced. */
export const deprecatedProperty: Fixer = {
  rule,
  propose({ subject, predicate }, context) {
    const found = replacedProperties.find(
      ([property, type]) => property === predicate.value && context.classesOf(subject).has(type),
    );
    if (!found) return undefined;
    const [, , replacement] = found;
    return {
      predicate: namedNode(replacement),
      because: 'the profile replaced the property by this one',
      sure: true,
      args: { from: context.show(predicate), to: context.show(replacement) },
    };
  },
};
