import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Whether a path below a folder stays in it: a symbolic link on the way may lead to files that nobody derived. */
export async function isWithin(folder: string, path: string): Promise<boolean> {
  const root = await realPath(folder);
  if (root === undefined) return true;
  for (let at = join(folder, path); ; at = dirname(at)) {
    const real = await realPath(at);
    if (real === undefined) continue;
    const way = relative(root, real);
    return way !== '..' && !way.startsWith(`..${sep}`);
  }
}

async function realPath(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
