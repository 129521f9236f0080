import { componentName } from '../component-name.js';
import type { ConstraintComponent } from '../constraint.js';
import { readList } from '../read-list.js';

/** `sh:not` (SHACL, section 4.6.1). */
export const not: ConstraintComponent = {
  parameter: 'not',
  read(term, source) {
    const shape = source.shape(term);
    if (shape === undefined) return 'shape';
    return {
      component: 'NotConstraintComponent',
      words: (show) => `the value conforms to ${show(term)}, which it may not`,
      shapes: [shape],
      negates: true,
      bind: ({ conforms }) => ({ each: (value) => !conforms(shape, value) }),
    };
  },
};

/** `sh:node` (SHACL, section 4.7.1). */
export const node: ConstraintComponent = {
  parameter: 'node',
  read(term, source) {
    const shape = source.shape(term);
    if (shape === undefined) return 'shape';
    return {
      component: 'NodeConstraintComponent',
      words: (show) => `the value does not conform to ${show(term)}`,
      shapes: [shape],
      bind: ({ conforms }) => ({ each: (value) => conforms(shape, value) }),
    };
  },
};

/** `sh:and`, `sh:or`, `sh:xone` (SHACL, sections 4.6.2 to 4.6.4). */
export const shapeLists: readonly ConstraintComponent[] = [
  shapeList('and', 'all', (shapes, conforms) => shapes.every(conforms)),
  shapeList('or', 'any', (shapes, conforms) => shapes.some(conforms)),
  shapeList('xone', 'exactly one', (shapes, conforms) => {
    let count = 0;
    for (const shape of shapes) if (conforms(shape)) count += 1;
    return count === 1;
  }),
];

function shapeList(
  parameter: string,
  words: string,
  judge: (shapes: readonly number[], conforms: (shape: number) => boolean) => boolean,
): ConstraintComponent {
  return {
    parameter,
    read(head, source) {
      const members = readList(source.graph, head)?.map((member) => source.shape(member));
      if (!members || members.includes(undefined)) return 'list-of-shapes';
      const shapes = members as readonly number[];
      return {
        component: componentName(parameter),
        words: () => `the value does not conform to ${words} of ${shapes.length} shapes`,
        shapes,
        ...(parameter === 'xone' && { negates: true }),
        bind: ({ conforms }) => ({ each: (value) => judge(shapes, (shape) => conforms(shape, value)) }),
      };
    },
  };
}
