import { type Edit, escapePointer, type Finding, parseJson, unescapePointer } from '@ds4sscc/findings';
import { applyFixes } from '@ds4sscc/findings/fix';
import { type Term, termKey } from '@ds4sscc/linked-data';
import { isObject } from '../../is-object.js';
import { rdfType } from '../../vocabulary.js';
import type { DraftStatement } from '../draft.js';
import type { PlanEdits } from './edit-plan.js';
import { findJsonValue } from './find-json-value.js';
import { type Json, jsonAt } from './json-at.js';
import { createNames, type Extras, jsonOfTerm, membersOf, type Names, shownJson } from './json-of-term.js';
import { renameJson } from './rename-json.js';

/**
 * Edits of JSON-LD: a value, a key or a language is changed where it stands, and a class is added to the object of its node,
 * or to the reference where the node is described nowhere.
 */
export const planJsonLdEdits: PlanEdits = (text, document, { statements, renames }) => {
  const { value: root } = parseJson(text, document.source);
  const edits: { readonly draft: DraftStatement | undefined; readonly edits: readonly Edit[] }[] = [];
  const unplaced: DraftStatement[] = [];
  for (const edit of renameJson(root, renames)) edits.push({ draft: undefined, edits: [edit] });

  const names = createNames(document.prefixes);
  const nodes = nodePointers(root, statements);
  const additions = groupAdditions(statements);
  const perMember = countByMember(statements);
  let references: ReadonlyMap<string, readonly DraftStatement[]> | undefined;

  for (const draft of statements) {
    const { origin, renamed: from, now } = draft;
    if (!origin || !from || now === from) continue;
    const own: Edit[] = [];
    const member = origin.pointer;
    let done = member !== undefined && endsWith(member, from.predicate.value);
    if (done && member !== undefined && !from.object.equals(now.object)) {
      const edit = valueEdit(root, member, from.object, now.object, takeExtras(now.object), names);
      if (edit) own.push(edit);
      else done = false;
    }
    if (done && member !== undefined && from.predicate.value !== now.predicate.value) {
      // The key goes for all values behind it; where only some change, there is no place.
      if (perMember.changed.get(member) === perMember.all.get(member)) {
        if (perMember.first.get(member) === draft)
          own.push({ edit: 'rename', pointer: member, name: names(now.predicate.value) });
      } else done = false;
    }
    if (!done) unplaced.push(draft);
    else if (own.length > 0) edits.push({ draft, edits: own });
  }

  for (const [key, group] of additions) {
    const pointer = nodes.get(key);
    const edit = pointer === undefined ? referenceEdit(group) : nodeEdits(root, pointer, group.extras, names);
    if (edit) edits.push({ draft: group.drafts[0], edits: edit });
    else for (const draft of group.drafts) unplaced.push(draft);
  }
  if (unplaced.length > 0) return { text, unplaced };
  const result = applyFixes(
    text,
    edits.map(({ edits: made }) => asFinding(made)),
  );
  if (result.left.length === 0) return { text: result.text, unplaced };
  const lost = new Set<unknown>(result.left.map(({ finding }) => finding.fix?.edits));
  const drafts = edits.flatMap((one) => (lost.has(one.edits) && one.draft ? [one.draft] : []));
  return { text, unplaced: drafts.length > 0 ? drafts : statements.filter(({ origin, now }) => origin !== now) };

  /** What is added to a node that this value refers to, and that is described nowhere else: it is said once. */
  function takeExtras(to: Term): Extras | undefined {
    const key = termKey(to);
    const group = nodes.has(key) ? undefined : additions.get(key);
    if (group) additions.delete(key);
    return group?.extras;
  }

  function referenceEdit({ subject, extras }: Group): readonly Edit[] | undefined {
    if (subject.termType !== 'NamedNode') return undefined;
    references ??= unchangedReferences(statements);
    for (const { origin, now } of references.get(termKey(subject)) ?? []) {
      if (origin?.pointer === undefined) continue;
      const place = findJsonValue(root, origin.pointer, now.object);
      if (place === undefined) continue;
      const members = Object.entries(membersOf(extras, names));
      const [only, second] = members;
      if (isObject(place.value) && only && !second)
        return [{ edit: 'insert', pointer: `${place.pointer}/${escapePointer(only[0])}`, text: shownJson(only[1]) }];
      const id = isObject(place.value) ? place.value['@id'] : place.value;
      return [
        { edit: 'replace', pointer: place.pointer, text: shownJson({ '@id': id, ...Object.fromEntries(members) }) },
      ];
    }
    return undefined;
  }
};

/** References to an IRI that are looked at: where the first ones have no place, others like them have none either. */
const mostReferences = 20;

/** The first statements that have an IRI as their value and stay as they are. */
function unchangedReferences(statements: readonly DraftStatement[]): ReadonlyMap<string, readonly DraftStatement[]> {
  const references = new Map<string, DraftStatement[]>();
  for (const draft of statements) {
    if (draft.now !== draft.renamed || draft.now.object.termType !== 'NamedNode') continue;
    const key = termKey(draft.now.object);
    const known = references.get(key);
    if (!known) references.set(key, [draft]);
    else if (known.length < mostReferences) known.push(draft);
  }
  return references;
}

interface Group {
  readonly subject: Term;
  readonly extras: Extras;
  readonly drafts: DraftStatement[];
}

function groupAdditions(statements: readonly DraftStatement[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const draft of statements) {
    if (draft.origin) continue;
    const { subject, predicate, object } = draft.now;
    const key = termKey(subject);
    const group: Group = groups.get(key) ?? { subject, extras: { types: [], values: new Map() }, drafts: [] };
    groups.set(key, group);
    group.drafts.push(draft);
    if (predicate.value === rdfType) group.extras.types.push(object.value);
    else group.extras.values.set(predicate.value, object);
  }
  return groups;
}

function valueEdit(
  root: unknown,
  member: string,
  from: Term,
  to: Term,
  extras: Extras | undefined,
  names: Names,
): Edit | undefined {
  const value = jsonAt(root, member);
  const language = from.termType === 'Literal' && to.termType === 'Literal' ? to.language : '';
  const key = language !== '' && isObject(value) ? keyOfLanguage(value, (from as Literal).language) : undefined;
  if (key !== undefined) return { edit: 'rename', pointer: `${member}/${escapePointer(key)}`, name: language };
  const place = findJsonValue(root, member, from);
  if (place === undefined) return undefined;
  const isReference = from.termType === 'NamedNode' && to.termType === 'NamedNode' && typeof place.value === 'string';
  const text = isReference && !extras ? JSON.stringify(to.value) : shownJson(jsonOfTerm(to, extras, names));
  return { edit: 'replace', pointer: place.pointer, text };
}

/** The key of a language map; tags that differ in case are one. */
function keyOfLanguage(value: Json, language: string): string | undefined {
  return Object.keys(value).find((key) => key.toLowerCase() === language.toLowerCase());
}

type Literal = Term & { readonly termType: 'Literal' };

function nodeEdits(
  root: unknown,
  pointer: string,
  { types, values }: Extras,
  names: Names,
): readonly Edit[] | undefined {
  const node = jsonAt(root, pointer);
  if (!isObject(node)) return undefined;
  const edits: Edit[] = [];
  const classes = types.map(names);
  const key = ['@type', 'type'].find((name) => Object.hasOwn(node, name));
  if (types.length > 0 && key === undefined) {
    const said = classes.length === 1 ? classes[0] : classes;
    edits.push({ edit: 'insert', pointer: `${pointer}/@type`, text: shownJson(said) });
  } else if (types.length > 0 && key !== undefined) {
    const known = [node[key]].flat();
    if (!known.every((one) => typeof one === 'string')) return undefined;
    edits.push({ edit: 'replace', pointer: `${pointer}/${key}`, text: shownJson([...known, ...classes]) });
  }
  for (const [property, value] of values) {
    const member = `${pointer}/${escapePointer(names(property))}`;
    edits.push({ edit: 'insert', pointer: member, text: shownJson(jsonOfTerm(value, undefined, names)) });
  }
  return edits;
}

/** Where each node that is described has its object. */
function nodePointers(root: unknown, statements: readonly DraftStatement[]): ReadonlyMap<string, string> {
  const pointers = new Map<string, string>();
  for (const { origin, renamed: from, now } of statements) {
    const key = termKey(now.subject);
    // The root stands for a place that is not known.
    if (!origin?.pointer || !from || pointers.has(key)) continue;
    const { pointer } = origin;
    const node = endsWith(pointer, from.predicate.value) ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
    if (isObject(jsonAt(root, node))) pointers.set(key, node);
  }
  return pointers;
}

/** Whether a key stands for this property: by its name, with a prefix or in full. */
function isNamed(key: string, property: string): boolean {
  if (property === rdfType) return key === '@type' || key === 'type';
  return nameOf(key) === nameOf(property);
}

function nameOf(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf(':'), iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}

/** Whether a pointer ends in a key, which may be a term that its context defines; numbers are places in lists. */
function endsWith(pointer: string, property: string): boolean {
  const key = unescapePointer(pointer.slice(pointer.lastIndexOf('/') + 1));
  return isNamed(key, property) || !/^\d*$/.test(key);
}

/** How many statements stand behind each key, and how many of them get another property. */
function countByMember(statements: readonly DraftStatement[]): {
  readonly all: ReadonlyMap<string, number>;
  readonly changed: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, DraftStatement>;
} {
  const all = new Map<string, number>();
  const changed = new Map<string, number>();
  const first = new Map<string, DraftStatement>();
  for (const draft of statements) {
    const { origin, renamed: from, now } = draft;
    const member = origin?.pointer;
    if (member === undefined || !from) continue;
    all.set(member, (all.get(member) ?? 0) + 1);
    if (from.predicate.value === now.predicate.value) continue;
    changed.set(member, (changed.get(member) ?? 0) + 1);
    if (!first.has(member)) first.set(member, draft);
  }
  return { all, changed, first };
}

function asFinding(edits: readonly Edit[]): Finding {
  return {
    rule: 'fix/edit',
    level: 'info',
    message: '',
    requirements: [],
    location: { source: '', pointer: edits[0]?.pointer ?? '' },
    fix: { description: '', edits },
  };
}
