// The suite reads no file: what it works on is collected here once, and handed to every runtime as the same JSON.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const generated = /(air-quality\.ndjson|traffic-flow\.ndjson\.gz)$/;

/** Puts the two examples, with their generated data, into a folder. */
export function writeExamples(root, folder) {
  for (const name of ['two-cities', 'two-cities-broken'])
    cpSync(join(root, 'examples', name), join(folder, name), {
      recursive: true,
      filter: (path) => !generated.test(path),
    });
  execFileSync(process.execPath, [join(root, 'examples/generate.mjs'), folder]);
}

/** The fixtures of every package and the examples: `{ fixtures, examples }`, each a list of `{ name, text }` or `{ name, base64 }`. */
export function readInputs(root, folder) {
  const fixtures = readdirSync(join(root, 'packages')).flatMap((name) =>
    filesIn(join(root, 'packages', name, 'test/fixtures'), `${name}/`),
  );
  const examples = filesIn(folder, '').map((file) =>
    // One file of 30 MB is enough for what only large files show.
    file.name === 'two-cities/data/air-quality.ndjson' ? { ...file, text: firstLines(file.text, 2000) } : file,
  );
  const traffic = gunzipSync(readFileSync(join(folder, 'two-cities/data/traffic-flow.ndjson.gz'))).toString();
  const packed = { records: 700, base64: gzipSync(firstLines(traffic, 700)).toString('base64') };
  const scenarios = filesIn(join(root, 'packages/cli/test/scenarios'), '').map(scenarioOf);
  return { fixtures, examples, packed, scenarios, shapes: filesIn(join(root, 'packages/catalogue/shapes'), '') };
}

function filesIn(folder, prefix) {
  let names;
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: prefix + path.slice(folder.length + 1), ...contentOf(readFileSync(path)) }));
}

function contentOf(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: bytes.toString('base64') };
  }
}

function firstLines(text, count) {
  let end = 0;
  for (let line = 0; line < count; line += 1) end = text.indexOf('\n', end) + 1;
  return text.slice(0, end);
}

/** A story of the command line: the files of a folder, what comes through the pipe, and the words of the command. */
function scenarioOf({ name, text }) {
  const sections = text
    .split(/^==== /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n') + 1)]);
  const bodiesOf = (title) => sections.filter(([heading]) => heading === title).map(([, body]) => body);
  return {
    name,
    files: sections.flatMap(([heading, body]) => (heading.startsWith('file ') ? [[heading.slice(5), body]] : [])),
    hasInput: bodiesOf('stdin').length > 0,
    command: (bodiesOf('command')[0] ?? '').trim().split(' ').slice(1),
    exitCode: Number(bodiesOf('exit code')[0]),
  };
}
