import { counted } from '../counted.js';
import { given } from './given.js';
import type { LegalPart } from './legal-part.js';
import { dcat, dct } from './legal-terms.js';
import { met, missing, notApplicable, unknown } from './part-decisions.js';

const demand = 'data-act:2023-2854/33-1-b';

/** Data Act, Article 33(1)(b): structures, formats and vocabularies are described in public. */
export const structureParts: readonly LegalPart[] = [
  {
    demand,
    id: 'formats',
    title: 'Formats',
    decide({ distributions, ...dataset }) {
      if (distributions.length === 0) return missing('there is no distribution that could say its format', [dataset]);
      const bare = distributions.filter((one) => given(one, formats).length === 0);
      if (bare.length > 0)
        return missing(`${bare.length} of ${counted(distributions.length, 'distribution')} without a format`, bare);
      return met(
        'every distribution says its format',
        distributions.flatMap((one) => given(one, formats)),
      );
    },
  },
  {
    demand,
    id: 'structure',
    title: 'Structure: the model or schema that the data follows',
    decide({ distributions, ...dataset }) {
      const own = given(dataset, conformsTo);
      if (own.length > 0) return met('the dataset names the model that it follows', own);
      const each = distributions.map((one) => given(one, conformsTo));
      if (each.length > 0 && each.every((statements) => statements.length > 0))
        return met('every distribution names the model that it follows', each.flat());
      return missing('nothing names the model or schema that the data follows (dct:conformsTo)', [dataset]);
    },
  },
  {
    demand,
    id: 'published',
    title: 'Descriptions of structures that anybody can read',
    decide({ distributions, ...dataset }, { addresses = {} }) {
      const named = [dataset, ...distributions].flatMap((one) => given(one, conformsTo));
      if (named.length === 0) return missing('no model is named, so none is described in public', [dataset]);
      const broken = named.filter(({ value }) => answer(addresses, value) === 'broken');
      if (broken.length > 0)
        return { ...met('', broken), state: 'missing', reason: 'the address of a model that is named does not answer' };
      const notPublic = named.filter(({ value }) => !/^https?:\/\//.test(value));
      if (notPublic.length > 0)
        return {
          ...met('', notPublic),
          state: 'missing',
          reason: 'a model is named by something that is no web address',
        };
      if (named.every(({ value }) => answer(addresses, value) === 'resolves'))
        return met('the models that are named answer at their addresses', named);
      return unknown('the models have web addresses, but nobody asked whether they answer', named);
    },
  },
  {
    demand,
    id: 'classification',
    title: 'Classifications and code lists, where there are any',
    decide(dataset) {
      const stated = given(dataset, classifications);
      const concepts = stated.filter(({ kind }) => kind !== 'literal');
      if (concepts.length > 0) return met('the dataset is classified with concepts of a vocabulary', concepts);
      if (stated.length > 0) return unknown('the classification is text, whose list is not named', stated);
      return notApplicable('the dataset names no classification; the act asks for the ones that there are');
    },
  },
];

const formats = [`${dct}format`, `${dcat}mediaType`];
const conformsTo = [`${dct}conformsTo`];
const classifications = [`${dcat}theme`, `${dct}subject`, `${dct}type`];

function answer(addresses: Readonly<Record<string, string>>, address: string): string | undefined {
  return Object.hasOwn(addresses, address) ? addresses[address] : undefined;
}
