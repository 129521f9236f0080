import fc from 'fast-check';

// What is left out here is where rdf-validate-shacl departs from SHACL; standard.test.ts has these cases: comparing ill-typed
// literals and texts with languages, `sh:equals` of node shapes, `sh:and` of property shapes, classes that are subclasses of themselves.
// Small worlds, so that shapes meet data: six nodes, three classes, three properties, values that differ in one respect.

const head = `PREFIX e: <http://e/> PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n`;

const node = fc.constantFrom('e:a', 'e:b', 'e:c', 'e:d', '_:x', '_:y');
const type = fc.constantFrom('e:C', 'e:D', 'e:E');
const property = fc.constantFrom('e:p', 'e:q', 'e:r');
const literal = fc.constantFrom(
  '1',
  '2',
  '1.0',
  '"1"',
  '"abc"',
  '"abc"@en',
  '"b"@en',
  '"abc"@nl-BE',
  'true',
  '"2024-02-29"^^xsd:date',
  '"2024-01-01T00:00:00Z"^^xsd:dateTime',
  '"2024-01-01T00:00:00"^^xsd:dateTime',
  '"2023-01-01T00:00:00+01:00"^^xsd:dateTime',
);
/** Values of `e:r`, which others are compared with: SPARQL orders them. */
const ordered = fc.constantFrom(
  '1',
  '2',
  '1.0',
  '"2024-01-01T00:00:00Z"^^xsd:dateTime',
  '"2023-01-01T00:00:00+01:00"^^xsd:dateTime',
);
const value = fc.oneof({ weight: 3, arbitrary: node }, { weight: 2, arbitrary: literal });

/** Data in Turtle. */
export const arbitraryData: fc.Arbitrary<string> = fc
  .record({
    types: fc.array(fc.tuple(node, type), { maxLength: 8 }),
    values: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.tuple(node, fc.constantFrom('e:p', 'e:q'), value) },
        { weight: 1, arbitrary: fc.tuple(node, fc.constant('e:r'), fc.oneof(node, ordered)) },
      ),
      { maxLength: 25 },
    ),
    // No circles: rdf-validate-shacl overflows its stack on them.
    subclasses: fc.subarray(['e:D rdfs:subClassOf e:C', 'e:E rdfs:subClassOf e:D', 'e:E rdfs:subClassOf e:C']),
  })
  .map(({ types, values, subclasses }) =>
    [
      head,
      ...types.map(([one, of]) => `${one} a ${of} .`),
      ...values.map((parts) => `${parts.join(' ')} .`),
      ...subclasses.map((statement) => `${statement} .`),
    ].join('\n'),
  );

const path: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: property },
  { weight: 1, arbitrary: property.map((one) => `[ sh:inversePath ${one} ]`) },
  { weight: 1, arbitrary: fc.tuple(property, property).map(([one, two]) => `( ${one} ${two} )`) },
  {
    weight: 1,
    arbitrary: fc.tuple(property, property).map(([one, two]) => `[ sh:alternativePath ( ${one} ${two} ) ]`),
  },
  { weight: 1, arbitrary: property.map((one) => `[ sh:zeroOrMorePath ${one} ]`) },
  { weight: 1, arbitrary: property.map((one) => `[ sh:oneOrMorePath ${one} ]`) },
  { weight: 1, arbitrary: property.map((one) => `[ sh:zeroOrOnePath ${one} ]`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(property, property)
      .map(([one, two]) => `( [ sh:inversePath ${one} ] [ sh:zeroOrMorePath ${two} ] )`),
  },
);

const count = fc.integer({ min: 0, max: 3 });
const iri = fc.constantFrom('e:a', 'e:b', 'e:c', 'e:d');

/** Constraints that any shape may have, each as `sh:... ...`. */
const valueConstraint: fc.Arbitrary<string> = fc.oneof(
  type.map((one) => `sh:class ${one}`),
  fc.constantFrom('integer', 'string', 'byte', 'date', 'boolean').map((one) => `sh:datatype xsd:${one}`),
  fc
    .constantFrom('IRI', 'BlankNode', 'Literal', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral')
    .map((one) => `sh:nodeKind sh:${one}`),
  fc.tuple(fc.constantFrom('minLength', 'maxLength'), count).map(([one, bound]) => `sh:${one} ${bound}`),
  fc.constantFrom('^a', 'b', '^[a-z]+$', '1').map((one) => `sh:pattern "${one}"`),
  fc.constantFrom('^A').map((one) => `sh:pattern "${one}" ; sh:flags "i"`),
  fc.constantFrom('( "en" )', '( "nl" "de" )').map((one) => `sh:languageIn ${one}`),
  fc.uniqueArray(fc.oneof(iri, literal), { minLength: 1, maxLength: 3 }).map((list) => `sh:in ( ${list.join(' ')} )`),
  fc.oneof(iri, literal).map((one) => `sh:hasValue ${one}`),
  fc
    .tuple(fc.constantFrom('minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'), fc.constantFrom('1', '2'))
    .map(([one, bound]) => `sh:${one} ${bound}`),
  property.map((other) => `sh:disjoint ${other}`),
);

const propertyConstraint: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom('minCount', 'maxCount'), count).map(([one, bound]) => `sh:${one} ${bound}`),
  fc.constant('sh:uniqueLang true'),
  property.map((other) => `sh:equals ${other}`),
  fc.constantFrom('lessThan', 'lessThanOrEquals').map((one) => `sh:${one} e:r`),
);

const { nodeShape, propertyShape } = fc.letrec<{ nodeShape: string; propertyShape: string }>((tie) => {
  const lists = (...names: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('nodeShape'), { minLength: 1, maxLength: 2 }))
      .map(([one, shapes]) => `sh:${one} ( ${shapes.map((shape) => `[ ${shape} ]`).join(' ')} )`);
  const nested = (...names: readonly string[]) =>
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      valueConstraint,
      fc.tuple(fc.constantFrom('not', 'node'), tie('nodeShape')).map(([one, shape]) => `sh:${one} [ ${shape} ]`),
      lists(...names),
      tie('propertyShape').map((shape) => `sh:property [ ${shape} ]`),
    );
  const qualified = fc
    .tuple(tie('nodeShape'), fc.constantFrom('Min', 'Max'), count)
    .map(([shape, bound, most]) => `sh:qualifiedValueShape [ ${shape} ] ; sh:qualified${bound}Count ${most}`);
  return {
    nodeShape: constraints(nested('and', 'or', 'xone')),
    propertyShape: fc
      .tuple(
        path,
        constraints(
          fc.oneof(
            { weight: 3, arbitrary: nested('or', 'xone') },
            { weight: 2, arbitrary: propertyConstraint },
            { weight: 1, arbitrary: qualified },
          ),
        ),
      )
      .map(([one, all]) => `sh:path ${one} ; ${all}`),
  };
});

/** Each parameter once, as most of them have to be. */
function constraints(one: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: 3, selector: (text) => text.slice(0, text.indexOf(' ')) })
    .map((list) => list.join(' ; '));
}

const target = fc.oneof(
  type.map((one) => `sh:targetClass ${one}`),
  fc.oneof(iri, literal).map((one) => `sh:targetNode ${one}`),
  property.map((one) => `sh:targetSubjectsOf ${one}`),
  property.map((one) => `sh:targetObjectsOf ${one}`),
);

/** Shapes in Turtle. */
export const arbitraryShapes: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.array(target, { minLength: 1, maxLength: 2 }), fc.oneof(nodeShape, propertyShape)), {
    minLength: 1,
    maxLength: 3,
  })
  .map(
    (shapes) =>
      head + shapes.map(([targets, shape], at) => `e:shape${at} ${targets.join(' ; ')} ; ${shape} .\n`).join(''),
  );
