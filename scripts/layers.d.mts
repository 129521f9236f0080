export interface PackageImports {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly imports: readonly { readonly file: string; readonly specifier: string }[];
}
export function readPackages(root: string): PackageImports[];
export function checkLayers(packages: readonly PackageImports[]): string[];
