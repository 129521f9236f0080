// Decisions on agreements, each with a permission under time, purpose and place and a prohibition, on one dataset each or all
// on one: against closures written by hand, and beside Cedar, Casbin and CASL. Every answer is compared before the clock
// starts. Ratios are of CPU time in one run, each size and layout in a process of its own, which gets
// --no-turbo-inline-js-wasm-calls: V8 of Node 20 can stop with a fatal error where a call into WebAssembly that it inlined is
// given up, and Cedar is WebAssembly.
//   node benchmarks/policy.mjs [--sizes 1,10,100,1000,10000]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compilePolicies, decide } from '../packages/policy/dist/index.js';
import { measure, middle } from './measure.mjs';
import { indexedClosures } from './policy-closures.mjs';
import { agreements, requests, windowed } from './policy-data.mjs';
import { reportResult } from './report-result.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1,10,100,1000,10000' } } });
const sizes = values.sizes.split(',').map(Number);
/** The package of each peer. */
const packageOf = { casbin: 'casbin', casl: '@casl/ability', cedar: '@cedar-policy/cedar-wasm' };
const perSecond = (nanoseconds) => Math.round(1e9 / nanoseconds).toLocaleString('en');

const rows = [];
const beside = [];
const drops = [];
for (const layout of ['one dataset each', 'all on one dataset']) {
  const cells = sizes.map((count) => measureCell(count, layout));
  for (const [at, { cpu, decision, explained, others, besideOurs }] of cells.entries()) {
    reportCell(`${sizes[at]} agreements, ${layout}`, { decision, explained, besideOurs });
    rows.push({
      layout,
      agreements: sizes[at],
      'closure, per s': perSecond(cpu.closure),
      'decision, per s': perSecond(cpu.answer),
      'of the closure': decision.text,
      'explaining closure, per s': perSecond(cpu.explaining),
      'explained, per s': perSecond(cpu.decide),
      'of the explaining closure': explained.text,
    });
    beside.push({
      layout,
      agreements: sizes[at],
      'decision, per s': perSecond(others.ours),
      ...Object.fromEntries(
        Object.entries(besideOurs).map(([name, { text }]) => [name, `${perSecond(others[name])} (1/${text})`]),
      ),
    });
  }
  const drop = (name) => (cells.at(-1).cpu[name] / cells[0].cpu[name]).toFixed(2);
  drops.push({ layout, closure: drop('closure'), decision: drop('answer'), explained: drop('decide') });
  reportResult({
    what: `rate with ${sizes[0]} agreement / with ${sizes.at(-1)}, ${layout}`,
    value: cells.at(-1).cpu.answer / cells[0].cpu.answer,
    unit: 'times',
    better: 'less',
    must: 3,
    aim: 2,
  });
}
console.table(rows);
console.log('The rate from the fewest agreements to the most drops by a factor of');
console.table(drops);
console.log('Beside other engines (in brackets: of our rate)');
console.table(beside);

windows();
building();

function reportCell(where, { decision, explained, besideOurs }) {
  const result = { unit: 'times', better: 'more' };
  for (const [what, { ratio: value, spread }, bars] of [
    ['decision, speed of the closure written by hand', decision, { must: 1 / 4, aim: 1 / 2 }],
    ['explained decision, speed of the explaining closure', explained, { must: 1 / 3, aim: 2 / 3 }],
  ])
    reportResult({ ...result, what: `${where}: ${what}`, value, spread, ...bars });
  for (const [name, { ratio: value, spread }] of Object.entries(besideOurs))
    reportResult({ ...result, what: `${where}: time of ${name} / ours`, value, spread, peer: packageOf[name] });
}

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
  const { ratio: value, spread } = times.of('many', 'ordinary');
  const bars = { must: 5, aim: 2 };
  reportResult({ what: '262 time windows / an ordinary case', value, spread, unit: 'times', better: 'less', ...bars });
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
  const { ratio, spread } = build.of('compile', 'closures');
  const what = '1,000 agreements compiled / closures built';
  reportResult({ what, value: ratio, spread, unit: 'times', better: 'less', must: 10 });
  const compiled = compilePolicies(thousand);
  const added = middle(
    more.map((policy) => {
      const start = process.hrtime.bigint();
      compiled.add(policy);
      return Number(process.hrtime.bigint() - start) / 1000;
    }),
  );
  console.log(`one more agreement: added in ${added.value.toFixed(2)} µs`);
  reportResult({ what: 'one more agreement added', ...added, unit: 'µs', better: 'less', aim: 50 });
}
