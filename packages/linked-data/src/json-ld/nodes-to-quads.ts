import jsonld from 'jsonld';

/** A term as jsonld makes it. */
export interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: RdfTerm;
}

/** A quad as jsonld makes it. */
export interface Quad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
  readonly graph: RdfTerm;
}

/** The part of jsonld that is used; its published types leave `skipExpansion` out. */
interface JsonLdApi {
  toRDF(nodes: readonly object[], options: object): Promise<readonly Quad[]>;
}

/** The statements that an expanded document makes. */
export async function nodesToQuads(nodes: readonly object[]): Promise<readonly Quad[]> {
  return (jsonld as unknown as JsonLdApi).toRDF(nodes, { skipExpansion: true });
}
