import { type Statement, type Term, termKey } from '../graph.js';

/** How far around a blank node is looked: enough for the nested nodes of a catalogue. */
const rounds = 4;

/**
 * A number for each blank node that hangs on the statements around it and not on its name. Different numbers mean
 * different surroundings; equal ones mean nothing. Each round lets what was learnt travel one statement further.
 */
export function blankNodeColours(statements: readonly Statement[]): ReadonlyMap<string, number> {
  let colours = new Map<string, number>();
  const links: Link[] = [];
  for (const { subject, predicate, object, graph } of statements) {
    if (subject.termType !== 'BlankNode' && object.termType !== 'BlankNode') continue;
    const said = hash(predicate.value) ^ (graph.termType === 'BlankNode' ? 1 : hash(graph.value));
    links.push({ said, subject: endOf(subject), object: endOf(object) });
    for (const term of [subject, object]) if (term.termType === 'BlankNode') colours.set(term.value, 1);
  }
  for (let round = 0; round < rounds; round += 1) {
    const next = new Map([...colours].map(([name, colour]) => [name, mix(colour, round)]));
    const add = (end: End, other: End, seed: number): void => {
      if (end.blank === undefined) return;
      const known = other.blank === undefined ? other.hash : (colours.get(other.blank) as number);
      // A sum, so that the order of the statements makes no difference.
      next.set(end.blank, ((next.get(end.blank) as number) + mix(seed, known)) | 0);
    };
    for (const { said, subject, object } of links) {
      add(subject, object, said);
      add(object, subject, ~said);
    }
    colours = next;
  }
  return colours;
}

interface Link {
  readonly said: number;
  readonly subject: End;
  readonly object: End;
}

interface End {
  readonly blank: string | undefined;
  readonly hash: number;
}

function endOf(term: Term): End {
  return term.termType === 'BlankNode'
    ? { blank: term.value, hash: 0 }
    : { blank: undefined, hash: hash(termKey(term)) };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function mix(a: number, b: number): number {
  const value = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
}
