import * as z from 'zod/mini';
import type { ArtefactReader } from '../artefact-reader.js';
import type { FormFacts } from '../forms/form-facts.js';
import { flag, group, instant, iri, list, text } from '../forms/form-pieces.js';
import { formReader } from '../forms/form-reader.js';
import { type Bounds, findReferenceSystem } from '../reference-systems/find-reference-system.js';
import { judgeCoordinates } from '../reference-systems/judge-coordinates.js';

const bounds = z
  .array(z.number('a number'), 'four numbers: west, south, east, north')
  .check(
    z.refine(
      (box) => box.length === 4 && (box[0] as number) < (box[2] as number) && (box[1] as number) < (box[3] as number),
      'four numbers: west, south, east, north',
    ),
  );

const crsExpected = 'a registered reference system, such as EPSG:25832 or OGC:CRS84';
const placeExpected = 'a place in the area where its reference system is used, in its units';
const space = group({
  bbox: bounds,
  crs: z.string(crsExpected).check(z.refine((stated) => findReferenceSystem(stated).registered, crsExpected)),
  name: z.optional(text),
}).check(z.refine(({ bbox, crs }) => fitsIn(bbox as unknown as Bounds, crs), placeExpected));

const views = group({
  kind: z.literal('ds4sscc/views'),
  id: iri,
  title: z.optional(text),
  views: list(
    group({
      id: text,
      title: text,
      type: z.enum(['map', 'scene', 'dashboard', 'report', 'story']),
      interactive: flag,
      url: iri,
      /** The time that is shown: an instant, or beginning and end. */
      time: z.optional(
        z.union([
          group({ instant }),
          group({ start: instant, end: instant }).check(
            z.refine(
              ({ start, end }) => Date.parse(start) <= Date.parse(end),
              'a time whose end is not before its start',
            ),
          ),
        ]),
      ),
      /** The place that is shown. */
      space: z.optional(space),
      /** Datasets, model runs and services that it is made of. */
      sources: z.optional(list(iri)),
      /** What is assumed, such as a plan of the city; and which of its variants is shown. */
      scenario: z.optional(text),
      variant: z.optional(text),
    }),
  ),
});

/** The views of a digital twin, each with what it shows. */
export type Views = z.infer<typeof views>;
/** What a manifest of views says. */
export type ViewsFacts = FormFacts<'views', Views>;

/** Reads a document with `kind: ds4sscc/views`. */
export const viewsReader: ArtefactReader = formReader('views', views);

function fitsIn(bbox: Bounds, crs: string): boolean {
  return !['swapped', 'wrong-unit', 'outside'].includes(judgeCoordinates(bbox, findReferenceSystem(crs)));
}
