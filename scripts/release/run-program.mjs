import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a program to its end and gives what it printed; throws with it where the program fails, unless it may. */
export async function runProgram(command, words, { cwd, env, mayFail = false } = {}) {
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (status !== 0 && !mayFail)
    throw new Error(`${[command, ...words].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { stdout, stderr, status };
}
