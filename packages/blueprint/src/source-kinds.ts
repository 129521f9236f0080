import { apiDescription } from './kinds/api-description.js';
import { entities } from './kinds/entities.js';
import { gbfs } from './kinds/gbfs.js';
import { graph } from './kinds/graph.js';
import { binary, empty, json, unknown } from './kinds/other.js';
import type { SourceKind } from './kinds/source-kind.js';
import { table } from './kinds/table.js';

/** The kinds of source that are checked one by one, in the order in which they are tried: the first that recognises a source checks it. */
export const sourceKinds: readonly SourceKind[] = [
  empty,
  binary,
  table,
  apiDescription,
  gbfs,
  entities,
  graph,
  json,
  unknown,
];
