import type { DescribedAgreement, DescribedDataset, DescribedOffer } from '../data-space.js';

/** What an agreement says of a dataset, and how one knows. */
export type Terms =
  /** It is written down in the agreement, or the offer was not changed since it was signed. */
  | { readonly known: 'stated' | 'unchanged'; readonly rules: AgreedRules }
  /** Nothing says whether the offer of today is the one that was agreed. */
  | { readonly known: 'assumed'; readonly rules: AgreedRules }
  /** The offer was changed since, and what it said before is not written down. */
  | { readonly known: 'lost'; readonly changed: string };

/** Permissions and prohibitions, in the words of a description. */
export type AgreedRules = Pick<DescribedOffer, 'permission' | 'prohibition'>;

/**
 * What a signed agreement on data sharing says of one of its datasets. Where the offer changed after the signature, it is not
 * what was agreed: it may be wider. `undefined` where there is nothing to agree to.
 */
export function termsOf(
  { signed, terms = [] }: Pick<DescribedAgreement, 'signed' | 'terms'>,
  { id, offer }: Pick<DescribedDataset, 'id' | 'offer'>,
): Terms | undefined {
  const stated = terms.filter(({ dataset }) => dataset === id);
  if (stated.length > 0) {
    const permission = stated.flatMap((one) => one.permission);
    const prohibition = stated.flatMap((one) => one.prohibition ?? []);
    return { known: 'stated', rules: { permission, ...(prohibition.length > 0 && { prohibition }) } };
  }
  if (offer === undefined || signed === undefined) return undefined;
  if (offer.modified === undefined) return { known: 'assumed', rules: offer };
  return offer.modified > signed ? { known: 'lost', changed: offer.modified } : { known: 'unchanged', rules: offer };
}

/** The datasets that a signed agreement on data sharing is about: those that one of its parties publishes. */
export function sharedDatasets<Dataset extends Pick<DescribedDataset, 'id' | 'publisher'>>(
  { kind, signed, datasets = [], parties }: DescribedAgreement,
  described: readonly Dataset[],
): readonly Dataset[] {
  if (kind !== 'data-sharing' || signed === undefined) return [];
  return described.filter(({ id, publisher }) => datasets.includes(id) && parties.includes(publisher));
}
