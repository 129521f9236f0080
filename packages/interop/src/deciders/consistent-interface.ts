import type { ApiFacts } from '../assessment-input.js';
import { counted } from '../counted.js';
import type { Decider, Decision } from '../decider.js';

/** One way of paging and one form of errors over all collections, as the descriptions tell it; each interface by itself. */
export const consistentInterface: Decider = {
  requirement: 'MIM0 R2.1',
  decide({ apis = [] }) {
    const structured = apis.filter(({ valid, collections }) => valid && collections.length > 0);
    if (structured.length === 0) return undefined;
    const decisions = structured.map(decideOne);
    const found =
      decisions.find(({ verdict }) => verdict === 'fail') ?? decisions.find(({ verdict }) => verdict === 'unknown');
    if (found) return found;
    return {
      verdict: 'pass',
      reason: `${counted(structured.length, 'API description')}, each with one way of paging and one form of errors`,
      pointers: structured.map(({ source }) => ({ source })),
    };
  },
};

function decideOne(api: ApiFacts): Decision {
  const { source, collections, pagingStyles, pagedCollections, errorMediaTypes, operations, operationsWithErrors } =
    api;
  const pointers = [{ source }];
  const [one, other] = pagingStyles;
  if (other !== undefined)
    return { verdict: 'fail', reason: `${source}: some collections are paged by ${one}, others by ${other}`, pointers };
  if (errorMediaTypes.length > 1)
    return {
      verdict: 'fail',
      reason: `${source}: errors come in several forms: ${errorMediaTypes.join(', ')}`,
      pointers,
    };
  const open: string[] = [];
  if (pagedCollections < collections.length)
    open.push(
      `${counted(collections.length - pagedCollections, 'collection')} of ${collections.length} without paging`,
    );
  if (operationsWithErrors < operations)
    open.push(`${counted(operations - operationsWithErrors, 'operation')} of ${operations} without a described error`);
  if (open.length > 0) return { verdict: 'unknown', reason: `${source}: ${open.join('; ')}`, pointers };
  if (errorMediaTypes.length === 0)
    return { verdict: 'unknown', reason: `${source}: errors are described without a body`, pointers };
  return { verdict: 'pass', reason: `${source}: paged by ${one}, errors as ${errorMediaTypes[0]}`, pointers };
}
