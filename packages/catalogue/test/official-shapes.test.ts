import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, dcatApProfile } from '@ds4sscc/catalogue';
import { showValue } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, termKey } from '@ds4sscc/linked-data';
import type { DatasetCore, Quad, Term } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/dcat/', import.meta.url));
const here = existsSync(corpus);
if (!here) process.stdout.write('official-shapes.test.ts is skipped: ../shared/corpus is not there\n');

/** What two other engines counted on a file, which a strict parser could read when `triples` is a number. */
interface Recorded {
  readonly file: string;
  readonly triples?: number | null;
  readonly rvs?: { readonly n: number };
  readonly gen?: { readonly n: number };
}

const recorded: readonly Recorded[] = here
  ? JSON.parse(readFileSync(`${corpus}real/shacl-results.json`, 'utf8')).filter((one: Recorded) => one.triples)
  : [];

const shapes = {
  modular: { path: '3.0.1-modular/shapes.ttl', total: ({ rvs }: Recorded) => rvs?.n },
  generated: { path: '3.0.1-generated/dcat-ap-SHACL.ttl', total: ({ gen }: Recorded) => gen?.n },
};
type Shapes = keyof typeof shapes;

/** A defect as both sides name it: too few, too many, or a value of the wrong kind at a focus node's path. */
interface Defect {
  readonly kind: 'MinCount' | 'MaxCount' | 'ValueKind';
  readonly node: string;
  readonly path: string;
  readonly value?: string;
}

const dct = 'http://purl.org/dc/terms/';
const dcat = 'http://www.w3.org/ns/dcat#';
const temporal = [`${dct}issued`, `${dct}modified`, `${dcat}startDate`, `${dcat}endDate`];

/** Where we and the official shapes differ, and why we keep to the specification's table. */
const judged: readonly {
  readonly shapes: Shapes;
  readonly side: 'only ours' | 'only theirs';
  readonly kind: Defect['kind'];
  readonly paths: readonly string[];
  readonly reason: string;
}[] = [
  {
    shapes: 'modular',
    side: 'only theirs',
    kind: 'MaxCount',
    paths: [`${dct}conformsTo`],
    reason:
      'The shapes allow one application profile on a record; the specification and the generated shapes allow many.',
  },
  {
    shapes: 'modular',
    side: 'only theirs',
    kind: 'ValueKind',
    paths: [`${dcat}theme`],
    reason: 'The shapes want an IRI; the specification and the generated shapes also take a nested concept.',
  },
  {
    shapes: 'modular',
    side: 'only ours',
    kind: 'ValueKind',
    paths: ['http://www.w3.org/ns/locn#geometry'],
    reason:
      'The shapes want a literal; the specification says Geometry, a class, and the generated shapes agree with it.',
  },
  {
    shapes: 'modular',
    side: 'only ours',
    kind: 'ValueKind',
    paths: temporal,
    reason: 'The shapes attach the date shape with sh:shape, which SHACL does not know, so that no engine applies it.',
  },
  {
    shapes: 'modular',
    side: 'only ours',
    kind: 'ValueKind',
    paths: ['http://www.w3.org/ns/adms#status', `${dct}conformsTo`],
    reason:
      'The shapes of a record say nothing about these values; the specification says Concept and Standard, classes.',
  },
  {
    shapes: 'generated',
    side: 'only ours',
    kind: 'ValueKind',
    paths: temporal,
    reason: 'The shapes take any literal; the specification defines Temporal Literal as four XSD datatypes.',
  },
];
const used = new Set<object>();

describe.skipIf(!here)('the official shapes', () => {
  for (const set of Object.keys(shapes) as Shapes[]) {
    it.each(recorded)(`${set}: find the same defects as we do in $file`, async (one) => {
      const text = readFileSync(`${corpus}real/${one.file}`, 'utf8');
      const document = await parseGraph(text, { source: one.file });
      const theirs = await violations(set, document);
      expect([document.graph.size, theirs.total]).toEqual([one.triples, shapes[set].total(one)]);
      const ours = findings(document);
      expect(unjudged(set, 'only theirs', theirs.defects, ours)).toEqual([]);
      expect(unjudged(set, 'only ours', ours, theirs.defects)).toEqual([]);
    });
  }

  it('differ from us only where this corpus shows it', () => {
    expect(judged.filter((difference) => !used.has(difference))).toEqual([]);
  });
});

/** The defects that stand on one side only and are not explained; each defect counts as often as it is there. */
function unjudged(set: Shapes, side: string, one: readonly Defect[], other: readonly Defect[]): readonly Defect[] {
  const rest = new Map<string, number>();
  for (const defect of other) rest.set(JSON.stringify(defect), (rest.get(JSON.stringify(defect)) ?? 0) + 1);
  return one.filter((defect) => {
    const count = rest.get(JSON.stringify(defect)) ?? 0;
    rest.set(JSON.stringify(defect), count - 1);
    if (count > 0) return false;
    const difference = judged.find(
      ({ shapes, side: where, kind, paths }) =>
        shapes === set && where === side && kind === defect.kind && paths.includes(defect.path),
    );
    if (difference) used.add(difference);
    return !difference;
  });
}

const kinds: Readonly<Record<string, Defect['kind']>> = {
  MinCount: 'MinCount',
  MaxCount: 'MaxCount',
  NodeKind: 'ValueKind',
  Datatype: 'ValueKind',
};
const validators = new Map<Shapes, Validator>();

async function violations(set: Shapes, document: GraphDocument) {
  const quads = () => new Parser().parse(readFileSync(`${corpus}shapes/${shapes[set].path}`, 'utf8'));
  const validator = validators.get(set) ?? new Validator(store(quads()));
  validators.set(set, validator);
  const { results } = await validator.validate(store(document.graph as Iterable<Quad>));
  const defects = results.flatMap(({ sourceConstraintComponent, severity, focusNode, path, value }): Defect[] => {
    const component = sourceConstraintComponent?.value.replace(/^.*#(.*)ConstraintComponent$/, '$1') ?? '';
    // The temporal shapes of the modular set are nested (sh:node); what they look at is the datatype.
    const nested = component === 'Node' && temporal.includes((path as Term | undefined)?.value ?? '');
    const kind = nested ? 'ValueKind' : kinds[component];
    if (!kind || severity?.value !== 'http://www.w3.org/ns/shacl#Violation') return [];
    const defect = { kind, node: termKey(focusNode as never), path: (path as Term).value };
    return [kind === 'ValueKind' ? { ...defect, value: showValue((value as Term).value) } : defect];
  });
  return { total: results.length, defects };
}

function store(quads: Iterable<Quad>): DatasetCore {
  return new Store([...quads] as never) as unknown as DatasetCore;
}

const defectKinds = { missing: 'MinCount', 'too-many': 'MaxCount', 'wrong-kind': 'ValueKind' } as const;
const paths = new Map(
  dcatApProfile.classes.flatMap(({ label, properties }) =>
    properties.map((use) => [`dcat-ap/${label} ${use.label}`.toLowerCase().replaceAll(' ', '-'), use.iri]),
  ),
);

function findings(document: GraphDocument): readonly Defect[] {
  return checkCatalogue(document).flatMap(({ rule, location, value }): Defect[] => {
    const [, use = '', defect = ''] = /^(.*)-(missing|too-many|wrong-kind)$/.exec(rule) ?? [];
    const path = paths.get(use);
    if (path === undefined || location.node === undefined) return [];
    const kind = defectKinds[defect as keyof typeof defectKinds];
    return [{ kind, node: location.node, path, ...(kind === 'ValueKind' && value !== undefined && { value }) }];
  });
}
