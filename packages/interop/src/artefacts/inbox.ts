import { escapePointer } from '@ds4sscc/findings';
import * as z from 'zod/mini';
import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { iri } from './forms/form-pieces.js';
import { readStandard } from './forms/read-standard.js';
import { inboxInvalid } from './forms/standard-rules.js';

/** An inbox (Linked Data Notifications) or a feed of activities, as its reader gets it. */
export interface InboxFacts extends ArtefactFacts<'inbox'> {
  readonly id: string;
  /** Addresses of the notifications, or what an embedded one is called. */
  readonly notifications: readonly { readonly id?: string | undefined; readonly type?: string | undefined }[];
}

const entry = z.union(
  [
    iri,
    z.object({
      id: z.optional(iri),
      '@id': z.optional(iri),
      type: z.optional(z.string()),
      '@type': z.optional(z.string()),
    }),
  ],
  'the address of a notification, or a notification',
);
const entries = z.array(entry, 'a list of notifications');
const shape = z.object({ id: iri, entries });

const lists = ['contains', 'ldp:contains', 'http://www.w3.org/ns/ldp#contains', 'orderedItems', 'items'];
const contexts = ['http://www.w3.org/ns/ldp', 'https://www.w3.org/ns/ldp', 'https://www.w3.org/ns/activitystreams'];

/** Reads the JSON-LD of an inbox, or a collection of ActivityStreams. */
export const inboxReader: ArtefactReader = {
  kind: 'inbox',
  recognise({ document }) {
    const root = asObject(document?.value);
    if (!root || listKey(root) === undefined) return false;
    const given = [root['@context']].flat();
    const prefixes = given.flatMap((one) => Object.values(asObject(one) ?? {}));
    return contexts.some((context) => given.includes(context)) || prefixes.includes('http://www.w3.org/ns/ldp#');
  },
  read({ document }, source) {
    const root = asObject(document?.value);
    const key = root && listKey(root);
    if (!document || !root || key === undefined) return { findings: [] };
    const idKey = root['@id'] === undefined ? 'id' : '@id';
    const { value, findings } = readStandard(document, shape, inboxInvalid, {
      value: { id: root[idKey], entries: root[key] },
      pointerOf: (pointer) =>
        pointer.startsWith('/id') ? `/${idKey}` : `/${escapePointer(key)}${pointer.slice('/entries'.length)}`,
    });
    const valid = value !== undefined && !findings.some(({ level }) => level === 'error');
    const notifications = (value?.entries ?? []).map((one) =>
      typeof one === 'string' ? { id: one } : { id: one.id ?? one['@id'], type: one.type ?? one['@type'] },
    );
    return { artefact: { kind: 'inbox', source, valid, id: value?.id ?? '', notifications }, findings };
  },
};

function listKey(root: Readonly<Record<string, unknown>>): string | undefined {
  return lists.find((key) => root[key] !== undefined);
}
