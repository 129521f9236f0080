import { createRequire } from 'node:module';

/**
 * The version of a package whose code runs here: this one, or one that it depends on, which only it can find. A bundle that
 * holds such code writes in the versions it took, as for the file of this name in `@ds4sscc/data-models`.
 */
export function installedVersion(name: string): string {
  const require = createRequire(import.meta.url);
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}
