// Kills a check of a file again and again at random moments, lets it go on, and compares the reports with that of a run
// nobody disturbed: "npm run check:resume [kills] [megabytes]". The seed makes the moments the same each time, as far as a machine can.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { models } from '@ds4sscc/data-models';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { checkFile } from '@ds4sscc/data-models/node';

const self = fileURLToPath(import.meta.url);

/** What a killed process does: it checks a file with a journal and writes the report at the end. */
async function child(file, journal, report, threads) {
  const lines = [];
  const { summary, run } = await checkFile(file, {
    models,
    threads: Number(threads),
    ...(journal !== '-' && { resume: journal }),
    onFinding: (one) => lines.push(JSON.stringify(one)),
  });
  const { rulesTested, ...counts } = summary;
  lines.push(JSON.stringify({ ...counts, rulesTested: rulesTested.map(({ id }) => id) }));
  writeFileSync(report, lines.join('\n'));
  process.stdout.write(JSON.stringify(run));
}

/** Runs a child; kills it after so many milliseconds. Gives what it said, or nothing where it was killed. */
function run(args, killAfter) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const process_ = spawn(process.execPath, [self, 'child', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    process_.stdout.on('data', (data) => (said += data));
    const timer = killAfter === undefined ? undefined : setTimeout(() => process_.kill('SIGKILL'), killAfter);
    process_.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve({ killed: true });
      else if (code === 0) resolve({ killed: false, run: JSON.parse(said), time: performance.now() - started });
      else reject(new Error(`the check ended with ${code}`));
    });
  });
}

function writeData(path, megabytes) {
  const wanted = [
    'AirQualityObserved',
    'TrafficFlowObserved',
    'OffStreetParking',
    'WeatherObserved',
    'NoiseLevelObserved',
  ];
  const used = models.filter(({ type }) => wanted.includes(type));
  const valid = used.flatMap((model) => generateExamples(model, { representation: 'normalized', count: 100, seed: 3 }));
  const faulty = used.flatMap((model) =>
    generateFaultyExamples(model, { representation: 'normalized', count: 10, seed: 4 }).map(({ entity }) => entity),
  );
  const parts = [];
  for (let number = 0, size = 0; size < megabytes * 1e6; number += 1) {
    const entity = number % 50 === 7 ? faulty[number % faulty.length] : valid[number % valid.length];
    const line = `${JSON.stringify({ ...entity, id: `${entity.id}:${number % 1000 === 9 ? 0 : number}` })}\n`;
    parts.push(line);
    size += line.length;
  }
  const bytes = Buffer.from(parts.join(''));
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(bytes, { level: 1 }) : bytes);
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function main(kills, megabytes) {
  const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-resume-'));
  const random = randomFrom(20261122);
  let equal = 0;
  let killed = 0;
  let resumed = 0;
  try {
    const files = ['data.ndjson', 'data.ndjson.gz'].map((name) => join(folder, name));
    const expected = new Map();
    const times = new Map();
    for (const file of files) {
      writeData(file, megabytes);
      const { time } = await run([file, '-', join(folder, 'expected'), '1']);
      expected.set(file, readFileSync(join(folder, 'expected'), 'utf8'));
      times.set(file, time);
    }
    for (let round = 0; killed < kills; round += 1) {
      const file = files[round % files.length];
      const threads = String(1 + (round % 3));
      const [journal, report] = [join(folder, 'journal'), join(folder, 'report')];
      const args = [file, journal, report, threads];
      rmSync(journal, { force: true });
      // Up to three kills in one check: a run that went on may be killed as well.
      const most = 1 + Math.floor(random() * 3);
      let outcome;
      for (let kill = 0; kill < most; kill += 1) {
        rmSync(report, { force: true });
        outcome = await run(args, random() * times.get(file) * 1.2);
        if (!outcome.killed) break;
        killed += 1;
      }
      if (outcome.killed) outcome = await run(args);
      if (outcome.run.resumedRecords > 0) resumed += 1;
      if (readFileSync(report, 'utf8') === expected.get(file)) equal += 1;
      else throw new Error(`round ${round}: the report differs (${file}, ${threads} threads)`);
      if (existsSync(journal)) throw new Error(`round ${round}: the journal is left`);
      process.stdout.write(`\rround ${round + 1}: ${killed} kills`);
    }
    const size = Math.round(statSync(files[0]).size / 1e6);
    console.log(
      `\n${killed} kills in checks of ${size} MB: ${equal} reports, all equal to the undisturbed one; ${resumed} checks went on from a journal`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , first, ...rest] = process.argv;
if (first === 'child') await child(...rest);
else await main(Number(first ?? 50), Number(rest[0] ?? 100));
