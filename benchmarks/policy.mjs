// Decisions against closures written by hand, in one process and one run: agreements, each with a permission under time,
// purpose and place and a prohibition, on one dataset each or all on one. Every answer is compared before the clock starts.
import assert from 'node:assert/strict';
import { compilePolicies, decide } from '../packages/policy/dist/index.js';
import { agreements, explainingClosures, indexedClosures, requests } from './policy-data.mjs';

const sizes = [1, 10, 100, 1_000, 10_000];
const rounds = 7;

const rows = [];
for (const layout of ['one dataset each', 'all on one dataset']) {
  for (const count of sizes) {
    const policies = agreements(count, layout);
    const asked = requests(count, layout, 2_000);
    const compiled = compilePolicies(policies);
    const closures = indexedClosures(policies);
    const explaining = explainingClosures(policies);
    for (const request of asked.slice(0, count > 100 ? 20 : 500)) {
      const expected = decide(policies, request).decision;
      for (const engine of [compiled.answer, closures, compiled.decide, explaining]) {
        assert.equal(engine(request).decision, expected);
      }
    }
    const times = measure({ answer: compiled.answer, closure: closures, decide: compiled.decide, explaining }, asked);
    rows.push({
      layout,
      agreements: count,
      'closure, per s': Math.round(1e9 / times.closure),
      'decision, per s': Math.round(1e9 / times.answer),
      'of the closure': (times.closure / times.answer).toFixed(2),
      'explained, per s': Math.round(1e9 / times.decide),
      'of the explaining closure': (times.explaining / times.decide).toFixed(2),
    });
  }
}
console.table(rows);

const thousand = agreements(1_000, 'one dataset each');
const build = measure(
  { compile: () => compilePolicies(thousand), closures: () => indexedClosures(thousand) },
  [0, 1, 2],
);
console.log(
  `1,000 agreements: compiled in ${(build.compile / 1e6).toFixed(1)} ms, ${(build.compile / build.closures).toFixed(1)} x building the closures`,
);

/** Nanoseconds for one request, each kind in turn; the medians of the rounds. */
function measure(kinds, inputs) {
  const times = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [name, run] of Object.entries(kinds)) {
      const start = process.hrtime.bigint();
      for (const input of inputs) run(input);
      const spent = Number(process.hrtime.bigint() - start) / inputs.length;
      if (round >= 2) times[name].push(spent);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[rounds >> 1]]),
  );
}
