/** The local name of the component of a parameter (SHACL, section 2.1.3): `minInclusive` belongs to `MinInclusiveConstraintComponent`. */
export function componentName(parameter: string): string {
  return `${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}ConstraintComponent`;
}
