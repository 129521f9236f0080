// Bundled for the browser: fetches the inputs, runs what every runtime runs, and hands the results back.
import { portableParts, runParts } from './suite.mjs';

const answer = await fetch('inputs.json');
const results = await runParts(portableParts, await answer.json());
await fetch('results', { method: 'POST', body: JSON.stringify(results) });
