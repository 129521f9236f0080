import { mixedPatterns } from '../../api/api-patterns.js';
import type { ApiFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { artefactClaim } from './artefact-claim.js';
import { probeClaims } from './probe-claims.js';

/** One layout, one way of paging and one form of errors over all paths, each interface by itself; and nothing seen live that says otherwise. */
export const consistentInterface: Decider = {
  requirement: 'MIM0 R2.1',
  decide(input) {
    const described = (input.apis ?? []).filter(isStructured).map(claimOn);
    // That paging ends and errors have a body is a part of it: alone it shows no structure, but its absence refutes it.
    const seen = probeClaims(input, ['pages-complete', 'errors-structured']).filter(
      ({ verdict }) => verdict === 'fail' || (verdict === 'pass' && described.length > 0),
    );
    return everyClaim([...described, ...seen]);
  },
};

/** Anything with lists of items or a layout that is known. A description with errors shows nothing. */
function isStructured({ valid, collections, patterns = [] }: ApiFacts): boolean {
  return valid && (collections.length > 0 || patterns.length > 0);
}

function claimOn(api: ApiFacts): Claim {
  const { source, collections, pagingStyles, pagedCollections, errorMediaTypes, operations, operationsWithErrors } =
    api;
  const mixed = mixedPatterns(api.patterns ?? []);
  if (mixed.length > 0) return artefactClaim(source, 'fail', `it is laid out in several ways: ${mixed.join(', ')}`);
  const [one, other] = pagingStyles;
  if (other !== undefined)
    return artefactClaim(source, 'fail', `some collections are paged by ${one}, others by ${other}`);
  if (errorMediaTypes.length > 1)
    return artefactClaim(source, 'fail', `errors come in several forms: ${errorMediaTypes.join(', ')}`);
  const open = [
    ...(pagedCollections < collections.length
      ? [`${counted(collections.length - pagedCollections, 'collection')} of ${collections.length} without paging`]
      : []),
    ...(operationsWithErrors < operations
      ? [`${counted(operations - operationsWithErrors, 'operation')} of ${operations} without a described error`]
      : []),
    ...(errorMediaTypes.length === 0 ? ['errors are described without a body'] : []),
  ];
  if (open.length > 0) return artefactClaim(source, 'unknown', open.join('; '));
  const paging = one === undefined ? 'no list to page' : `paged by ${one}`;
  return artefactClaim(source, 'pass', `${paging}, errors as ${errorMediaTypes[0]}`);
}
