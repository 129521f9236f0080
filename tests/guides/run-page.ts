import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block } from './blocks-of.js';
import { commandsOf } from './commands-of.js';
import { notRun } from './not-run.js';

const command = fileURLToPath(new URL('../../packages/cli/bin/ds4sscc.js', import.meta.url));

/** What the commands of a page printed, block by block, and those that ended in a way a reader would take for a mistake. */
export interface PageRun {
  readonly printed: ReadonlyMap<Block, string>;
  readonly failed: readonly string[];
}

/**
 * Follows a page as its reader does: in one shell, in a folder with the files of `samples`, its blocks one after the other. A block
 * with the name of a file is written to it.
 */
export function runPage(blocks: readonly Block[], samples: string): PageRun {
  const home = mkdtempSync(join(tmpdir(), 'ds4sscc-guide-'));
  try {
    const work = join(home, 'work');
    cpSync(samples, work, { recursive: true });
    const codes = join(home, 'codes');
    const parts = blocks.map((block) => scriptOf(block));
    const script = `${prelude}\n${parts.map((part, at) => `echo '=== ${at}'\n${part}`).join('\n')}\n`;
    const { stdout } = spawnSync('bash', ['-c', script], {
      cwd: work,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        NO_COLOR: '1',
        CI: '1',
        COMMAND: command,
        NODE: process.execPath,
        CODES: codes,
      },
    });
    const printed = stdout.split(/^=== \d+\n/m).slice(1);
    const ended = readFileSync(codes, 'utf8').split('\n').filter(Boolean);
    return { printed: new Map(blocks.map((block, at) => [block, printed[at] ?? ''])), failed: ended.filter(isMistake) };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/**
 * Our command ends with 1 where there are findings, or where the answer is no; anything else that is not 0 is a mistake. It tells
 * its code itself, so that what the shell says of its function (`return`) counts no more.
 */
function isMistake(line: string): boolean {
  const [code = '', word = ''] = line.split(' ');
  return word !== 'return' && code !== '0' && !(code === '1' && word === 'ds4sscc');
}

function scriptOf({ language, file, text }: Block): string {
  const lines: string[] = [];
  if (file !== '')
    lines.push(`mkdir -p "$(dirname '${file}')" && cat > '${file}' <<'END_OF_BLOCK'`, text + 'END_OF_BLOCK');
  for (const line of commandsOf(language, text))
    if (!notRun.some((one) => one.line.test(line.trim()))) lines.push(line);
  return lines.join('\n');
}

/** The words of the guides: the built command, installed or not, and a download, which is a file here. */
const prelude = `
exec 2>&1
: > "$CODES"
ds4sscc() { "$NODE" "$COMMAND" "$@"; local code=$?; echo "$code ds4sscc $*" >> "$CODES"; return "$code"; }
npx() { [ "$1" = ds4sscc ] || return 127; shift; ds4sscc "$@"; }
curl() { cat "downloads/$(basename "\${!#}")"; }
trap 'echo "$? $BASH_COMMAND" >> "$CODES"' ERR`;
