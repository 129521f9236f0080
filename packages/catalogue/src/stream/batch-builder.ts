import {
  type CompactGraph,
  type GraphDocument,
  literal,
  namedNode,
  type Statement,
  statement,
  type Subject,
  termKey,
} from '@ds4sscc/linked-data';
import { type BlockGraphBuilder, createBlockGraphBuilder, type GraphBlock } from '@ds4sscc/linked-data/blocks';
import { dcat, rdfType } from '../vocabulary.js';
import type { BlockFacts } from './block-facts.js';
import type { BlockNodes } from './block-nodes.js';
import { hashName, keyLength } from './hash-name.js';
import type { HeldNode } from './held-nodes.js';
import { KeyTable } from './key-table.js';
import { accessServicePlace, linkingProperties } from './linking-properties.js';
import type { NodeFacts } from './node-facts.js';
import type { Survey } from './survey.js';

/** Nodes that are complete, with all that checks look at for them. */
export interface Batch {
  readonly document: GraphDocument;
  /** Names of the nodes that are judged here, as findings have them. */
  readonly judged: ReadonlySet<string>;
  /** How many statements there are of these nodes, those included that are left out of long lists. */
  readonly statements: number;
}

const catalogueHere = 'urn:x-stream:catalogue';
/** What stands for the properties of a neighbour that says nothing of interest. */
const described = 'urn:x-stream:described';
/** The beginning of names for holders: of all those of which the same is known there is one. */
const holderHere = 'urn:x-stream:holder:';

/** Puts the statements of complete nodes into one graph, with what checks look at of their neighbours. */
export class BatchBuilder {
  readonly #block: GraphBlock;
  readonly #survey: Survey;
  readonly #names: BlockNodes;
  readonly #known: BlockFacts;
  readonly #builder: BlockGraphBuilder;
  readonly #judgedKeys: KeyTable;
  readonly #judged: Subject[] = [];
  /** Whether a term of the block was met as a subject (1), as an object (2). */
  readonly #met: Uint8Array;
  readonly #neighbours: number[] = [];
  readonly #held: HeldNode[] = [];
  #leftOut = 0;
  readonly #holders = new Map<string, Subject>();

  /** `keys` is what one builder after the other keeps keys in. */
  constructor(block: GraphBlock, survey: Survey, names: BlockNodes, known: BlockFacts, keys: KeyTable) {
    this.#judgedKeys = keys;
    keys.clear();
    this.#block = block;
    this.#survey = survey;
    this.#names = names;
    this.#known = known;
    this.#builder = createBlockGraphBuilder(block);
    this.#met = new Uint8Array(block.graph.termCount);
  }

  /** Adds a statement of a node that stands in this block as a whole. */
  addRow(row: number): void {
    const { graph } = this.#block;
    const subject = graph.rows.subjects[row] as number;
    const object = graph.rows.objects[row] as number;
    this.#builder.addRow(row);
    if (((this.#met[subject] as number) & 1) === 0) {
      this.#met[subject] = (this.#met[subject] as number) | 1;
      this.#addJudged(this.#names.keys, this.#names.keyAt(subject), this.#block.term(subject) as Subject);
    }
    if (((this.#met[object] as number) & 2) !== 0 || graph.kindOf(object) > 1) return;
    this.#met[object] = (this.#met[object] as number) | 2;
    this.#neighbours.push(object);
  }

  /** Counts a statement that is left out, because nothing is wrong with what its list has there. */
  leaveOut(): void {
    this.#leftOut += 1;
  }

  /** Adds a node that is complete with this block. */
  addHeld(node: HeldNode): void {
    const [first] = node.statements;
    if (first === undefined) return;
    this.#addJudged(node.key, 0, first.statement.subject);
    this.#held.push(node);
    for (const held of node.statements) this.#builder.add(held.statement);
  }

  build(hasCatalogue: boolean): Batch {
    const block = this.#block;
    this.#tellNeighbours();
    this.#tellNeighboursOfHeld();
    this.#tellHolders();
    for (const subclass of this.#survey.subclasses) this.#builder.add(subclass);
    if (hasCatalogue) this.#say(namedNode(catalogueHere), rdfType, namedNode(`${dcat}Catalog`));
    const graph = this.#builder.build();
    return {
      document: {
        source: block.source,
        syntax: block.syntax,
        graph,
        findings: [],
        prefixes: this.#survey.prefixes,
        lineText: (line) => block.lineText(line) ?? '',
      },
      judged: new Set(this.#judged.map(termKey)),
      statements: this.#leftOut + statementsOf(graph, this.#judged),
    };
  }

  #addJudged(keys: Int32Array, at: number, term: Subject): void {
    this.#judged[this.#judgedKeys.add(keys, at)] = term;
  }

  #tellNeighbours(): void {
    for (const object of this.#neighbours) {
      const at = this.#names.keyAt(object);
      const node = this.#known.find(this.#names.keys, at);
      if (node < 0 || this.#judgedKeys.find(this.#names.keys, at) >= 0) continue;
      this.#sayFacts(this.#block.term(object) as Subject, this.#known.factsOf(node));
    }
  }

  #tellNeighboursOfHeld(): void {
    const key = new Int32Array(keyLength);
    const told = new KeyTable();
    for (const { statements } of this.#held) {
      for (const { statement: one, object: facts } of statements) {
        const { object } = one;
        if (facts === undefined || object.termType === 'Literal') continue;
        hashName(object.value, object.termType === 'BlankNode' ? 1 : 0, this.#survey.seed, key, 0);
        const before = told.size;
        if (this.#judgedKeys.find(key, 0) >= 0 || told.add(key, 0) < before) continue;
        this.#sayFacts(object, facts);
      }
    }
  }

  /** Says who holds a node, and of them what is known; a service is held by distributions, which are held by datasets. */
  #tellHolders(): void {
    const said = new Set<string>();
    this.#known.eachHolder((words, at, place, facts, dataset) => {
      const node = this.#judgedKeys.find(words, at);
      if (node < 0) return;
      const link = `${node} ${place} ${facts.text} ${dataset?.text}`;
      if (said.has(link)) return;
      said.add(link);
      const judged = this.#judged[node] as Subject;
      if (dataset === undefined) {
        this.#say(this.#holder(facts.text, facts), linkingProperties[place] as string, judged);
        return;
      }
      const distribution = this.#holder(`${facts.text} ${dataset.text}`, facts);
      this.#say(this.#holder(dataset.text, dataset), linkingProperties[place] as string, distribution);
      this.#say(distribution, linkingProperties[accessServicePlace] as string, judged);
    });
  }

  #holder(name: string, facts: NodeFacts): Subject {
    let term = this.#holders.get(name);
    if (term === undefined) {
      term = namedNode(holderHere + this.#holders.size);
      this.#holders.set(name, term);
      this.#sayFacts(term, facts);
    }
    return term;
  }

  #sayFacts(node: Subject, { classes, properties, named }: NodeFacts): void {
    for (const name of classes) this.#say(node, rdfType, namedNode(name));
    for (const [place, property] of linkingProperties.entries())
      if ((properties & (1 << place)) !== 0) this.#say(node, property, literal(''));
    for (const [place, value] of named) this.#say(node, linkingProperties[place] as string, namedNode(value));
    if (classes.length === 0 && properties === 0 && named.length === 0) this.#say(node, described, literal(''));
  }

  #say(subject: Subject, predicate: string, object: Statement['object']): void {
    this.#builder.add(statement(subject, predicate, object));
  }
}

function statementsOf(graph: CompactGraph, nodes: readonly Subject[]): number {
  const { starts } = graph.rows.bySubject();
  let count = 0;
  for (const node of nodes) {
    const id = graph.termId(node);
    if (id !== undefined) count += (starts[id + 1] as number) - (starts[id] as number);
  }
  return count;
}
