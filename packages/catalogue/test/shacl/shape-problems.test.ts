import { compileShapes, shaclRules, validateShacl } from '@ds4sscc/catalogue/shacl';
import { describe, expect, it } from 'vitest';
import { turtle } from './read.js';

const target = 'e:s sh:targetNode e:a ;';

/** Shapes, the rules that they make fire, and what the verdict on data without results is. */
const cases: readonly (readonly [shapes: string, rules: readonly string[], verdict: boolean | undefined])[] = [
  [`${target} sh:nodeKind sh:IRI .`, [], true],
  [`${target} sh:sparql [ sh:select "SELECT $this {}" ] .`, ['not-supported'], undefined],
  ['e:s sh:target [ a sh:SPARQLTarget ] ; sh:nodeKind sh:IRI .', ['not-supported', 'target-missing'], undefined],
  ['e:s sh:targetWhere [ sh:class e:C ] ; sh:nodeKind sh:Literal .', ['not-supported', 'target-missing'], undefined],
  [`${target} sh:js [] .`, ['not-supported'], undefined],
  [
    `${target} e:mine 3 . [] a sh:ConstraintComponent ; sh:parameter [ sh:path e:mine ] .`,
    ['not-supported'],
    undefined,
  ],
  [`${target} sh:minCount 1 .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path e:p ; sh:minCount "1" ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path e:p ; sh:maxCount 1 , 2 ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:class "C" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:nodeKind e:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:datatype "x" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:pattern "(" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:pattern "a" ; sh:flags "k" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:in ( 1 2 `.concat(') . e:t sh:targetNode e:a ; sh:in e:nothing .'), ['shape-ill-formed'], false],
  [`${target} sh:languageIn ( e:en ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:closed "yes" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:closed true ; sh:ignoredProperties ( "p" ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:not "x" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:or ( "x" ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:equals "p" .`, ['shape-ill-formed'], undefined],
  [`${target} sh:minInclusive e:one .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path e:p ; sh:qualifiedValueShape [] ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path e:p , e:q ; sh:maxCount 1 ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path [ sh:inversePath "p" ] ; sh:maxCount 1 ] .`, ['shape-ill-formed'], undefined],
  [
    `${target} sh:property [ sh:path _:b ; sh:maxCount 1 ] . _:b rdf:first e:p ; rdf:rest _:b .`,
    ['shape-ill-formed'],
    undefined,
  ],
  [`${target} sh:property [ sh:maxCount 1 ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property e:gone .`, ['shape-missing'], true],
  [`${target} sh:shape e:other .`, ['parameter-unknown'], true],
  [`${target} sh:property [ sh:path e:p ; sh:node e:s ] .`, ['shape-recursive'], true],
  [`${target} sh:not e:s .`, ['shape-ill-formed', 'shape-recursive'], undefined],
  [`${target} sh:nodeKind sh:IRI . e:f owl:imports e:more .`, ['import-not-followed'], true],
  [`${target} sh:nodeKind sh:IRI . e:f sh:entailment e:RDFS .`, ['entailment-not-supported'], undefined],
  [`${target} sh:deactivated true ; sh:sparql [] ; sh:minCount "x" .`, [], true],
  // Nothing says which nodes are judged, so that none is.
  ['e:s a sh:NodeShape ; sh:nodeKind sh:Literal .', ['target-missing'], undefined],
  ['e:s e:targetClass e:C ; sh:nodeKind sh:Literal .', ['target-missing'], undefined],
  [
    'e:s <https://www.w3.org/ns/shacl#targetNode> e:a ; <https://www.w3.org/ns/shacl#nodeKind> sh:Literal .',
    ['parameter-misspelt', 'parameter-misspelt', 'target-missing'],
    undefined,
  ],
  ['e:s sh:targetnode e:a ; sh:nodeKind sh:Literal .', ['parameter-misspelt', 'target-missing'], undefined],
  ['e:s sh:targetEverything true ; sh:nodeKind sh:Literal .', ['parameter-misspelt', 'target-missing'], undefined],
  ['e:s sh:targetClass "C" ; sh:nodeKind sh:Literal .', ['shape-ill-formed', 'target-missing'], undefined],
  ['e:s sh:targetClass [] ; sh:nodeKind sh:Literal .', ['shape-ill-formed', 'target-missing'], undefined],
  ['e:s sh:targetNode [] ; sh:nodeKind sh:Literal .', ['shape-ill-formed', 'target-missing'], undefined],
  ['e:s sh:targetSubjectsOf "q" ; sh:nodeKind sh:Literal .', ['shape-ill-formed', 'target-missing'], undefined],
  ['e:s sh:targetObjectsOf "q" ; sh:nodeKind sh:Literal .', ['shape-ill-formed', 'target-missing'], undefined],
  [`${target} sh:targetClass "C" ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  // One shape is fine; the other does nothing.
  [`${target} sh:nodeKind sh:IRI . e:t sh:targetclass e:C ; sh:nodeKind sh:IRI .`, ['parameter-misspelt'], undefined],
  [`${target} sh:nodeKind sh:IRI ; sh:minlength 9 .`, ['parameter-misspelt'], undefined],
  [`${target} sh:nodeKind sh:IRI ; sh:orr ( [ sh:class e:C ] ) .`, ['parameter-misspelt'], undefined],
  [`${target} sh:nodeKind sh:IRI . e:elsewhere sh:shape e:other .`, ['parameter-unknown'], true],
  // A class that is a shape by what this validator cannot check.
  [`${target} sh:nodeKind sh:IRI . e:C a rdfs:Class ; sh:sparql [ sh:select "" ] .`, ['not-supported'], undefined],
  [`${target} sh:nodeKind sh:IRI . e:C a rdfs:Class ; sh:js [] .`, ['not-supported'], undefined],
  [
    `${target} sh:nodeKind sh:IRI . e:C a rdfs:Class ; e:mine 3 . [] sh:parameter [ sh:path e:mine ] .`,
    ['not-supported'],
    undefined,
  ],
  // What is ill-formed is no decision.
  [`${target} sh:deactivated true , false ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:deactivated "true" ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:deactivated "1"^^xsd:boolean ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:closed "1"^^xsd:boolean .`, ['shape-ill-formed'], undefined],
  [`${target} sh:severity sh:Info , sh:Violation ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:severity "Info" ; sh:nodeKind sh:IRI .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path [ sh:inversePath e:p , e:q ] ; sh:maxCount 1 ] .`, ['shape-ill-formed'], undefined],
  [
    `${target} sh:property [ sh:path [ sh:zeroOrMorePath e:p , e:q ] ; sh:maxCount 9 ] .`,
    ['shape-ill-formed'],
    undefined,
  ],
  [
    `${target} sh:property [ sh:path [ sh:alternativePath ( e:p ) , ( e:q ) ] ; sh:maxCount 1 ] .`,
    ['shape-ill-formed'],
    undefined,
  ],
  [`${target} sh:property [ sh:path e:p ; sh:minCount -1 ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:property [ sh:path e:p ; sh:maxCount -1 ] .`, ['shape-ill-formed'], undefined],
  [`${target} sh:minLength -1 .`, ['shape-ill-formed'], undefined],
  [
    `${target} sh:property [ sh:path e:p ; sh:qualifiedValueShape [ sh:class e:C ] ; sh:qualifiedMinCount -1 ] .`,
    ['shape-ill-formed'],
    undefined,
  ],
  [
    `${target} sh:property [ sh:path e:p ; sh:qualifiedValueShape [ sh:class e:C ] ; sh:qualifiedMinCount 0 ;
       sh:qualifiedValueShapesDisjoint true , false ] .`,
    ['shape-ill-formed'],
    undefined,
  ],
  [`${target} sh:node e:gone .`, ['shape-ill-formed'], undefined],
  [`${target} sh:or ( e:gone ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:and ( [ sh:nodeKind sh:IRI ] e:gone ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:xone ( e:gone ) .`, ['shape-ill-formed'], undefined],
  [`${target} sh:not e:gone .`, ['shape-ill-formed'], undefined],
  [
    `${target} sh:property [ sh:path e:p ; sh:qualifiedValueShape e:gone ; sh:qualifiedMaxCount 1 ] .`,
    ['shape-ill-formed'],
    undefined,
  ],
  // uniqueLang-002 of the test suite has this one conform.
  [`${target} sh:property [ sh:path e:p ; sh:uniqueLang "1"^^xsd:boolean ] .`, [], true],
];

describe('shapes that are not SHACL Core, or not well-formed', () => {
  it.each(cases)('%s: %j', async (shapes, rules, verdict) => {
    const document = await turtle(shapes, 'shapes.ttl');
    const compiled = compileShapes(document);
    expect(compiled.findings.map(({ rule }) => rule.replace('shacl/', '')).sort()).toEqual(rules);
    for (const { location, message } of compiled.findings.filter(({ rule }) => rule !== 'shacl/target-missing'))
      expect([location.source, (location.line ?? 0) > 2], message).toEqual(['shapes.ttl', true]);
    const report = compiled.validate(await turtle('e:a e:q 5 .', 'data.ttl'));
    expect(report.conforms).toBe(verdict);
    expect(report.findings.length).toBe(compiled.findings.length + report.results.length);
  });

  it('say what was meant by a property that is near to one of SHACL', async () => {
    const { findings } = compileShapes(
      await turtle('e:s sh:targetclass e:C ; <https://www.w3.org/ns/shacl#minLength> 3 .', 'shapes.ttl'),
    );
    const messages = findings.map(({ message }) => message).join('\n');
    expect(messages).toContain('sh:targetClass is');
    expect(messages).toContain('http://www.w3.org/ns/shacl#minLength is');
  });

  it('without any shape have a finding of their own, at no line', async () => {
    const { findings, validate } = compileShapes(await turtle('e:a e:p e:b .', 'shapes.ttl'));
    expect(findings.map(({ rule, level, location }) => [rule, level, location])).toEqual([
      ['shacl/target-missing', 'error', { source: 'shapes.ttl' }],
    ]);
    expect(validate(await turtle('e:a e:p 1 .', 'data.ttl')).conforms).toBeUndefined();
  });

  it('all have rules with a clause and help, and ids of their own', () => {
    expect(new Set(shaclRules.map(({ id }) => id)).size).toBe(shaclRules.length);
    for (const { id, source, help } of shaclRules) expect([id, source !== '', help !== '']).toEqual([id, true, true]);
  });
});

describe('findings', () => {
  const shapes = `e:s sh:targetClass e:C ;
    sh:property [ sh:path e:p ; sh:minCount 1 ; sh:message "Fehlt."@de , "It is missing."@en ] ;
    sh:property [ sh:path e:q ; sh:datatype xsd:integer ; sh:severity sh:Warning ] ;
    sh:property [ sh:path ( e:q e:r ) ; sh:maxCount 0 ; sh:severity sh:Info ] ;
    sh:property [ sh:path e:q ; sh:nodeKind sh:IRI ; sh:severity e:Mine ] .`;

  it('say which constraint, in the words of the shape where it has some, and stand at the statement', async () => {
    const data = 'e:a a e:C ;\n  e:q "x" .\ne:b a e:C ; e:p 1 ;\n  e:q e:n .\ne:n e:r 2 .';
    const { findings } = validateShacl(await turtle(shapes, 'shapes.ttl'), await turtle(data, 'data.ttl'));
    expect(
      Array.from(findings, ({ rule, level, message, location, value }) => [
        rule,
        level,
        `${location.line}:${location.column} ${location.node}`,
        message,
        value,
      ]),
    ).toEqual([
      ['shacl/violation', 'error', '3:7 http://e/a', 'e:a, e:p: It is missing.', undefined],
      [
        'shacl/warning',
        'warning',
        '4:7 http://e/a',
        'e:a, e:q: the value is not a well-formed literal of the datatype xsd:integer',
        'x',
      ],
      ['shacl/violation', 'error', '4:7 http://e/a', 'e:a, e:q: the value is not an IRI', 'x'],
      ['shacl/info', 'info', '5:7 http://e/b', 'e:b, e:q/e:r: there may be no value', undefined],
      [
        'shacl/warning',
        'warning',
        '6:7 http://e/b',
        'e:b, e:q: the value is not a well-formed literal of the datatype xsd:integer',
        'http://e/n',
      ],
    ]);
  });

  it('are lists that can be read from both ends, and written as JSON', async () => {
    const { results, findings } = validateShacl(
      await turtle(shapes, 'shapes.ttl'),
      await turtle('e:a a e:C .', 'data.ttl'),
    );
    expect([findings.length, findings.at(-1)?.rule, findings.at(1), results.at(-2)]).toEqual([
      1,
      'shacl/violation',
      undefined,
      undefined,
    ]);
    expect(JSON.parse(JSON.stringify(results))).toMatchObject([
      { focusNode: { value: 'http://e/a' }, path: { value: 'http://e/p' } },
    ]);
  });
});
