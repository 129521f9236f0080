/** The name of a file that a description in `folder` (empty, or ending in `/`) names, as the sources are named: without `./`. */
export function pathInFolder(folder: string, path: string): string {
  return folder + path.replace(/^(\.\/)+/, '');
}
