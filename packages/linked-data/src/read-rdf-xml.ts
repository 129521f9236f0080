import type { DataFactory, NamedNode } from '@rdfjs/types';
import { type IActiveTag, RdfXmlParser } from 'rdfxml-streaming-parser';
import { type EscapedText, escapeBareAmpersands } from './bare-ampersands.js';
import { type Place, PlacedTerms } from './placed-terms.js';
import type { ProblemLog } from './problem-log.js';
import { readPlainRdfXml } from './read-plain-rdf-xml.js';
import type { ReadResult } from './read-result.js';
import { syntaxError, tooDeep } from './rules.js';
import { expansionOf, readXmlEntities } from './xml-entities.js';

/** How to read one text. */
export interface ReadRdfXmlOptions {
  readonly base?: string | undefined;
  /** Longest text that entities may expand to. */
  readonly maxLength: number;
}

/** BCP 47, section 2.1, as Turtle has it; an empty one takes the language of the elements around back (XML 1.0, 2.12). */
const languageTag = /^(?:[A-Za-z]+(?:-[A-Za-z0-9]+)*)?$/;
/** Deepest nesting that is read: looking up a namespace takes time in proportion to it. */
const deepest = 1000;
/** A catalogue full of them makes one point; the first ones are enough. */
const mostAmpersands = 1000;

/** Reads RDF/XML: plain texts quickly, all others with what is wrong with them. */
export function readRdfXml(text: string, log: ProblemLog, options: ReadRdfXmlOptions): ReadResult {
  const plain = readPlainRdfXml(text);
  if (plain) return { statements: plain.rows.build(), prefixes: Object.fromEntries(plain.prefixes) };
  return readAnyRdfXml(text, log, options);
}

/**
 * The general reader. An element that RDF/XML does not allow costs what it holds and no more; text that is not XML ends the
 * reading, and what stood before it is kept.
 */
export function readAnyRdfXml(text: string, log: ProblemLog, options: ReadRdfXmlOptions): ReadResult {
  const place: { now: Place } = { now: { line: 1, column: 1 } };
  const terms = new PlacedTerms(
    () => place.now,
    (iri, at) => log.checkIri(iri, at),
  );
  const escaped = escapeBareAmpersands(text);
  for (const offset of escaped.bare.slice(0, mostAmpersands)) {
    const problem = 'a lone "&" must be written "&amp;"';
    log.report(syntaxError, log.at(offset), { problem, lost: 'it is read as if it were' });
  }
  const reader = new PlacedRdfXmlParser(escaped, log, options, terms, place);
  reader.readAll();
  return { statements: terms.statements, prefixes: Object.fromEntries(reader.prefixes) };
}

/** Ends the reading from within the XML parser, once what is wrong has been reported. */
class Stop extends Error {}

/** What we use of saxes, the XML parser below. */
interface XmlParser {
  readonly position: number;
  readonly ENTITIES: Record<string, string>;
  write(text: string): void;
  close(): void;
  on(event: 'error' | 'opentagstart', handler: (value: Error) => void): void;
}

interface XmlTag {
  readonly attributes: Readonly<
    Record<string, { readonly prefix: string; readonly local: string; readonly value: string }>
  >;
}

/** The RDF/XML parser, told where each element begins. Its own streams are not used: the text is at hand. */
class PlacedRdfXmlParser extends RdfXmlParser {
  readonly prefixes = new Map<string, string>();
  readonly #escaped: EscapedText;
  readonly #log: ProblemLog;
  readonly #maxLength: number;
  readonly #place: { now: Place };
  readonly #open: Place[] = [];
  readonly #xml: XmlParser;
  readonly #tags: IActiveTag[];

  constructor(
    escaped: EscapedText,
    log: ProblemLog,
    options: ReadRdfXmlOptions,
    terms: PlacedTerms,
    place: { now: Place },
  ) {
    super({
      dataFactory: terms as unknown as DataFactory,
      // IRIs are checked where they are made, and kept.
      validateUri: false,
      trackPosition: true,
      ...(options.base !== undefined && { baseIRI: options.base }),
    });
    this.#escaped = escaped;
    this.#log = log;
    this.#maxLength = options.maxLength;
    this.#place = place;
    const { saxParser, activeTagStack } = this as unknown as { saxParser: XmlParser; activeTagStack: IActiveTag[] };
    this.#xml = saxParser;
    this.#tags = activeTagStack;
    saxParser.on('opentagstart', () => this.#onOpenTagStart());
    saxParser.on('error', (error) => this.#onXmlError(error.message));
  }

  readAll(): void {
    try {
      this.#xml.write(this.#escaped.text);
      this.#xml.close();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
  }

  /** Statements arrive through the data factory. */
  override push(): boolean {
    return true;
  }

  override valueToUri(value: string, tag: IActiveTag): NamedNode {
    try {
      return super.valueToUri(value, tag);
    } catch {
      // Relative, and no base: kept as written; the data factory reports it.
      return this.uriToNamedNode(value);
    }
  }

  protected override onTag(tag: never): void {
    for (const { prefix, local, value } of Object.values((tag as XmlTag).attributes)) {
      if (prefix === 'xml' && local === 'lang' && !languageTag.test(value)) {
        this.#report(this.#place.now, `"${value.slice(0, 40)}" is not a language tag`, 'it is kept as written');
      }
      if (prefix === 'xmlns') this.prefixes.set(local, value);
      else if (prefix === '' && local === 'xmlns') this.prefixes.set('', value);
      else if (prefix === '')
        this.#report(this.#place.now, `the attribute "${local}" has no namespace`, 'it is not read');
    }
    const depth = this.#tags.length;
    try {
      super.onTag(tag);
    } catch (error) {
      if (error instanceof Stop) throw error;
      this.#report(this.#place.now, (error as Error).message, 'the element and what it holds were not read');
      // An element that collects its content as text, for a property that it does not have: nothing comes of it.
      this.#tags.length = depth;
      this.#tags.push({ childrenStringTags: [] });
    }
  }

  /** A comment or a CDATA section divides a text, and the parser keeps the last part alone. */
  protected override onText(text: string): void {
    const tag = this.#tags.at(-1);
    if (!tag || tag.childrenStringTags) super.onText(text);
    else tag.text = (tag.text ?? '') + text;
  }

  protected override onCloseTag(): void {
    this.#place.now = this.#open.pop() ?? this.#place.now;
    const tag = this.#tags.at(-1);
    const isValue = tag?.predicate && !tag.hadChildren;
    if (tag && !tag.childrenStringTags && !isValue && /[^\t\n\r ]/.test(tag.text ?? ''))
      this.#report(this.#place.now, 'text stands where only elements can', 'the text is not read');
    try {
      super.onCloseTag();
    } catch (error) {
      this.#report(this.#place.now, (error as Error).message, 'the value of the element was not read');
    }
  }

  protected override onDoctype(doctype: string): void {
    const { entities, refused } = readXmlEntities(doctype);
    const here = this.#at(this.#xml.position);
    if (refused.length > 0) {
      this.#report(here, `the entity "${refused[0]}" refers to itself or expands too far`, 'the document was not read');
      throw new Stop();
    }
    if (expansionOf(this.#escaped.text, entities) > this.#maxLength) {
      this.#report(here, 'the entities of this document expand too far', 'the document was not read');
      throw new Stop();
    }
    for (const [name, value] of entities) this.#xml.ENTITIES[name] = value;
  }

  #onOpenTagStart(): void {
    this.#place.now = this.#at(this.#escaped.text.lastIndexOf('<', this.#xml.position - 1));
    this.#open.push(this.#place.now);
    if (this.#open.length <= deepest) return;
    this.#log.report(tooDeep, this.#place.now, { limit: deepest });
    throw new Stop();
  }

  /** An unknown or broken entity is passed on as written, which loses nothing; anything else makes the rest uncertain. */
  #onXmlError(message: string): void {
    const place = this.#at(Math.max(0, this.#xml.position - 1));
    if (/\bentity\b/.test(message)) {
      this.#report(place, message, 'it is kept as written');
      return;
    }
    this.#report(place, message, 'nothing behind it was read');
    throw new Stop();
  }

  #at(offset: number): Place {
    return this.#log.at(this.#escaped.offset(Math.min(offset, this.#escaped.text.length)));
  }

  #report(place: Place, message: string, lost: string): void {
    const problem = message.replace(/^(?:Line \d+ column \d+|\d+:\d+): /, '').replace(/\.$/, '');
    this.#log.report(syntaxError, place, { problem, lost });
  }
}
