import { compileShapes, type ShaclReport, validateShacl } from '@ds4sscc/catalogue/shacl';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turtle } from './read.js';

const count = 20_000;
const lines = (make: (n: number) => string): string => Array.from({ length: count }, (_, n) => make(n)).join('\n');
const chain = lines((n) => `e:n${n} e:p e:n${n + 1} .`);

async function components(shapes: string, data: string): Promise<readonly (string | undefined)[]> {
  const { results } = validateShacl(await turtle(shapes, 'shapes.ttl'), await turtle(data, 'data.ttl'));
  return Array.from(results, ({ component }) => /#(.*)ConstraintComponent$/.exec(component)?.[1]);
}

describe('depth that comes with the input', () => {
  it('of a path through the data is no matter', async () => {
    const shapes = `e:s sh:targetNode e:n0 ; sh:path [ sh:zeroOrMorePath e:p ] ; sh:maxCount ${count} .`;
    expect(await components(shapes, chain)).toEqual(['MaxCount']);
  });

  it('of a recursive shape through the data is no matter', async () => {
    const shapes = 'e:s sh:targetNode e:n0 ; sh:property [ sh:path e:p ; sh:node e:s ; sh:nodeKind sh:IRI ] .';
    expect(await components(shapes, `${chain}\ne:n${count} e:p "end" .`)).toEqual(['Node']);
    expect(await components(shapes, `${chain}\ne:n${count} e:p e:n0 .`)).toEqual([]);
  });

  it('of a recursive property shape through the data is no matter', async () => {
    const shapes =
      'e:s sh:targetNode e:n0 ; sh:property e:t . e:t sh:path e:p ; sh:nodeKind sh:Literal ; sh:property e:t .';
    expect((await components(shapes, chain)).length).toBe(count);
  });

  it('of subclasses is no matter', async () => {
    const data = `${lines((n) => `e:c${n} rdfs:subClassOf e:c${n + 1} .`)}\ne:a a e:c0 .`;
    expect(await components(`e:s sh:targetClass e:c${count} ; sh:nodeKind sh:Literal .`, data)).toEqual(['NodeKind']);
  });

  it('of shapes is reported where it is absurd, and what can be checked is checked', async () => {
    const nested = `e:s0 sh:targetNode e:a ; sh:nodeKind sh:Literal .\n${lines((n) => `e:s${n} sh:node e:s${n + 1} .`)}\ne:s${count} sh:nodeKind sh:Literal .`;
    const report = validateShacl(await turtle(nested, 'shapes.ttl'), await turtle('e:a e:p 1 .', 'data.ttl'));
    expect(report.results.length).toBe(1);
    expect(report.findings.at(0)?.rule).toBe('shacl/shape-ill-formed');
    const shallow = `e:s0 sh:targetNode e:a .\n${Array.from({ length: 150 }, (_, n) => `e:s${n} sh:node e:s${n + 1} .`).join('\n')}\ne:s150 sh:nodeKind sh:Literal .`;
    expect(await components(shallow, 'e:a e:p 1 .')).toEqual(['Node']);
  });

  it('of nested paths and lists is bounded', async () => {
    const path = `${'[ sh:inversePath '.repeat(500)}e:p${' ]'.repeat(500)}`;
    const compiled = compileShapes(
      await turtle(`e:s sh:targetNode e:a ; sh:path ${path} ; sh:maxCount 1 .`, 'shapes.ttl'),
    );
    expect(compiled.findings.map(({ rule }) => rule)).toEqual(['shacl/shape-ill-formed']);
  });
});

describe('work that multiplies', () => {
  it('where shapes name each other twice over and over is done once', async () => {
    const doubled = Array.from({ length: 60 }, (_, n) => `e:s${n} sh:and ( e:s${n + 1} e:s${n + 1} ) .`).join('\n');
    expect(await components(`e:s0 sh:targetNode e:a . ${doubled} e:s60 sh:nodeKind sh:Literal .`, '')).toEqual(['And']);
  });

  it('without end is given up, and nobody is told that the data conforms', async () => {
    const doubled = Array.from(
      { length: 60 },
      (_, n) =>
        `e:s${n} sh:path e:p ; sh:property e:s${n + 1} , e:t${n + 1} . e:t${n} sh:path e:p ; sh:property e:s${n + 1} , e:t${n + 1} .`,
    ).join('\n');
    const shapes = await turtle(
      `e:s0 sh:targetNode e:a . ${doubled} e:s60 sh:path e:p . e:t60 sh:path e:p .`,
      'shapes.ttl',
    );
    const report = validateShacl(shapes, await turtle('e:a e:p e:a .', 'data.ttl'));
    expect([report.conforms, report.findings.at(-1)?.rule]).toEqual([undefined, 'shacl/too-much-work']);
  });

  it('of a pattern that backtracks elsewhere is linear', async () => {
    expect(
      await components('e:s sh:targetObjectsOf e:p ; sh:pattern "^(a+)+$" .', `e:a e:p "${'a'.repeat(50_000)}!" .`),
    ).toEqual(['Pattern']);
  });

  it('of very many classes is that of their instances', async () => {
    const classes = Array.from({ length: 2000 }, (_, n) => `sh:class e:c${n}`).join(' ; ');
    const data = Array.from({ length: 1999 }, (_, n) => `e:a a e:c${n + 1} . e:x${n} e:p 1 .`).join('\n');
    expect(await components(`e:s sh:targetNode e:a ; ${classes} .`, data)).toEqual(['Class']);
  });

  it('of one node with very many values is linear', async () => {
    const shapes =
      'e:s sh:targetNode e:a ; sh:property [ sh:path e:p ; sh:maxCount 5 ; sh:nodeKind sh:IRI ; sh:uniqueLang true ] .';
    expect(
      (
        await components(
          shapes,
          lines((n) => `e:a e:p "${n}"@en .`),
        )
      ).length,
    ).toBe(count + 2);
  });
});

describe('names that are special in JavaScript', () => {
  it('are names like any other', async () => {
    const shapes = `e:s sh:targetNode <http://e/__proto__> ; sh:property [ sh:path <http://e/constructor> ; sh:minCount 1 ; sh:languageIn ( "toString" ) ] ; sh:__proto__ 1 ; sh:constructor 2 .`;
    const report = validateShacl(
      await turtle(shapes, 'shapes.ttl'),
      await turtle('<http://e/__proto__> <http://e/constructor> "a"@toString .', 'data.ttl'),
    );
    expect([report.results.length, Array.from(report.findings, ({ rule }) => rule)]).toEqual([
      0,
      ['shacl/parameter-unknown', 'shacl/parameter-unknown'],
    ]);
  });
});

describe('shapes that are any graph', () => {
  it('never throw', async () => {
    const term = fc.constantFrom('e:a', 'e:b', '_:x', '_:y', 'rdf:nil', '1', '"x"', 'true');
    const property = fc.constantFrom(
      ...'path property node not and or xone class datatype in hasValue closed ignoredProperties pattern flags minCount qualifiedValueShape qualifiedMinCount languageIn uniqueLang equals lessThan inversePath alternativePath zeroOrMorePath targetNode targetClass targetSubjectsOf severity message deactivated'
        .split(' ')
        .map((name) => `sh:${name}`),
      'rdf:first',
      'rdf:rest',
    );
    const subject = fc.constantFrom('e:a', 'e:b', '_:x', '_:y');
    const statements = fc.array(fc.tuple(subject, property, term), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(statements, async (list) => {
        const document: GraphDocument = await turtle(list.map((parts) => `${parts.join(' ')} .`).join('\n'), 'any.ttl');
        const report = validateShacl(document, document);
        const findings = Array.from(report.findings);
        expect(findings.length).toBe(report.findings.length);
        if (findings.some(({ level }) => level === 'error')) expect(report.conforms).not.toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('are not known to be met where they, or the data, could not all be read, and the report says so', async () => {
    const shapes = await turtle('e:s sh:targetNode e:a ; sh:nodeKind sh:IRI .', 'shapes.ttl');
    const data = await turtle('e:a e:p 1 .', 'data.ttl');
    const broken = await parseGraph(
      'PREFIX e: <http://e/> PREFIX sh: <http://www.w3.org/ns/shacl#> e:s sh:targetNode e:a . e:a e:p "no end .',
      { source: 'x.ttl' },
    );
    expect(broken.findings.length).toBeGreaterThan(0);
    const verdict = ({ conforms, findings }: ShaclReport) => [
      conforms,
      Array.from(findings, ({ rule, level, location: { source } }) => `${level} ${rule} ${source}`),
    ];
    const open = (source: string): string => `error shacl/not-all-read ${source}`;
    expect(verdict(validateShacl(shapes, data))).toEqual([true, []]);
    expect(verdict(validateShacl(broken, data))).toEqual([undefined, [open('x.ttl')]]);
    expect(verdict(validateShacl(shapes, broken))).toEqual([undefined, [open('x.ttl')]]);
    expect(verdict(validateShacl(broken, broken))).toEqual([undefined, [open('x.ttl'), open('x.ttl')]]);
  });
});
