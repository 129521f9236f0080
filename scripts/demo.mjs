// Checks the two examples with the built command line, as `npm run demo` promises: one is in order, one is not.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
/** Lines of a report that are shown at most, its closing ones aside. */
const shown = 45;

step('Generating the data: five weeks of air quality and one of traffic, once in order and once with faults');
run([join('examples', 'generate.mjs')], 0);

step('A data space of two cities, in order');
check('two-cities', 0);

step('The same with planted faults (examples/two-cities-broken/README.md lists them)');
const html = check('two-cities-broken', 1);

console.log(`\nThe whole report as a page: ${pathToFileURL(html)}\n${html}`);

/** Checks an example, shows how its report begins and ends, and answers with the path of the HTML report. */
function check(example, expected) {
  const html = join('report', `${example}.html`);
  const command = ['check', join('examples', example), '--output', `html=${html}`];
  console.log(`$ npx ds4sscc ${command.join(' ')}\n`);
  const text = run([join('packages', 'cli', 'bin', 'ds4sscc.js'), ...command], expected);
  console.log(excerpt(text, html));
  return join(root, html);
}

/** Runs a script of this repository; a demo that ends in another way than it should is a failed demo. */
function run(script, expected) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, script, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...(colour && { FORCE_COLOR: '1' }) },
  });
  if (status === expected) return stdout;
  console.error(
    `${stdout}\n${stderr}\n${error ?? ''}\n${script.join(' ')} ended with ${status}; expected was ${expected}.`,
  );
  process.exit(1);
}

/** The first paragraphs of a report, and its closing one. */
function excerpt(text, html) {
  const lines = text.trimEnd().split('\n');
  const begin = lines.lastIndexOf('', shown);
  const end = lines.lastIndexOf('') + 1;
  if (begin < 0 || begin + 1 === end) return lines.join('\n');
  const left = `… ${end - begin - 1} more lines, all of it in ${html}`;
  return [...lines.slice(0, begin), '', left, '', ...lines.slice(end)].join('\n');
}

function step(title) {
  console.log(`\n=== ${title}\n`);
}
