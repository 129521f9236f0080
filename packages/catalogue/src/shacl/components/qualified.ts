import type { Term } from '@ds4sscc/linked-data';
import { componentName } from '../component-name.js';
import type { Binding, Constraint, ConstraintComponent, Need, ShapeSource, ValueList } from '../constraint.js';
import { sh } from '../shacl-terms.js';
import { readBoolean } from './read-boolean.js';
import { readCount } from './read-count.js';

/** `sh:qualifiedValueShape` with `sh:qualifiedMinCount` and `sh:qualifiedMaxCount` (SHACL, section 4.7.3). */
export const qualifiedValueShapes: readonly ConstraintComponent[] = [
  qualified('qualifiedMinCount', 'fewer', (count, bound) => count < bound),
  qualified('qualifiedMaxCount', 'more', (count, bound) => count > bound),
];

function qualified(
  parameter: string,
  words: string,
  isBroken: (count: number, bound: number) => boolean,
): ConstraintComponent {
  return {
    parameter,
    needsPath: true,
    single: true,
    read(value, source) {
      const bound = readCount(value);
      if (typeof bound === 'string') return bound;
      const terms = source.values('qualifiedValueShape');
      if (terms.length !== 1) return 'one-value';
      return readQualified(terms[0] as Term, source, parameter, `${words} than ${bound} values conform`, (count) =>
        isBroken(count, bound),
      );
    },
  };
}

function readQualified(
  term: Term,
  source: ShapeSource,
  parameter: string,
  words: string,
  isBroken: (count: number) => boolean,
): Constraint | Need {
  const shape = source.shape(term);
  if (shape === undefined) return 'shape';
  const [disjoint, ...more] = source.values('qualifiedValueShapesDisjoint');
  if (more.length > 0) return 'one-value';
  const isDisjoint = disjoint === undefined ? false : readBoolean(disjoint);
  if (isDisjoint === undefined) return 'boolean';
  const siblings = isDisjoint ? siblingShapes(term, source) : [];
  if (siblings === undefined) return 'shape';
  return {
    component: componentName(parameter),
    words: (show) => `${words} to ${show(term)}`,
    shapes: [shape, ...siblings],
    ...((parameter === 'qualifiedMaxCount' || siblings.length > 0) && { negates: true }),
    bind: ({ conforms }) => ({
      judgesNone: isBroken(0),
      all(_, values, fail) {
        if (isBroken(countOf(values, shape, siblings, conforms))) fail(-1);
      },
    }),
  };
}

function countOf(values: ValueList, shape: number, siblings: readonly number[], conforms: Binding['conforms']): number {
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values.items[at] as number;
    if (conforms(shape, value) && !siblings.some((sibling) => conforms(sibling, value))) count += 1;
  }
  return count;
}

/** The qualified value shapes of the property shapes beside this one, its own left out. */
function siblingShapes(own: Term, { node, graph, shape }: ShapeSource): readonly number[] | undefined {
  const siblings = new Set<number | undefined>();
  for (const { subject: parent } of graph.to(node, `${sh}property`)) {
    for (const { object: property } of graph.from(parent, `${sh}property`)) {
      for (const { object } of graph.from(property, `${sh}qualifiedValueShape`))
        if (!object.equals(own)) siblings.add(shape(object));
    }
  }
  return siblings.has(undefined) ? undefined : ([...siblings] as number[]);
}
