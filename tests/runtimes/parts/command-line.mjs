// Every story of the command line, each in a folder of its own: what is printed, what is written, and the exit code.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '@ds4sscc/cli';

export async function commandLine(record, inputs) {
  const home = process.cwd();
  const base = mkdtempSync(join(tmpdir(), 'städte '));
  for (const { name, files, command, hasInput, exitCode } of inputs.scenarios) {
    if (hasInput) continue;
    const folder = join(base, 'here');
    mkdirSync(folder);
    for (const [file, text] of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    process.chdir(folder);
    await record.attempt(name, async () => {
      const { terminal, printed } = captured();
      const code = await run(command, terminal);
      record.know(`${name} exits`, code, exitCode);
      const written = filesIn(folder).filter((file) => !files.some(([known]) => known === file));
      // What a cache holds is for this machine alone.
      const texts = written
        .filter((file) => !file.includes('.checked/'))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
      return JSON.parse(JSON.stringify({ code, ...printed, texts }).replaceAll(base, '<folder>'));
    });
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
  rmSync(base, { recursive: true });
}

/** A terminal of no colours, no width and a clock that stands. */
function captured() {
  const printed = { stdout: '', stderr: '' };
  const decoder = new TextDecoder();
  const terminal = {
    colour: false,
    interactive: false,
    width: undefined,
    environment: {},
    now: '2026-11-21T12:00:00.000Z',
    print: (text) => {
      printed.stdout += text;
    },
    write: async (bytes) => {
      printed.stdout += decoder.decode(bytes, { stream: true });
      return true;
    },
    printError: (text) => {
      printed.stderr += text;
    },
    onInterrupt: () => () => undefined,
  };
  return { terminal, printed };
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
