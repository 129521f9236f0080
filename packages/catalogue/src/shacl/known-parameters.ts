const of = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Properties of a shape that are no constraints of their own, or that other parameters read. */
export const otherProperties: ReadonlySet<string> = of(
  'path property severity message deactivated targetClass targetNode targetSubjectsOf targetObjectsOf flags qualifiedValueShape qualifiedValueShapesDisjoint ignoredProperties name description order group defaultValue shapesGraph shapesGraphWellFormed declare prefixes labelTemplate parameter inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath',
);

/** Properties of SHACL-SPARQL, SHACL-AF, SHACL-JS and SHACL 1.2 that check, select or infer something. */
export const beyondCore: ReadonlySet<string> = of(
  'sparql target targetWhere js rule values expression filterShape intersection union if then else nodes reifierShape reificationRequired',
);

/** Properties of SHACL and its extensions that stand at other nodes than shapes: reports, validators, functions, rules. */
export const elsewhere: ReadonlySet<string> = of(
  'conforms result detail focusNode resultPath resultMessage resultSeverity sourceShape sourceConstraint sourceConstraintComponent value suggestedShapesGraph entailment prefix namespace select ask construct update validator nodeValidator propertyValidator optional returnType resultAnnotation annotationProperty annotationVarName annotationValue subject predicate object condition this limit offset orderBy desc distinct count min max sum groupConcat separator exists minus jsFunctionName jsLibrary jsLibraryURL',
);
