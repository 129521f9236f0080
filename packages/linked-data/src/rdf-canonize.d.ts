// rdf-canonize 5 brings no types: the part that is used here.
declare module 'rdf-canonize' {
  export interface CanonizeTerm {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly termType: string; readonly value: string };
  }

  export interface CanonizeQuad {
    readonly subject: CanonizeTerm;
    readonly predicate: CanonizeTerm;
    readonly object: CanonizeTerm;
    readonly graph: CanonizeTerm;
  }

  export function canonize(
    dataset: readonly CanonizeQuad[],
    options: {
      readonly algorithm: 'RDFC-1.0';
      readonly canonicalIdMap?: Map<string, string>;
      readonly maxWorkFactor?: number;
    },
  ): Promise<string>;
}
