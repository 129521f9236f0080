import { createGraphBlock, type GraphBlock } from './graph-block.js';
import { type Place, PlacedTerms } from './placed-terms.js';
import type { ProblemLog } from './problem-log.js';
import type { ReadResult } from './read-result.js';
import { longestBase, rebased } from './rebased.js';
import { prefixUndeclared, syntaxError } from './rules.js';
import { createStatementEnd } from './statement-end.js';
import { createTurtleGrammar, type GraphSyntax } from './turtle-grammar.js';
import { readTurtleTokens, type TurtleToken, type UnreadableText } from './turtle-tokens.js';
import { wellKnownPrefixes } from './well-known-prefixes.js';

/** How to read one text. */
export interface ReadTurtleOptions {
  readonly base?: string | undefined;
  /** N-Triples or N-Quads instead of Turtle or TriG. */
  readonly lineMode: boolean;
  /** Whether there are graphs, and how they are written. */
  readonly graphs: GraphSyntax;
}

/** A text with more problems than this is no Turtle: reading stops. */
const mostProblems = 1000;

/**
 * Reads Turtle, TriG, N-Triples or N-Quads and keeps what can be kept: after an error, reading goes on behind the statement it stands in;
 * a name with an undeclared prefix costs only the statements that need it. Each loss is a finding.
 *
 * The grammar is n3's. Its tokens pass through our hands, which is how we know where each statement stands.
 */
export async function readTurtle(text: string, log: ProblemLog, options: ReadTurtleOptions): Promise<ReadResult> {
  const reader = new TurtleReader(log, options);
  await readTurtleTokens(text, {
    lineMode: options.lineMode,
    onToken: (token) => reader.take(token),
    onUnreadable: (unreadable) => reader.fail(describe(unreadable), unreadable, endless(unreadable)),
    onUnreadableTerm: (unreadable) => reader.lose(describe(unreadable), unreadable),
    onWrongTag: (unreadable) => reader.wrongTag(unreadable),
    hasStopped: () => reader.hasStopped,
    onGivingUp: (place) => reader.giveUp(place),
  });
  reader.finish();
  return { statements: reader.terms.statements, prefixes: Object.fromEntries(reader.prefixes) };
}

class TurtleReader {
  readonly prefixes = new Map<string, string>();
  readonly terms: PlacedTerms;
  readonly #log: ProblemLog;
  readonly #end: ReturnType<typeof createStatementEnd>;
  readonly #graphs: GraphSyntax;
  readonly #block: GraphBlock | undefined;
  readonly #undeclared = new Map<string, Place>();
  readonly #lostTerms: { readonly name: string; readonly place: Place; readonly problem: string }[] = [];
  #base: string | undefined;
  #grammar: ReturnType<typeof createTurtleGrammar>;
  #token: TurtleToken = { type: '', value: '', prefix: '', line: 1, start: 0 };
  #literal: TurtleToken = this.#token;
  #failure: { readonly place: Place; readonly problem: string } | undefined;
  #makingConstants = false;
  #problems = 0;
  #stopped = false;

  constructor(log: ProblemLog, options: ReadTurtleOptions) {
    this.#log = log;
    this.#base = options.base;
    this.#graphs = options.graphs;
    this.#block = options.graphs === 'blocks' ? createGraphBlock() : undefined;
    this.#end = createStatementEnd(options.lineMode, this.#block);
    this.terms = new PlacedTerms(
      (termType) => this.#whereAmI(termType),
      (iri, place) => log.checkIri(iri, place),
    );
    this.#grammar = this.#newGrammar();
  }

  take(token: TurtleToken): void {
    if (this.#stopped) return;
    if (this.#failure && this.#end.beginsAnew(token)) this.#resume(token.line - 1);
    const forgotten = this.#end.followsForgottenStop(token);
    const previous = this.#token;
    this.#end.see(token);
    this.#token = token;
    if (token.type === 'literal') this.#literal = token;
    if (this.#failure) {
      this.#block?.see(token, true);
    } else {
      const isBase = token.type === 'IRI' && /^@?base$/i.test(previous.type);
      const base = isBase ? rebased(token.value, this.#base) : undefined;
      const isTooLong = isBase && base === undefined;
      const problem = isTooLong
        ? `relative base IRIs have made one of more than ${longestBase} characters`
        : (this.#block?.refuses(token) ?? this.#grammar.feed(this.#expanded(token)));
      this.#block?.see(token, problem !== undefined);
      if (problem === undefined) {
        if (base !== undefined) this.#base = base;
      } else {
        this.fail(problem, placeOf(token), false);
        if (forgotten) this.#resumeAt(token);
      }
    }
    if (this.#failure && this.#end.ended()) this.#resume(token.line, token.type === 'eof');
  }

  /** Takes note of a problem; from here to the end of the statement nothing is read. */
  fail(problem: string, place: Place, losesAll: boolean): void {
    if (this.#stopped || this.#failure) return;
    this.#failure = { place: { line: place.line, column: place.column }, problem };
    this.#problems += 1;
    if (losesAll || this.#problems > mostProblems) {
      this.#resume(place.line, true);
      this.#stopped = true;
    }
  }

  /** Reads on behind a term that cannot be read: it costs the statements that need it. */
  lose(problem: string, place: Place): void {
    // What a directive declares, everything behind it may need.
    if (/^(?:prefix|@?base)$/i.test(this.#token.type)) {
      this.fail(problem, place, false);
      return;
    }
    const name = lostIri(`${place.line}:${place.column}`);
    this.terms.lose(name);
    this.take({ type: 'IRI', value: name, prefix: '', line: place.line, start: place.column - 1 });
    if (this.#stopped || this.#failure) return;
    this.#problems += 1;
    if (this.#problems > mostProblems) this.giveUp(place);
    else this.#lostTerms.push({ name, place: { line: place.line, column: place.column }, problem });
  }

  /** Reports a language tag that is none. */
  wrongTag({ line, column, text }: UnreadableText): void {
    if (this.#stopped || this.#failure) return;
    const problem = `"${text}" is not part of a language tag, whose parts are joined by "-"`;
    this.#log.report(syntaxError, { line, column }, { problem, lost: 'the tag is kept as written' });
  }

  get hasStopped(): boolean {
    return this.#stopped;
  }

  giveUp(place: Place): void {
    this.#resume(place.line);
    this.fail('too much of this text is not Turtle', place, true);
  }

  /** Reports what is known only at the end. */
  finish(): void {
    for (const { name, place, problem } of this.#lostTerms) {
      const count = this.terms.lostBy(name);
      const lost = count === 1 ? 'the statement that needs it is' : `${count} statements that need it are`;
      this.#log.report(syntaxError, place, { problem, lost: `${lost} left out` });
    }
    for (const [prefix, place] of this.#undeclared) {
      const lost = this.terms.lostBy(lostIri(prefix));
      const iri = wellKnownPrefixes.get(prefix);
      const fix =
        iri === undefined ? {} : { fix: { description: `declare it at the top: @prefix ${prefix}: <${iri}> .` } };
      const detail = { length: prefix.length + 1, value: `${prefix}:`, ...fix };
      this.#log.report(prefixUndeclared, place, { prefix, lost }, detail);
    }
  }

  #resume(line: number, atEnd = false): void {
    if (!this.#failure) return;
    const { place, problem } = this.#failure;
    const lost = atEnd
      ? 'the rest of the document was not read'
      : `this statement was not read from here to line ${line}`;
    this.#log.report(syntaxError, place, { problem, lost });
    this.#failure = undefined;
    this.#end.reset();
    this.#grammar = this.#newGrammar();
  }

  /** Where only a full stop was forgotten, the token that shows it is the first of the next statement. */
  #resumeAt(token: TurtleToken): void {
    if (!this.#failure) return;
    const { place, problem } = this.#failure;
    this.#log.report(syntaxError, place, { problem, lost: 'the value before it is left out, reading goes on here' });
    this.#failure = undefined;
    this.#grammar = this.#newGrammar();
    this.#end.reset();
    this.#end.see(token);
    const again = this.#grammar.feed(this.#expanded(token));
    if (again !== undefined) this.fail(again, placeOf(token), false);
  }

  #newGrammar(): ReturnType<typeof createTurtleGrammar> {
    this.#makingConstants = true;
    const grammar = createTurtleGrammar(this.terms, this.#base, this.#graphs, (prefix, iri) =>
      this.prefixes.set(prefix, iri),
    );
    for (const token of this.#block?.opening ?? []) grammar.feed(this.#expanded(token));
    this.#makingConstants = false;
    return grammar;
  }

  /** A literal is made when the token behind it has been seen. */
  #whereAmI(termType: string): Place | undefined {
    if (this.#makingConstants) return undefined;
    return placeOf(termType === 'Literal' ? this.#literal : this.#token);
  }

  /** Prefixed names go to the grammar as IRIs, so that one that starts anew behind an error need not know the prefixes. */
  #expanded(token: TurtleToken): TurtleToken {
    if (token.type === 'langcode' && token.value.includes('_'))
      return { ...token, value: this.terms.wrongTag(token.value) };
    if (token.type !== 'prefixed' && token.type !== 'type') return token;
    const type = token.type === 'type' ? 'typeIRI' : 'IRI';
    const { prefix, line, start } = token;
    const namespace = this.prefixes.get(prefix);
    if (namespace !== undefined) return { type, value: namespace + token.value, prefix, line, start };
    if (!this.#undeclared.has(token.prefix)) this.#undeclared.set(token.prefix, placeOf(token));
    this.terms.lose(lostIri(token.prefix));
    return { ...token, type, value: lostIri(token.prefix) };
  }
}

/** Stands for a name that cannot be read. No IRI in a text can be this: it would end at the first ">". */
function lostIri(prefix: string): string {
  return `lost:<${prefix}>`;
}

function placeOf(token: TurtleToken): Place {
  return { line: token.line, column: token.start + 1 };
}

/** A long string that never ends: where the author meant it to end, nobody can tell. */
function endless({ text }: UnreadableText): boolean {
  return text.startsWith('"""') || text.startsWith("'''");
}

function describe({ text }: UnreadableText): string {
  if (/^(["'])[^]+\1/.test(text) && text.includes('\\')) return 'this string has an escape that Turtle does not have';
  if (endless({ text, line: 0, column: 0 })) return 'this long string has no end';
  if (/^["']/.test(text)) return 'this string has no end on its line';
  if (text.startsWith('<')) return 'this IRI has no end, or an escape that stands for a character no IRI has';
  if (/^[^\s:<>"/]*:[^\s<>"]*\//.test(text))
    return `"${text}" is no prefixed name: write "\\/" for "/", or the whole IRI in <>`;
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}" is not part of Turtle`;
}
