import type { GraphDocument, Syntax } from '@ds4sscc/linked-data';
import type { Draft } from '../draft.js';
import type { EditPlan, PlanEdits } from './edit-plan.js';
import { planJsonLdEdits } from './json-ld-edits.js';
import { planRdfXmlEdits } from './rdf-xml-edits.js';
import { planTurtleEdits } from './turtle-edits.js';

const nowhere: PlanEdits = (text, _document, { statements }) => ({
  text,
  unplaced: statements.filter(({ origin, now }) => origin !== now),
});

const planners: Readonly<Record<Syntax, PlanEdits>> = {
  turtle: planTurtleEdits,
  trig: planTurtleEdits,
  'n-triples': planTurtleEdits,
  'n-quads': planTurtleEdits,
  'rdf-xml': planRdfXmlEdits,
  'json-ld': planJsonLdEdits,
};

/** Makes the changes of a draft in a text of any syntax. */
export function planEdits(text: string, document: GraphDocument, draft: Draft): EditPlan {
  return (document.syntax === undefined ? nowhere : planners[document.syntax])(text, document, draft);
}
