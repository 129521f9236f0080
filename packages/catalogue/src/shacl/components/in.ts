import type { ConstraintComponent } from '../constraint.js';
import { readList } from '../read-list.js';

/** `sh:in` (SHACL, section 4.8.3). */
export const inComponent: ConstraintComponent = {
  parameter: 'in',
  single: true,
  read(head, { graph }) {
    const members = readList(graph, head);
    if (!members) return 'list';
    return {
      component: 'InConstraintComponent',
      words: (show) =>
        `the value is none of ${members.slice(0, 5).map(show).join(', ')}${members.length > 5 ? ` and ${members.length - 5} more` : ''}`,
      bind({ id }) {
        const allowed = new Set(members.map(id));
        return { each: (value) => allowed.has(value) };
      },
    };
  },
};
