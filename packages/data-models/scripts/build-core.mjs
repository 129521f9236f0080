// Compiles assembly/ and writes src/acceptor/core/core-bytes.ts, which is kept in the repository: the same sources give the
// same bytes. With --check it writes nothing, and fails where the file has others.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = new URL('../', import.meta.url);
const target = new URL('src/acceptor/core/core-bytes.ts', folder);
const options = ['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd', '--disable', 'bulk-memory'];

const source = sourceOf(await compile());
if (!process.argv.includes('--check')) writeFileSync(target, source);
else if (readFileSync(target, 'utf8') !== source) {
  process.stderr.write('core-bytes.ts is not what assembly/ gives: node packages/data-models/scripts/build-core.mjs\n');
  process.exitCode = 1;
}

async function compile() {
  const written = new Map();
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'core.wasm', ...options], {
    readFile: readSource,
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  });
  if (error) throw new Error(stderr.toString(), { cause: error });
  return written.get('core.wasm');
}

/**
 * The compiler asks for names that do not exist, too. A decorator of a function is no TypeScript: tools that read the sources
 * as that find a comment in its place.
 */
function readSource(name) {
  try {
    const text = readFileSync(fileURLToPath(new URL(`assembly/${name}`, folder)), 'utf8');
    return text.replaceAll(/^\/\/ @inline$/gm, '@inline');
  } catch {
    return null;
  }
}

function sourceOf(bytes) {
  return `/** The code of the acceptors, compiled from \`assembly/\` by \`scripts/build-core.mjs\`. */
export const coreBytes: string =
  '${Buffer.from(bytes).toString('base64')}';
`;
}
