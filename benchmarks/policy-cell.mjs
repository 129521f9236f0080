// One size and layout of benchmarks/policy.mjs, in a process of its own: what others left in memory would count otherwise.
// Prints the JSON of the times. node --no-turbo-inline-js-wasm-calls benchmarks/policy-cell.mjs <agreements> <layout>
import assert from 'node:assert/strict';
import { compilePolicies, decide } from '../packages/policy/dist/index.js';
import { measure } from './measure.mjs';
import { explainingClosures, indexedClosures } from './policy-closures.mjs';
import { agreements, requests } from './policy-data.mjs';
import { casbin, casl, cedar } from './policy-peers.mjs';

const [size, layout] = process.argv.slice(2);
const count = Number(size);
const policies = agreements(count, layout);
const inputs = requests(count, layout, 2_000);
const compiled = compilePolicies(policies);
const closures = indexedClosures(policies);
const explaining = explainingClosures(policies);
for (const request of inputs.slice(0, count > 100 ? 20 : 500)) {
  const expected = decide(policies, request);
  for (const engine of [compiled.answer, closures, compiled.decide, explaining]) {
    assert.equal(engine(request).decision, expected.decision);
    assert.equal(engine(request).because, expected.because);
  }
}
const times = measure({
  closure: { run: closures, inputs },
  answer: { run: compiled.answer, inputs },
  explaining: { run: explaining, inputs },
  decide: { run: compiled.decide, inputs },
});

// The peers look at every rule: at 10,000 agreements a few requests have to do, and the same go for all of them.
const few = inputs.slice(0, Math.max(4, Math.min(500, Math.ceil(4_000 / count))));
const peers = { cedar: cedar(policies, `${layout} ${count}`), casbin: await casbin(policies), casl: casl(policies) };
for (const request of few) {
  const expected = compiled.answer(request).decision === 'permit';
  for (const [name, { prepare, permits }] of Object.entries(peers)) {
    assert.equal(permits(prepare(request)), expected, name);
  }
}
const beside = Object.entries(peers).map(([name, { prepare, permits }]) => [
  name,
  { run: permits, inputs: few.map(prepare) },
]);
const others = measure({ ours: { run: compiled.answer, inputs: few }, ...Object.fromEntries(beside) }, 5);
console.log(
  JSON.stringify({
    cpu: times.cpu,
    decision: times.of('closure', 'answer'),
    explained: times.of('explaining', 'decide'),
    others: others.cpu,
    besideOurs: Object.fromEntries(beside.map(([name]) => [name, others.of(name, 'ours')])),
  }),
);
