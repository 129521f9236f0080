import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument, Statement } from '@ds4sscc/linked-data';
import type { Json } from './mapping.js';

/** A statement that would not come back from the target. */
export interface StatementLoss {
  readonly statement: Statement;
  /** What would come back in its place. */
  readonly becomes: readonly Statement[];
  /** Why, and where it stands. */
  readonly finding: Finding;
}

/** A member, or an item of one, that would not come back from DCAT. */
export interface MemberLoss {
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** What would come back in its place. */
  readonly becomes?: Json;
  readonly finding: Finding;
}

/** A catalogue in another format, and what that format does not hold of it. */
export interface WrittenConversion {
  /** The document; nothing where it cannot be written, and `findings` says why. */
  readonly value: Json | undefined;
  /** The statements that reading the document again would not give, in the order of the graph. */
  readonly losses: readonly StatementLoss[];
  /** The statements that reading it again would give beside them, such as classes that the format takes for granted. */
  readonly additions: readonly Statement[];
  /** What is wrong beside the losses; each loss has its own finding. */
  readonly findings: readonly Finding[];
}

/** A document of another format as a graph, and what the graph does not hold of it. */
export interface ReadConversion {
  readonly document: GraphDocument;
  /** The members that writing the graph again would not give, in the order of the document. */
  readonly losses: readonly MemberLoss[];
  /** What is wrong beside the losses; each loss has its own finding. */
  readonly findings: readonly Finding[];
}
