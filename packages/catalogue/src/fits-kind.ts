import type { CompactGraph } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import { isDatatypeForm } from './datatype-form.js';
import { temporalDatatypes } from './value-problem.js';

/**
 * Whether values have the kind that a use asks for, by number: the quick form of `valueProblem`, which finds the words when
 * this says no. Datatypes are looked at once for all literals that share one, lexical forms once for each literal.
 */
export function fitsKind(graph: CompactGraph): (use: PropertyUse, value: number) => boolean {
  const { kinds } = graph.rows;
  const datatypes: string[] = [];
  const datatypeOf = (value: number, kind: number): string => {
    const known = datatypes[kind];
    if (known !== undefined) return known;
    const term = graph.term(value);
    const datatype = term.termType === 'Literal' ? term.datatype.value : '';
    datatypes[kind] = datatype;
    return datatype;
  };
  // 0: not looked at; 1: well-formed; 2: not.
  const forms = new Uint8Array(graph.termCount);
  const isWellFormed = (value: number, datatype: string): boolean => {
    if (forms[value] === 0) forms[value] = isDatatypeForm(datatype, graph.textOf(value)) ? 1 : 2;
    return forms[value] === 1;
  };
  return (use, value) => {
    const kind = kinds[value] as number;
    if (use.kind === 'node') return kind < 2;
    if (kind < 2) return false;
    if (use.kind === 'literal') return true;
    const datatype = datatypeOf(value, kind);
    const isAllowed = use.kind === 'temporal' ? temporalDatatypes.includes(datatype) : datatype === use.range;
    return isAllowed && isWellFormed(value, datatype);
  };
}
