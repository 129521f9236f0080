import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { flag, group, instant, iri, list } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const deliveryLog = group({
  kind: z.literal('ds4sscc/delivery-log'),
  /** The agreement under which it was delivered. */
  agreement: iri,
  dataset: iri,
  /** The time that the log covers: everything that was due in it stands in it. */
  from: instant,
  until: instant,
  deliveries: list(
    group({
      at: instant,
      outcome: z.enum(['delivered', 'failed']),
      /** When the newest of the data was observed or changed. */
      dataTime: z.optional(instant),
      schema: z.optional(iri),
      /** Whether what came was found valid against that schema. */
      valid: z.optional(flag),
    }),
  ),
});

/** What a consumer of data received, and when. */
export type DeliveryLog = z.infer<typeof deliveryLog>;
/** What a log of deliveries says. */
export type DeliveryLogFacts = FormFacts<'delivery-log', DeliveryLog>;

/** Reads a document with `kind: ds4sscc/delivery-log`. */
export const deliveryLogReader: ArtefactReader = formReader('delivery-log', deliveryLog);
