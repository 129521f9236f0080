import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const requestChannel = group({
  kind: z.literal('ds4sscc/request-channel'),
  id: iri,
  title: z.optional(text),
  /** Where interest in data is expressed. */
  url: z
    .string('a web or mail address')
    .check(z.regex(/^(https?:\/\/[^\s<>"]+|mailto:[^\s<>"@]+@[^\s<>"@]+)$/, 'a web or mail address')),
  protocol: z.enum(['linked-data-notifications', 'web-form', 'api', 'mail']),
  /** The inbox or feed where the requests arrive, and the participants that read it. */
  inbox: z.optional(iri),
  readers: z.optional(list(iri)),
});

/** How someone asks for data that is not offered. */
export type RequestChannel = z.infer<typeof requestChannel>;
/** What the description of a channel for requests says. */
export type RequestChannelFacts = FormFacts<'request-channel', RequestChannel>;

/** Reads a document with `kind: ds4sscc/request-channel`. */
export const requestChannelReader: ArtefactReader = formReader('request-channel', requestChannel);
