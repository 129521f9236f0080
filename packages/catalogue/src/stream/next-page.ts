import type { Finding } from '@ds4sscc/findings';
import type { Statement } from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import type { NextProblem } from './page-rules.js';

const hydra = 'http://www.w3.org/ns/hydra/core#';
/** `nextPage` is what the vocabulary had before, and what CKAN still writes. */
const leading = [`${hydra}next`, `${hydra}nextPage`];

/** Where a page leads: nowhere, to another one, or nobody can tell. */
export interface NextPage {
  readonly iri?: string;
  /** The statement that says so, or that is at fault. */
  readonly link?: Statement;
  readonly problem?: NextProblem;
}

/** Looks for the next page in the blocks of one page. */
export class NextPageReader {
  readonly #page: string;
  /** The first statement for each value, of two values at most: those that the page says of itself, and others. */
  readonly #own = new Map<string, Statement>();
  readonly #others = new Map<string, Statement>();
  #isRead = false;
  #hasErrors = false;

  constructor(page: string) {
    this.#page = page;
  }

  /** Whether any block was looked at. */
  get isRead(): boolean {
    return this.#isRead;
  }

  see({ graph, findings }: Pick<GraphBlock, 'graph' | 'findings'>, statement: (row: number) => Statement): void {
    this.#isRead = true;
    this.#hasErrors ||= findings.some(isError);
    for (const property of leading) {
      const predicate = graph.iriId(property);
      if (predicate === undefined) continue;
      const { subjects, objects } = graph.rows;
      for (const row of graph.rows.withPredicate(predicate)) {
        const value = graph.textOf(objects[row] as number);
        // The last page of CKAN leads to an empty text.
        if (value === '') continue;
        const links = graph.textOf(subjects[row] as number) === this.#page ? this.#own : this.#others;
        if (links.size < 2 && !links.has(value)) links.set(value, statement(row));
      }
    }
  }

  /** What the blocks said. A page may describe its neighbours too: what it says of itself goes before that. */
  next(): NextPage {
    const [link, another] = (this.#own.size > 0 ? this.#own : this.#others).values();
    if (link === undefined) return this.#hasErrors ? { problem: 'unread' } : {};
    if (link.object.termType === 'BlankNode') return { link, problem: 'blank-node' };
    // A text is what CKAN writes.
    if (!URL.canParse(link.object.value)) return { link, problem: 'no-address' };
    return { iri: link.object.value, link: another ?? link, ...(another && { problem: 'several' }) };
  }
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}
