// Decisions on agreements, each with a permission under time, purpose and place and a prohibition, on one dataset each or all
// on one: against closures written by hand, and beside Cedar, Casbin and CASL. Every answer is compared before the clock
// starts. Ratios are of CPU time in one run. Run it with --no-turbo-inline-js-wasm-calls: V8 of Node 20 can stop with a fatal
// error where a call into WebAssembly that it inlined is given up, and Cedar is WebAssembly.
import assert from 'node:assert/strict';
import { compilePolicies, decide } from '../packages/policy/dist/index.js';
import { measure } from './measure.mjs';
import { explainingClosures, indexedClosures } from './policy-closures.mjs';
import { agreements, requests, windowed } from './policy-data.mjs';
import { casbin, casl, cedar } from './policy-peers.mjs';

const sizes = [1, 10, 100, 1_000, 10_000];
const perSecond = (nanoseconds) => Math.round(1e9 / nanoseconds).toLocaleString('en');

const rows = [];
const beside = [];
const drops = [];
for (const layout of ['one dataset each', 'all on one dataset']) {
  const first = {};
  for (const count of sizes) {
    const policies = agreements(count, layout);
    const inputs = requests(count, layout, 2_000);
    const compiled = compilePolicies(policies);
    const closures = indexedClosures(policies);
    const explaining = explainingClosures(policies);
    const peers = {
      cedar: cedar(policies, `${layout} ${count}`),
      casbin: await casbin(policies),
      casl: casl(policies),
    };
    // They look at every rule: at 10,000 agreements a few requests have to do, and the same go for all of them.
    const few = inputs.slice(0, Math.max(4, Math.min(500, Math.ceil(4_000 / count))));
    for (const request of inputs.slice(0, count > 100 ? 20 : 500)) {
      const expected = decide(policies, request);
      for (const engine of [compiled.answer, closures, compiled.decide, explaining]) {
        assert.equal(engine(request).decision, expected.decision);
        assert.equal(engine(request).because, expected.because);
      }
    }
    for (const request of few) {
      const expected = compiled.answer(request).decision === 'permit';
      for (const [name, { prepare, permits }] of Object.entries(peers)) {
        assert.equal(permits(prepare(request)), expected, name);
      }
    }
    const times = measure({
      closure: { run: closures, inputs },
      answer: { run: compiled.answer, inputs },
      explaining: { run: explaining, inputs },
      decide: { run: compiled.decide, inputs },
    });
    rows.push({
      layout,
      agreements: count,
      'closure, per s': perSecond(times.cpu.closure),
      'decision, per s': perSecond(times.cpu.answer),
      'of the closure': times.of('closure', 'answer').text,
      'explaining closure, per s': perSecond(times.cpu.explaining),
      'explained, per s': perSecond(times.cpu.decide),
      'of the explaining closure': times.of('explaining', 'decide').text,
    });
    const others = measure(
      Object.fromEntries(
        Object.entries(peers).map(([name, { prepare, permits }]) => [name, { run: permits, inputs: few.map(prepare) }]),
      ),
      3,
    );
    beside.push({
      layout,
      agreements: count,
      'decision, per s': perSecond(times.cpu.answer),
      ...Object.fromEntries(
        Object.entries(others.cpu).map(([name, time]) => [
          name,
          `${perSecond(time)} (1/${(time / times.cpu.answer).toPrecision(3)})`,
        ]),
      ),
    });
    if (count === sizes[0]) Object.assign(first, times.cpu);
    if (count === sizes.at(-1)) {
      const drop = (name) => (times.cpu[name] / first[name]).toFixed(2);
      drops.push({ layout, closure: drop('closure'), decision: drop('answer'), explained: drop('decide') });
    }
  }
}
console.table(rows);
console.log('The rate from 1 agreement to 10,000 drops by a factor of');
console.table(drops);
console.log('Beside other engines (in brackets: of our rate)');
console.table(beside);

windows();
building();

/** One policy with 262 time windows, as many as 2024 had working days, against one with one. */
function windows() {
  const [one, many] = [windowed(1), windowed(262)];
  const inputs = requests(1, 'one dataset each', 2_000);
  const engines = [one, many].map((policy) => compilePolicies([policy]));
  for (const request of inputs.slice(0, 200)) {
    for (const [at, policy] of [one, many].entries()) {
      assert.equal(engines[at].answer(request).because, decide(policy, request).because);
    }
  }
  const ordinary = compilePolicies(agreements(1, 'one dataset each'));
  const times = measure({
    ordinary: { run: ordinary.answer, inputs },
    one: { run: engines[0].answer, inputs },
    many: { run: engines[1].answer, inputs },
    explainedOrdinary: { run: ordinary.decide, inputs },
    explainedMany: { run: engines[1].decide, inputs: inputs.slice(0, 100) },
  });
  console.log(
    `262 time windows: a decision takes ${times.of('many', 'ordinary').text} x an ordinary one, ${times.of('many', 'one').text} x with one window; explained, with 786 premises, ${times.of('explainedMany', 'explainedOrdinary').text} x (${(times.cpu.explainedMany / 1000).toFixed(1)} µs)`,
  );
}

/** Compiling 1,000 agreements, and adding one to them. */
function building() {
  const thousand = agreements(1_000, 'one dataset each');
  const more = agreements(3_000, 'one dataset each').slice(1_000);
  const build = measure({
    compile: { run: () => compilePolicies(thousand), inputs: [0] },
    closures: { run: () => indexedClosures(thousand), inputs: [0] },
  });
  console.log(
    `1,000 agreements: compiled in ${(build.cpu.compile / 1e6).toFixed(2)} ms, ${build.of('compile', 'closures').text} x building the closures`,
  );
  const compiled = compilePolicies(thousand);
  const start = process.hrtime.bigint();
  for (const policy of more) compiled.add(policy);
  console.log(
    `one more agreement: added in ${(Number(process.hrtime.bigint() - start) / more.length / 1000).toFixed(2)} µs`,
  );
}
