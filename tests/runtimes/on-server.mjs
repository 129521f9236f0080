// Runs the suite on the runtime that runs this file: Node, Deno or Bun. Arguments: the inputs, where the results go, and the
// parts, where not all of them are asked for.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { commandLine } from './parts/command-line.mjs';
import { files } from './parts/files.mjs';
import { portableParts, runParts } from './suite.mjs';

const [inputs, results, only] = process.argv.slice(2);
const all = { ...portableParts, files, 'command line': commandLine };
const parts = Object.fromEntries(Object.entries(all).filter(([name]) => !only || only.split(',').includes(name)));
writeFileSync(results, JSON.stringify(await runParts(parts, JSON.parse(readFileSync(inputs, 'utf8')))));
// What a part left open (a worker, a socket) must not keep the process.
process.exit(0);
