import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { day, duration, group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const accessRights = group({
  kind: z.literal('ds4sscc/access-rights'),
  /** The rules by which rights are given, reviewed, changed and taken away. */
  policy: iri,
  /** Day of the last review, and how long one holds. */
  reviewed: day,
  reviewEvery: duration,
  roles: list(
    group({
      id: text,
      /** The office that decides who has it. */
      owner: z.optional(text),
      /** What it gives access to. */
      assets: z.optional(list(iri)),
    }),
  ),
  accounts: list(
    group({
      id: text,
      /** The person, office or system that uses it. */
      holder: z.optional(text),
      roles: list(text),
      status: z.enum(['active', 'disabled'], '"active" or "disabled"'),
      /** Last day on which it may be active. */
      until: z.optional(day),
    }),
  ),
});

/** Who may do what: accounts, their roles, and when that was last reviewed. */
export type AccessRights = z.infer<typeof accessRights>;
/** What an export of access rights says. */
export type AccessRightsFacts = FormFacts<'access-rights', AccessRights>;

/** Reads a document with `kind: ds4sscc/access-rights`. */
export const accessRightsReader: ArtefactReader = formReader('access-rights', accessRights);
