import type { DescribedResource, DescribedStatement } from './described-dataset.js';

/** The statements with one of these properties. Empty texts say nothing. */
export function given(resource: DescribedResource, properties: readonly string[]): readonly DescribedStatement[] {
  return resource.statements.filter(
    ({ property, value, kind }) => properties.includes(property) && (kind !== 'literal' || value.trim() !== ''),
  );
}
