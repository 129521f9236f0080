// Writes the table of planted faults into the README of the broken example. Usage: node examples/generate/fault-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The faults as a Markdown table, in the order of the list. */
function faultTable(faults) {
  const rows = faults.map(({ what, source, line, rule }) => `| ${what} | ${source}, line ${line} | \`${rule}\` |`);
  return ['| What was planted | Where | Rule that finds it |', '|---|---|---|', ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [faults, readme] = ['faults.json', 'README.md'].map(
    (name) => new URL(`../two-cities-broken/${name}`, import.meta.url),
  );
  const [before] = readFileSync(readme, 'utf8').split('| What was planted');
  writeFileSync(readme, `${before}${faultTable(JSON.parse(readFileSync(faults, 'utf8')))}\n`);
}
