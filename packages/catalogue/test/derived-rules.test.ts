import {
  checkCatalogue,
  dcatApProfile,
  type ProfileClass,
  type PropertyUse,
  ruleFamilies,
  rules,
} from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { afterAll, describe, expect, it } from 'vitest';
import {
  base,
  completeCatalogue,
  fittingValue,
  instanceOf,
  rdfType,
  type Row,
  turtleOf,
  xsd,
} from './complete-catalogue.js';

/** What can be wrong with one property use, each in a form that breaks nothing else. */
interface Defect {
  readonly kind: 'missing' | 'too many' | 'wrong node kind' | 'datatype' | 'class' | 'vocabulary';
  readonly rule: string;
  readonly level: string;
  readonly value?: string;
  /** Statements about the value. */
  readonly rows?: readonly Row[];
  /** Whether the value takes the place of the one that is there. */
  readonly replaces?: boolean;
}

const foreign = `${base}elsewhere`;
const document = 'http://xmlns.com/foaf/0.1/Document';
/** Concepts need one. */
const foreignLabel = {
  subject: foreign,
  property: 'http://www.w3.org/2004/02/skos/core#prefLabel',
  value: '"elsewhere"@en',
};
const role = 'http://www.w3.org/ns/dcat#Role';

function defectsOf({ label }: ProfileClass, use: PropertyUse): readonly Defect[] {
  const rule = (end: string) => `dcat-ap/${label} ${use.label} ${end}`.toLowerCase().replaceAll(' ', '-');
  const level = 'error';
  const kindOf = (value: string): Defect => ({ kind: 'wrong node kind', rule: rule('wrong-kind'), level, value });
  const typeOf = (value: string): Defect => ({ kind: 'datatype', rule: rule('wrong-kind'), level, value });
  const classOf = (value: string, ...rows: Row[]): Defect => ({
    kind: 'class',
    rule: rule('wrong-class'),
    level,
    value,
    rows,
  });
  const other = use.rangeClass === document ? role : document;
  const isClosed = use.membership === 'all' && use.membershipLevel === 'error';
  const list = { kind: 'vocabulary', rule: rule('not-in-vocabulary'), level: use.membershipLevel ?? level } as const;
  const typed = (subject: string, type: string): Row => ({ subject, property: rdfType, value: `<${type}>` });
  return [
    ...(use.min > 0 ? [{ kind: 'missing', rule: rule('missing'), level } as const] : []),
    ...(use.max === 1
      ? [{ kind: 'too many', rule: rule('too-many'), level, value: fittingValue(use, 1) } as const]
      : []),
    ...(use.kind === 'node' ? ['"text"', '"text"@en'] : [`<${base}thing>`, '_:thing']).map(kindOf),
    ...(use.kind === 'temporal' ? ['"2026-03-01"', `"2026-02-29"^^<${xsd}date>`] : []).map(typeOf),
    ...(use.kind === 'datatype' ? [`"-P"^^<${use.range}>`, `"12"^^<${xsd}string>`] : []).map(typeOf),
    ...(use.rangeClass && !isClosed
      ? [
          classOf('_:other', typed('_:other', other)),
          classOf('_:plain', { subject: '_:plain', property: `${xsd}note`, value: '"described"' }),
          ...(use.membership ? [] : [classOf(`<${instanceOf(other)}>`)]),
        ]
      : []),
    ...(use.membership
      ? [
          {
            ...list,
            value: `<${foreign}>`,
            // A place that the file describes says itself where it is.
            rows: use.membership === 'iris' ? [] : [typed(foreign, use.rangeClass as string), foreignLabel],
            replaces: use.membership === 'some',
          },
        ]
      : []),
  ];
}

const cases = dcatApProfile.classes.flatMap((entry) =>
  entry.properties.map((use) => ({ entry, use, name: use.id, defects: defectsOf(entry, use) })),
);
const optional = cases.filter(({ use }) => use.level === 'optional');

/** All but the notes on official artefacts, which hold for catalogues that are in order. */
const families = ruleFamilies.map(({ id }) => id).filter((id) => id !== 'artefact');

async function check(rows: readonly Row[]) {
  const graph = await parseGraph(turtleOf(rows), { source: 'complete.ttl', syntax: 'turtle' });
  expect(graph.findings).toEqual([]);
  return checkCatalogue(graph, { families });
}

const rowOf = ({ iri }: ProfileClass, property: string) =>
  completeCatalogue.findIndex((row) => row.subject === instanceOf(iri) && row.property === property);

/** The catalogue with the defect, and the line at which it is to be found. */
function inject(entry: ProfileClass, use: PropertyUse, { kind, value, rows = [], replaces }: Defect) {
  const at = rowOf(entry, use.iri);
  if (value === undefined) return { rows: completeCatalogue.toSpliced(at, 1), line: rowOf(entry, rdfType) + 1 };
  const wrong = { subject: instanceOf(entry.iri), property: use.iri, value };
  const isReplaced = replaces || (use.max === 1 && kind !== 'too many');
  const changed = completeCatalogue.toSpliced(isReplaced ? at : at + 1, isReplaced ? 1 : 0, wrong);
  return { rows: [...changed, ...rows], line: isReplaced ? at + 1 : at + 2 };
}

const counts = new Map<string, { uses: Set<string>; defects: number }>();
afterAll(() => {
  const table = [...counts].map(([kind, { uses, defects }]) => `${kind}: ${defects} defects of ${uses.size} uses`);
  process.stdout.write(`One-defect mutations: ${table.join('; ')}\n`);
});

describe('one defect in a complete catalogue', () => {
  it('is the only fault: without it no rule that judges it fires', async () => {
    expect(await check(completeCatalogue)).toEqual([]);
  });

  it('is made for the 131 property uses, as often as the official shapes say', () => {
    const uses = (kind: Defect['kind']) =>
      cases.filter(({ defects }) => defects.some((one) => one.kind === kind)).length;
    expect(cases.length).toBe(131);
    // The official shapes have 20 minCount, 50 maxCount, 131 node kinds and 83 classes, of which 16 have a closed list.
    expect([uses('missing'), uses('too many'), uses('wrong node kind'), uses('class')]).toEqual([20, 50, 131, 83 - 16]);
    expect([uses('datatype'), uses('vocabulary')]).toEqual([18, 24]);
  });

  it('has been made for every rule of DCAT-AP that derives from the table', () => {
    const made = new Set(cases.flatMap(({ defects }) => defects.map(({ rule }) => rule)));
    const derived = /^dcat-ap\/.*-(?:too-many|wrong-kind|wrong-class|not-in-vocabulary)$/;
    const ids = rules.map(({ id }) => id).filter((id) => derived.test(id));
    expect([...made].filter((rule) => derived.test(rule)).toSorted()).toEqual(ids.toSorted());
  });

  it.each(cases)('$name: each is found once, at its line', async ({ entry, use, defects }) => {
    for (const defect of defects) {
      const { rows, line } = inject(entry, use, defect);
      const found = (await check(rows)).map(({ rule, level, location }) => ({
        rule,
        level,
        line: location.line,
        node: location.node,
      }));
      const wanted = { rule: defect.rule, level: defect.level, line, node: instanceOf(entry.iri) };
      // Beside the class of access rights stands that they are not of the list; beside a place out of the list that
      // nothing describes it.
      const ruleName = `${entry.label} ${use.label}`.toLowerCase().replaceAll(' ', '-');
      const alsoFound = new Set([
        ...(use.membership && defect.kind === 'class' ? [`dcat-ap/${ruleName}-not-in-vocabulary`] : []),
        ...(use.membership === 'iris' && defect.kind === 'vocabulary'
          ? [`undescribed/${ruleName}-class-not-stated`]
          : []),
      ]);
      const beside = found.filter(({ rule, level }) => level === 'error' || !alsoFound.has(rule));
      expect(beside, defect.kind).toEqual([wanted]);
      expect(found.filter(({ level }) => level === 'error').length).toBe(defect.level === 'error' ? 1 : 0);
      const count = counts.get(defect.kind) ?? { uses: new Set(), defects: 0 };
      counts.set(defect.kind, { uses: count.uses.add(use.id), defects: count.defects + 1 });
    }
  });

  it.each(optional)('$name may be left out', async ({ entry, use }) => {
    expect(await check(completeCatalogue.toSpliced(rowOf(entry, use.iri), 1))).toEqual([]);
  });
});
