import { defineRule, type Rule } from '@ds4sscc/findings';
import { inDocument } from '../derive/in-document.js';
import { judgedCatalogue, readDerivedCatalogue } from '../derive/judged-catalogue.js';
import { missingFact } from '../derive/missing-fact.js';
import { pathInFolder } from '../description/path-in-folder.js';
import type { AcrossCheck, Scope } from './across-check.js';

/** A high-value dataset of which the description does not say what the regulation asks for. */
export const highValueFactMissing: Rule<{ title: string; field: string; why: string }> = defineRule<{
  title: string;
  field: string;
  why: string;
}>({
  id: 'dataspace/high-value-fact-missing',
  title: 'High-value dataset whose description lacks what the regulation asks for',
  level: 'error',
  source: 'Regulation (EU) 2023/138, Articles 3 and 4; DCAT-AP HVD 3.0.0',
  requirements: ['MIM3 RC4.3'],
  help: 'Add the key that the message names: the catalogue is made of the description, and cannot conform without it.',
  message: ({ title, field, why }) => `"${title}" needs "${field}": ${why}`,
});

/**
 * What keeps the description from being a catalogue. Where a file is the catalogue, that file is checked for what it says, unless
 * it is what was derived from the description.
 */
export const derivedCatalogue: AcrossCheck = {
  rules: [highValueFactMissing],
  applies: claimsHighValue,
  *check(scope) {
    const { document, dataSpace } = scope;
    const { source } = document;
    const read = readDerivedCatalogue(dataSpace, source);
    for (const found of read.findings) if (found.level === 'error') yield inDocument(found, document);
    if (read.catalogue === undefined || !claimsHighValue(scope)) return;
    const said = new Set<string>();
    for (const found of judgedCatalogue(dataSpace, source).findings) {
      for (const { pointer, ...args } of missingFact(found, dataSpace)) {
        // Many a distribution and service lacks the same key.
        if (!said.has(`${pointer} ${args.field}`)) yield document.finding(highValueFactMissing, pointer, args);
        said.add(`${pointer} ${args.field}`);
      }
    }
  },
};

function claimsHighValue({ dataSpace: { catalogue, datasets }, folder, facts }: Scope): boolean {
  const isOwn = catalogue === undefined || facts.derived.has(pathInFolder(folder, catalogue));
  return isOwn && datasets.some(({ legal }) => legal?.hvdCategory !== undefined);
}
