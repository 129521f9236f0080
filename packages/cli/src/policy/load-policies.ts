import type { ReadPolicies } from '@ds4sscc/blueprint';
import { openPaths } from '../open-paths.js';
import type { Terminal } from '../terminal.js';

/** Findings that are shown; `policy lint` shows all. */
const mostShown = 5;

/** Policies, and whether all that the files say of them was read and understood. */
export interface LoadedPolicies extends ReadPolicies {
  readonly whole: boolean;
}

/** Policies of files and folders; `undefined` where a file cannot be read, which is said on standard error. */
export async function loadPolicies(paths: readonly string[], terminal: Terminal): Promise<LoadedPolicies | undefined> {
  const [{ readPolicies }, { sourceAndLine }] = await Promise.all([
    import('@ds4sscc/blueprint'),
    import('@ds4sscc/findings'),
  ]);
  const { sources, findings, named } = await openPaths(paths);
  const read = await readPolicies(sources, named);
  const unreadable = findings.length > 0 || read.unreadable.length > 0;
  const errors = [...findings, ...read.findings].filter(({ level }) => level === 'error');
  for (const { location, message } of errors.slice(0, mostShown))
    terminal.printError(`${sourceAndLine(location)}: ${message}\n`);
  if (errors.length > 0 && !unreadable) {
    const more = errors.length > mostShown ? `${errors.length} errors; ` : '';
    terminal.printError(`${more}"ds4sscc policy lint ${paths.join(' ')}" says what to do.\n`);
  }
  if (unreadable) return undefined;
  if (read.policies.length === 0) {
    terminal.printError(`ds4sscc: there is no policy in ${paths.join(' ')}\n`);
    return undefined;
  }
  return { ...read, whole: errors.length === 0 };
}
