import { defineRule, type Rule } from '@ds4sscc/findings';
import { namedNode } from '@ds4sscc/linked-data';
import { dcat } from '../../vocabulary.js';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/access-from-download',
  title: 'Distribution with a download address alone',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Distribution, access URL',
  requirements: ['MIM0 R1.2'],
  help: 'Whoever can download a file at an address has access to it there: the address is stated for both.',
  message: ({ from, to }) => `state ${from} as ${to} too`,
});

/** A distribution that says where its file is and not where it can be had. */
export const accessFromDownload: Fixer = {
  rule,
  propose(statement, context) {
    const { subject, predicate, object } = statement;
    if (predicate.value !== `${dcat}downloadURL` || object.termType !== 'NamedNode') return undefined;
    if (!context.classesOf(subject).has(`${dcat}Distribution`)) return undefined;
    if (context.graph.from(subject, `${dcat}accessURL`).length > 0) return undefined;
    if (context.graph.from(subject, `${dcat}downloadURL`)[0]?.object.value !== object.value) return undefined;
    return {
      added: [{ ...statement, predicate: namedNode(`${dcat}accessURL`) }],
      because: 'the file can be had at its download address',
      sure: true,
      args: { from: context.show(object), to: context.show(`${dcat}accessURL`) },
    };
  },
};
