// Runs the suite on the runtime that runs this file: Node, Deno or Bun. Arguments: the inputs, and where the results go.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { commandLine } from './parts/command-line.mjs';
import { files } from './parts/files.mjs';
import { portableParts, runParts } from './suite.mjs';

const [inputs, results] = process.argv.slice(2);
const parts = { ...portableParts, files, 'command line': commandLine };
writeFileSync(results, JSON.stringify(await runParts(parts, JSON.parse(readFileSync(inputs, 'utf8')))));
// What a part left open (a worker, a socket) must not keep the process.
process.exit(0);
