const of = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Properties of a shape that are no constraints of their own, or that other parameters read. */
export const otherProperties: ReadonlySet<string> = of(
  'path property severity message deactivated targetClass targetNode targetSubjectsOf targetObjectsOf flags qualifiedValueShape qualifiedValueShapesDisjoint ignoredProperties name description order group defaultValue shapesGraph shapesGraphWellFormed declare prefixes labelTemplate parameter inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath',
);

/** Properties of SHACL-SPARQL, SHACL-AF and SHACL-JS that check, select or infer something. */
export const beyondCore: ReadonlySet<string> = of(
  'sparql target js rule values expression filterShape intersection union if then else nodes reifierShape reificationRequired',
);
