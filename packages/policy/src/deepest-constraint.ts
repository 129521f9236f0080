/** Constraints nested deeper than this are not evaluated. Real policies stay under 5. */
export const deepestConstraint = 64;
