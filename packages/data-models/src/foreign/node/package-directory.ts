import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of an installed npm package, as seen from a folder; `undefined` where it is not installed. */
export function packageDirectory(name: string, from: string): string | undefined {
  if (!/^(?:@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/i.test(name)) return undefined;
  // Looked up by hand: a package of schemas need not export its package.json.
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}
