import { namedNode, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import { rdfType } from '../../vocabulary.js';
import type { DraftStatement } from '../draft.js';
import { renamed } from '../rename.js';
import type { PlanEdits } from './edit-plan.js';
import { type ScannedObject, type ScannedVerb, scanTurtle, type TurtleScan } from './scan-turtle.js';
import { applyEdits, createOffsets, type TextEdit } from './text-edit.js';
import { createTurtleTerms, literalSuffix } from './turtle-term.js';

/**
 * Edits of Turtle, TriG, N-Triples and N-Quads: a value is changed where it stands, a class is added where its node is
 * described, and what is described nowhere comes at the end.
 */
export const planTurtleEdits: PlanEdits = (text, document, { statements, renames }) => {
  const lineMode = document.syntax === 'n-triples' || document.syntax === 'n-quads';
  const scan = scanTurtle(text);
  const offsetOf = createOffsets(text);
  const write = createTurtleTerms(scan, lineMode);
  const edits: TextEdit[] = [];
  const unplaced: DraftStatement[] = [];
  const placeOf = ({ line, column }: Statement): Place | undefined => {
    const start = line === undefined || column === undefined ? undefined : offsetOf(line, column);
    const object = start === undefined ? undefined : scan.objects.get(start);
    return start === undefined || object === undefined ? undefined : { start, object };
  };
  const places = createPlaces(text, scan);

  for (const { start, end } of scan.iris) {
    const to = renames.length === 0 ? undefined : renamed(text.slice(start, end), renames);
    if (to) edits.push({ start, end, text: to.iri });
  }

  const verbs = new Map<ScannedVerb, { readonly to: string; count: number; readonly drafts: DraftStatement[] }>();
  for (const draft of statements) {
    const { origin, renamed: from, now } = draft;
    if (!origin || !from || now === from) continue;
    const first = placeOf(origin);
    let done = first !== undefined;
    for (const place of first ? places(first) : []) {
      if (!from.object.equals(now.object)) {
        const edit = objectEdit(place, from.object, now.object);
        if (edit) edits.push(edit);
        else done = false;
      }
      if (from.predicate.value !== now.predicate.value) {
        const { verb } = place.object;
        const known = verbs.get(verb) ?? { to: now.predicate.value, count: 0, drafts: [] };
        if (known.to !== now.predicate.value) done = false;
        known.count += 1;
        known.drafts.push(draft);
        verbs.set(verb, known);
      }
    }
    if (!done) unplaced.push(draft);
  }
  for (const [verb, { to, count, drafts }] of verbs) {
    const name = write(namedNode(to), verb.start);
    // The verb goes for all its objects; where only some change, there is no place.
    if (name !== undefined && count === verb.objects.length)
      edits.push({ start: verb.start, end: verb.end, text: name });
    else for (const draft of drafts) unplaced.push(draft);
  }

  let references: ReadonlyMap<string, Statement> | undefined;
  const about = firstPlaces(statements);
  const atEnd = new Map<string, string>();
  for (const draft of statements) {
    if (draft.origin) continue;
    const edit = additionEdit(draft.now);
    if (edit === 'at-end') addLine(draft.now);
    else if (edit) edits.push(edit);
    else unplaced.push(draft);
  }
  if (atEnd.size > 0) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const gap = text === '' || text.endsWith('\n') ? '' : newline;
    const space = lineMode ? '' : newline;
    edits.push({
      start: text.length,
      end: text.length,
      text: `${gap}${space}${[...atEnd.values()].join(newline)}${newline}`,
    });
  }
  const changed = unplaced.length > 0 ? undefined : applyEdits(text, edits);
  return changed === undefined
    ? { text, unplaced: unplaced.length > 0 ? unplaced : changedOnes(statements) }
    : { text: changed, unplaced };

  function objectEdit({ start, object: scanned }: Place, from: Term, to: Term): TextEdit | undefined {
    if (text[start] === '[' || text[start] === '(') return undefined;
    if (
      from.termType === 'Literal' &&
      to.termType === 'Literal' &&
      from.value === to.value &&
      scanned.quotedEnd !== undefined
    ) {
      const suffix = literalSuffix(to, (type) => write(namedNode(type), start));
      return suffix === undefined ? undefined : { start: scanned.quotedEnd, end: scanned.end, text: suffix };
    }
    const written = write(to, start);
    return written === undefined ? undefined : { start, end: scanned.end, text: written };
  }

  function additionEdit(statement: Statement): TextEdit | 'at-end' | undefined {
    const { subject, predicate, object, graph } = statement;
    const key = `${termKey(subject)} ${graph.value}`;
    if (!lineMode) {
      const sibling = about.get(`${key} ${predicate.value}`);
      const place = sibling && placeOf(sibling);
      const next = place && text[place.start] !== '[' && text[place.start] !== '(' ? place.object.end : undefined;
      const written = next === undefined ? undefined : write(object, next);
      if (next !== undefined && written !== undefined) return { start: next, end: next, text: `, ${written}` };
      const first = about.get(key);
      const verb = first && placeOf(first)?.object.verb.start;
      if (verb !== undefined) {
        const [name, value] = [predicate.value === rdfType ? 'a' : write(predicate, verb), write(object, verb)];
        if (name !== undefined && value !== undefined) return { start: verb, end: verb, text: `${name} ${value} ; ` };
      }
    }
    return statementLine(statement) === undefined ? emptyNodeEdit(statement) : 'at-end';
  }

  /** A nested node that nothing is said of: `[]`. */
  function emptyNodeEdit({ subject, predicate, object }: Statement): TextEdit | undefined {
    references ??= firstReferences(statements);
    const reference = references.get(termKey(subject));
    const place = reference && placeOf(reference);
    if (!place || !/^\[\s*\]/.test(text.slice(place.start, place.start + 20))) return undefined;
    const [name, value] = [write(predicate, place.start), write(object, place.start)];
    if (name === undefined || value === undefined) return undefined;
    const start = place.start + 1;
    return { start, end: start, text: ` ${predicate.value === rdfType ? 'a' : name} ${value} ` };
  }

  /** What is said of one node stands together. */
  function addLine(statement: Statement): void {
    const line = statementLine(statement) as string;
    const key = `${termKey(statement.subject)} ${statement.graph.value}`;
    const known = lineMode || statement.graph.termType !== 'DefaultGraph' ? undefined : atEnd.get(key);
    if (known === undefined) atEnd.set(atEnd.has(key) ? `${key} ${atEnd.size}` : key, line);
    else {
      const subject = write(statement.subject, text.length) as string;
      atEnd.set(key, `${known.slice(0, -2)} ; ${line.slice(subject.length + 1)}`);
    }
  }

  function statementLine({ subject, predicate, object, graph }: Statement): string | undefined {
    const end = text.length;
    const type = predicate.value === rdfType && !lineMode ? 'a' : write(predicate, end);
    const parts = [write(subject, end), type, write(object, end)];
    if (parts.includes(undefined)) return undefined;
    if (graph.termType === 'DefaultGraph') return `${parts.join(' ')} .`;
    const name = write(graph, end);
    if (name === undefined) return undefined;
    return lineMode ? `${parts.join(' ')} ${name} .` : `${name} { ${parts.join(' ')} }`;
  }
};

interface Place {
  readonly start: number;
  readonly object: ScannedObject;
}

/** All places at which the same statement is written in the same letters: the graph knows only the first. */
function createPlaces(text: string, { objects }: TurtleScan): (place: Place) => readonly Place[] {
  const keyOf = ({ start, object }: Place): string | undefined => {
    const { subject, start: from, end } = object.verb;
    return subject === undefined ? undefined : `${subject}\n${text.slice(from, end)}\n${text.slice(start, object.end)}`;
  };
  const byKey = new Map<string, Place[]>();
  for (const [start, object] of objects) {
    const key = keyOf({ start, object });
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known) known.push({ start, object });
    else byKey.set(key, [{ start, object }]);
  }
  return (place) => byKey.get(keyOf(place) ?? '') ?? [place];
}

/** The first statement about each node, and about each property of it, that stands in the text. */
function firstPlaces(statements: readonly DraftStatement[]): ReadonlyMap<string, Statement> {
  const first = new Map<string, Statement>();
  for (const { origin, renamed: from, now } of statements) {
    if (origin?.line === undefined || !from) continue;
    const key = `${termKey(now.subject)} ${now.graph.value}`;
    if (!first.has(key)) first.set(key, origin);
    const property = `${key} ${now.predicate.value}`;
    // Behind a value that is itself changed, nothing can be inserted at the same time.
    if (!first.has(property) && now.object.equals(from.object) && now.predicate.equals(from.predicate))
      first.set(property, origin);
  }
  return first;
}

/** The first statement with each blank node as its value. */
function firstReferences(statements: readonly DraftStatement[]): ReadonlyMap<string, Statement> {
  const first = new Map<string, Statement>();
  for (const { origin } of statements) {
    if (origin?.object.termType !== 'BlankNode') continue;
    const key = termKey(origin.object);
    if (!first.has(key)) first.set(key, origin);
  }
  return first;
}

function changedOnes(statements: readonly DraftStatement[]): readonly DraftStatement[] {
  return statements.filter(({ origin, now }) => origin !== now);
}
