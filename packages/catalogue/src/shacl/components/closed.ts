import { sh } from '../shacl-terms.js';
import type { ConstraintComponent } from '../constraint.js';
import { readList } from '../read-list.js';
import { readBoolean } from './read-boolean.js';

/** `sh:closed` with `sh:ignoredProperties` (SHACL, section 4.8.1): a result names the property that is not allowed. */
export const closed: ConstraintComponent = {
  parameter: 'closed',
  single: true,
  read(value, { node, graph, values }) {
    const isClosed = readBoolean(value);
    if (isClosed === undefined) return 'boolean';
    const lists = values('ignoredProperties').map((head) => readList(graph, head));
    if (lists.length > 1) return 'one-value';
    const ignored = lists.length === 0 ? [] : lists[0];
    if (!ignored || ignored.some(({ termType }) => termType !== 'NamedNode')) return 'list-of-iris';
    const paths = graph
      .from(node, `${sh}property`)
      .flatMap(({ object }) => graph.from(object, `${sh}path`).map((statement) => statement.object));
    return {
      component: 'ClosedConstraintComponent',
      words: () => 'the shape is closed and does not allow this property',
      bind({ nodes, id }) {
        const allowed = new Set([...paths, ...ignored].filter(({ termType }) => termType === 'NamedNode').map(id));
        return {
          judgesNone: false,
          all(_, given, fail) {
            if (!isClosed) return;
            for (let at = 0; at < given.length; at += 1) {
              const { predicates, objects } = nodes.graph.rows;
              const seen = new Set<string>();
              for (const row of nodes.rowsFrom(given.items[at] as number)) {
                const predicate = predicates[row] as number;
                const object = objects[row] as number;
                const key = `${predicate} ${object}`;
                if (allowed.has(predicate) || seen.has(key)) continue;
                seen.add(key);
                fail(object, predicate);
              }
            }
          },
        };
      },
    };
  },
};
