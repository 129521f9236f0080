import type { Finding } from '@ds4sscc/findings';
import { checkSource } from './check-source.js';
import { collectFactsOnly } from './collect-facts-only.js';
import { createFacts, type DescribedDataSpace } from './kinds/data-space-facts.js';
import { description } from './kinds/description.js';
import type { Source } from './source.js';

/** A description that was read from a source, and what is wrong with its shape. */
export interface ReadDescription {
  /** `undefined` where it cannot be read, or a key is missing or a value of the wrong kind. */
  readonly described: DescribedDataSpace | undefined;
  readonly findings: readonly Finding[];
  readonly readable: boolean;
}

/** Reads the description of a data space, whatever its file is called. */
export async function readDescription(source: Source): Promise<ReadDescription> {
  const facts = createFacts();
  const findings: Finding[] = [];
  const context = {
    ...collectFactsOnly(facts),
    add(found: Iterable<Finding>) {
      for (const one of found) findings.push(one);
    },
  };
  const { outcome } = await checkSource(source, [{ ...description, recognise: () => true }], context);
  return { described: facts.described[0], findings, readable: outcome !== 'unreadable' };
}
