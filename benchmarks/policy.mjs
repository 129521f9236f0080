// Decisions on agreements, each with a permission under time, purpose and place and a prohibition, on one dataset each or all
// on one: against closures written by hand, and beside Cedar, Casbin and CASL. Every answer is compared before the clock
// starts. Ratios are of CPU time in one run, each size and layout in a process of its own, which gets
// --no-turbo-inline-js-wasm-calls: V8 of Node 20 can stop with a fatal error where a call into WebAssembly that it inlined is
// given up, and Cedar is WebAssembly.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compilePolicies, decide } from '../packages/policy/dist/index.js';
import { measure } from './measure.mjs';
import { indexedClosures } from './policy-closures.mjs';
import { agreements, requests, windowed } from './policy-data.mjs';

const sizes = [1, 10, 100, 1_000, 10_000];
const perSecond = (nanoseconds) => Math.round(1e9 / nanoseconds).toLocaleString('en');

const rows = [];
const beside = [];
const drops = [];
for (const layout of ['one dataset each', 'all on one dataset']) {
  const cells = sizes.map((count) => measureCell(count, layout));
  for (const [at, { cpu, decision, explained, others }] of cells.entries()) {
    rows.push({
      layout,
      agreements: sizes[at],
      'closure, per s': perSecond(cpu.closure),
      'decision, per s': perSecond(cpu.answer),
      'of the closure': decision,
      'explaining closure, per s': perSecond(cpu.explaining),
      'explained, per s': perSecond(cpu.decide),
      'of the explaining closure': explained,
    });
    beside.push({
      layout,
      agreements: sizes[at],
      'decision, per s': perSecond(cpu.answer),
      ...Object.fromEntries(
        Object.entries(others).map(([name, time]) => [
          name,
          `${perSecond(time)} (1/${(time / cpu.answer).toPrecision(3)})`,
        ]),
      ),
    });
  }
  const drop = (name) => (cells.at(-1).cpu[name] / cells[0].cpu[name]).toFixed(2);
  drops.push({ layout, closure: drop('closure'), decision: drop('answer'), explained: drop('decide') });
}
console.table(rows);
console.log('The rate from 1 agreement to 10,000 drops by a factor of');
console.table(drops);
console.log('Beside other engines (in brackets: of our rate)');
console.table(beside);

windows();
building();

/** The times of one size and layout. */
function measureCell(count, layout) {
  const script = fileURLToPath(new URL('policy-cell.mjs', import.meta.url));
  const flags = ['--no-turbo-inline-js-wasm-calls', script, String(count), layout];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}

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
