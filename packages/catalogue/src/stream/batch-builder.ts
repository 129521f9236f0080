import {
  createGraphBuilder,
  type GraphBuilder,
  type GraphDocument,
  literal,
  namedNode,
  type Statement,
  type Subject,
  termKey,
} from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { dcat, rdfType } from '../vocabulary.js';
import type { LinkIndex } from './link-index.js';
import { holdingCount, linkingProperties, lists } from './linking-properties.js';
import { type Survey, text } from './survey.js';

/** Nodes that are complete, with all that checks look at for them. */
export interface Batch {
  readonly document: GraphDocument;
  /** Names of the nodes that are judged here, as findings have them. */
  readonly judged: ReadonlySet<string>;
}

const catalogueHere = 'urn:x-stream:catalogue';
/** What stands for the properties of a neighbour that says nothing of interest. */
const described = 'urn:x-stream:described';

/** Puts the statements of complete nodes into one graph, with what checks look at of their neighbours. */
export class BatchBuilder {
  readonly #survey: Survey;
  readonly #from: LinkIndex;
  readonly #to: LinkIndex;
  readonly #builder: GraphBuilder = createGraphBuilder();
  readonly #judged = new Map<number, Subject>();
  readonly #neighbours = new Map<number, Subject>();
  readonly #told = new Set<number>();

  constructor(survey: Survey, from: LinkIndex, to: LinkIndex) {
    this.#survey = survey;
    this.#from = from;
    this.#to = to;
  }

  add(node: number, statement: Statement, object: number): void {
    this.#judged.set(node, statement.subject);
    if (object !== text) this.#neighbours.set(object, statement.object as Subject);
    this.#builder.add(statement);
  }

  build(block: GraphBlock, hasCatalogue: boolean): Batch {
    const neighbours = [...this.#neighbours.keys()];
    for (const node of neighbours) this.#tell(node);
    for (const node of this.#judged.keys()) this.#tellHolders(node, 2);
    for (const statement of this.#survey.subclasses) this.#builder.add(statement);
    if (hasCatalogue) this.#say(namedNode(catalogueHere), rdfType, namedNode(`${dcat}Catalog`));
    return {
      document: {
        source: block.source,
        syntax: block.syntax,
        graph: this.#builder.build(),
        findings: [],
        prefixes: this.#survey.prefixes,
        lineText: (line) => block.lineText(line) ?? '',
      },
      judged: new Set(Array.from(this.#judged.values(), termKey)),
    };
  }

  /** Says of a neighbour what is known of it: its classes and links, but for the lists of a catalogue. */
  #tell(node: number): void {
    if (this.#judged.has(node) || this.#told.has(node) || !this.#survey.isDescribed(node)) return;
    this.#told.add(node);
    const term = this.#term(node);
    let hasSaid = false;
    for (const type of this.#survey.classesOf(node)) {
      this.#say(term, rdfType, namedNode(type));
      hasSaid = true;
    }
    this.#from.each(node, (link) => {
      const property = linkingProperties[this.#survey.properties.at(link)] as string;
      if (lists.has(property)) return;
      const object = this.#survey.objects.at(link);
      this.#say(term, property, object === text ? literal('') : this.#term(object));
      hasSaid = true;
    });
    if (!hasSaid) this.#say(term, described, literal(''));
  }

  /** Says who holds a node, and of them what is known; a service is held by distributions, which are held by datasets. */
  #tellHolders(node: number, steps: number): void {
    this.#to.each(node, (link) => {
      const property = this.#survey.properties.at(link);
      if (property >= holdingCount) return;
      const holder = this.#survey.subjects.at(link);
      if (!this.#judged.has(holder)) {
        this.#tell(holder);
        this.#say(this.#term(holder), linkingProperties[property] as string, this.#term(node));
      }
      if (steps > 1) this.#tellHolders(holder, steps - 1);
    });
  }

  #term(node: number): Subject {
    let term = this.#judged.get(node) ?? this.#neighbours.get(node);
    if (term === undefined) {
      term = namedNode(this.#survey.names.get(node) ?? `urn:x-stream:${node}`);
      this.#neighbours.set(node, term);
    }
    return term;
  }

  #say(subject: Subject, predicate: string, object: Statement['object']): void {
    this.#builder.add({ subject, predicate: namedNode(predicate), object, graph: defaultGraph });
  }
}

const defaultGraph = { termType: 'DefaultGraph', value: '', equals: (): boolean => false } as const;
