import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who a service runs as: servers refuse to run as root, as which tests may run. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** The account of a service on this machine; where the tests do not run as root, their own. */
export function accountOf(name: string): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string): number => Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A temporary folder that belongs to that account. */
export function folderFor({ uid, gid }: Account, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Starts a program as that account. */
export function startAs(account: Account, program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, { ...account, cwd: '/', stdio: 'ignore' });
}

/** Ends a program that was started here, and waits until it has ended. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
