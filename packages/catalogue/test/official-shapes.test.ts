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

/** A defect as both sides name it: too few, too many, or a value of the wrong kind or class at a focus node's path. */
interface Defect {
  readonly kind: 'MinCount' | 'MaxCount' | 'ValueKind' | 'Class';
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
  /** Whether the difference explains only what is wrong because of its vocabulary. */
  readonly vocabulary?: true;
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
  {
    shapes: 'generated',
    side: 'only ours',
    kind: 'Class',
    paths: closedPaths(),
    vocabulary: true,
    reason:
      'The shapes look at the class alone; a value outside its mandatory vocabulary is wrong whatever class it states.',
  },
];
const used = new Set<object>();

/** Properties whose values all have to come from a vocabulary, as an error: the class is not judged beside it. */
function closedPaths(): readonly string[] {
  const uses = dcatApProfile.classes.flatMap(({ properties }) => properties);
  return uses.flatMap(({ iri, membership, membershipLevel }) =>
    membership === 'all' && membershipLevel === 'error' ? [iri] : [],
  );
}

describe.skipIf(!here)('the official shapes', () => {
  for (const set of Object.keys(shapes) as Shapes[]) {
    it.each(recorded)(`${set}: find the same defects as we do in $file`, async (one) => {
      const text = readFileSync(`${corpus}real/${one.file}`, 'utf8');
      const document = await parseGraph(text, { source: one.file });
      const theirs = await violations(set, document);
      expect([document.graph.size, theirs.total]).toEqual([one.triples, shapes[set].total(one)]);
      // The modular shapes have the classes of values in a file of their own (range.ttl).
      const ours = findings(document).filter(({ kind }) => kind !== 'Class' || set === 'generated');
      expect(unjudged(set, 'only theirs', theirs.defects, ours)).toEqual([]);
      expect(unjudged(set, 'only ours', ours, theirs.defects)).toEqual([]);
    });
  }

  it('differ from us only where this corpus shows it', () => {
    expect(judged.filter((difference) => !used.has(difference))).toEqual([]);
  });

  it('have two more constraints, and we rules of three families and three others, that are not compared', () => {
    // A series should have a dataset that is in it, as a warning: nothing of ours says so. What a record is about has to be a
    // catalogue, dataset, series or service: that is a class, and classes are compared with the generated shapes.
    expect([...leftOut].toSorted()).toEqual([
      'modular MinCount Warning inverse',
      'modular Node Violation primaryTopic',
    ]);
    const derived = [...rulesLeftOut].filter((rule) => !/^(?:artefact|catalogue|hvd)\/|^background\/hvd-/.test(rule));
    expect(derived.toSorted()).toEqual([
      'dcat-ap/concept-unknown',
      'dcat-ap/property-deprecated',
      'dcat-ap/recommended-missing',
    ]);
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
      ({ shapes, side: where, kind, paths, vocabulary }) =>
        shapes === set &&
        where === side &&
        kind === defect.kind &&
        paths.includes(defect.path) &&
        (vocabulary === undefined || notInVocabulary.has(defect)),
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
/** Results and rules that are not compared. */
const leftOut = new Set<string>();
const rulesLeftOut = new Set<string>();
/** Defects of ours that are so because a vocabulary does not have the value. */
const notInVocabulary = new WeakSet<Defect>();
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
    const kind = nested ? 'ValueKind' : component === 'Class' && set === 'generated' ? 'Class' : kinds[component];
    if (!kind || severity?.value !== 'http://www.w3.org/ns/shacl#Violation') {
      leftOut.add(
        `${set} ${component} ${severity?.value.replace(/^.*#/, '')} ${path?.termType === 'NamedNode' ? path.value.replace(/^.*[/#]/, '') : 'inverse'}`,
      );
      return [];
    }
    const defect = { kind, node: termKey(focusNode as never), path: (path as Term).value };
    return [kind === 'ValueKind' || kind === 'Class' ? { ...defect, value: showValue((value as Term).value) } : defect];
  });
  return { total: results.length, defects };
}

function store(quads: Iterable<Quad>): DatasetCore {
  return new Store([...quads] as never) as unknown as DatasetCore;
}

const defectKinds: Readonly<Record<string, readonly Defect['kind'][]>> = {
  missing: ['MinCount'],
  'too-many': ['MaxCount'],
  'wrong-kind': ['ValueKind'],
  'wrong-class': ['Class'],
  'class-not-stated': ['Class'],
  'not-in-vocabulary': ['Class'],
};
const uses = new Map(
  dcatApProfile.classes.flatMap(({ label, properties }) =>
    properties.map((use) => [`${label} ${use.label}`.toLowerCase().replaceAll(' ', '-'), use]),
  ),
);
const ruleForm = /^[a-z-]+\/(.*)-(missing|too-many|wrong-kind|wrong-class|class-not-stated|not-in-vocabulary)$/;

function findings(document: GraphDocument): readonly Defect[] {
  return checkCatalogue(document, { families: 'all' }).flatMap(({ rule, location, value }): Defect[] => {
    const [, name = '', end = ''] = ruleForm.exec(rule) ?? [];
    const use = uses.get(name);
    if (use === undefined || location.node === undefined || rule.startsWith('hvd/')) {
      rulesLeftOut.add(rule);
      return [];
    }
    const isClosed = use.membership === 'all' && use.membershipLevel === 'error';
    // Beside a value that need not be of the vocabulary its class is judged by a finding of its own.
    if (end === 'not-in-vocabulary' && !isClosed) return [];
    // A text in the place of a resource is one finding, and no instance of any class.
    const kinds = end === 'wrong-kind' && use.rangeClass ? (['ValueKind', 'Class'] as const) : defectKinds[end];
    const { iri: path } = use;
    const { node } = location;
    return (kinds ?? []).map((kind) => {
      const withValue = (kind === 'ValueKind' || kind === 'Class') && value !== undefined;
      const defect: Defect = { kind, node, path, ...(withValue && { value }) };
      if (end === 'not-in-vocabulary') notInVocabulary.add(defect);
      return defect;
    });
  });
}
