import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

interface Args {
  readonly node: string;
  readonly path: string;
  readonly value: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/address-not-usable',
  title: 'Address that does not lead to the data',
  level: 'warning',
  source: 'DCAT 3, Distribution, access URL and download URL; Data Service, endpoint URL',
  requirements: ['MIM0 R1.2'],
  help: 'Give a full web address that starts with https://. Paths on a disk, URNs and relative addresses mean nothing to the reader of a catalogue.',
  message: ({ node, path, value }) => `${path} of ${node} is ${value}, which is not an address that can be opened`,
});

const properties = ['accessURL', 'downloadURL', 'endpointURL'].map((name) => dcat + name);
const schemes = /^(?:https?|ftps?|sftp|wss?|mqtts?|amqps?):$/;

/** Values of access URL, download URL and endpoint URL that no program can open. Texts are left to the wrong-kind rules. */
export const addressNotUsable: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows } = context;
    const findings: Finding[] = [];
    for (const property of properties) {
      for (const row of context.withProperty(property)) {
        const value = rows.objects[row] as number;
        if (graph.kindOf(value) !== 0 || isPlainWebAddress(graph.textOf(value)) || isUsable(graph.textOf(value)))
          continue;
        const node = rows.subjects[row] as number;
        const args = { node: context.show(node), path: context.show(property), value: context.show(value) };
        findings.push(context.report(rule, node, row, args, { value: graph.textOf(value) }));
      }
    }
    return findings;
  },
};

/** What most addresses look like: a host name and a path without anything that would have to be parsed to be judged. */
const plainWebAddress = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+\/[\w./-]*$/;

function isPlainWebAddress(address: string): boolean {
  return address.length < 500 && plainWebAddress.test(address) && !address.includes('xn--');
}

function isUsable(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return schemes.test(protocol) && hostname !== '';
  } catch {
    return false;
  }
}
