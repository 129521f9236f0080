import type { Location, Verdict } from '@ds4sscc/findings';
import type { FormFacts } from './artefacts/forms/form-facts.js';
import type { Claim } from './claims/claim.js';

/** What was found of one thing in a document of evidence. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  /** What it is about; the document where left out. */
  readonly subject?: string;
  /** JSON pointer of the place that shows it. */
  readonly at?: string;
}

/** Claims on documents of one kind. On a document with errors nothing may rest: what it is about stays unknown. */
export function judgedForms<Form, Facts extends FormFacts<string, Form>>(
  documents: readonly Facts[],
  judge: (form: NonNullable<Facts['form']>, document: Facts) => Judgement | readonly Judgement[],
): readonly Claim[] {
  return documents.flatMap((document) => {
    const { form, valid, source } = document;
    if (form === undefined || form === null || !valid)
      return [claimOn(document, { verdict: 'unknown', reason: 'it has errors, so that nothing may rest on it' })];
    return [judge(form, document)].flat().map((judgement) => claimOn(document, { subject: source, ...judgement }));
  });
}

/** A claim on one place of a document. */
export function claimOn(
  document: Pick<FormFacts<string, unknown>, 'source' | 'places'>,
  { verdict, reason, subject = document.source, at = '' }: Judgement,
): Claim {
  return { subject, method: 'artefact', verdict, reason, evidence: [{ location: placeIn(document, at) }] };
}

/** The place of the nearest thing around it that has one. */
function placeIn({ source, places }: Pick<FormFacts<string, unknown>, 'source' | 'places'>, at: string): Location {
  for (let pointer = at; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const place = Object.hasOwn(places, pointer) ? places[pointer] : undefined;
    if (place) return { ...place, pointer: at };
  }
  return { ...places[''], source, ...(at && { pointer: at }) };
}
