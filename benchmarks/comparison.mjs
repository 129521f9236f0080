// What it costs to compare the entities of a file with each other, and whether the result is exact: for each number of
// entities, planted duplicates and relationships that point nowhere are counted before anything is said about speed.
//   node benchmarks/comparison.mjs [entities ...]       (1,000,000 where left out; each in a process of its own)
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { reportResult } from './report-result.mjs';

const own = fileURLToPath(import.meta.url);
const [first, ...more] = process.argv.slice(2);
if (first === '--one') console.log(JSON.stringify(await measure(more[0], Number(more[1]))));
else
  for (const count of [first ?? '1000000', ...more])
    for (const kind of ['different', 'series'])
      report(
        kind,
        count,
        JSON.parse(execFileSync(process.execPath, [own, '--one', kind, count], { encoding: 'utf8' })),
      );

async function measure(kind, count) {
  const dist = new URL('../packages/data-models/dist/', import.meta.url);
  const { createTemporarySpill } = await import('@ds4sscc/findings/node');
  const { createComparisonLog } = await import(new URL('comparing/create-comparison-log.js', dist));
  const { createComparison } = await import(new URL('comparing/create-comparison.js', dist));
  const { spillTo } = await import(new URL('comparing/spill-to.js', dist));
  // Of different entities every ten-thousandth comes twice; a series has 50 entities, and each of its times is later.
  const twice = (index) => index % 10_000 === 9999;
  const earlier = (index) => Math.floor(index / 20_000) * 10_000 + 4999;
  const nameOf = (index) =>
    kind === 'series'
      ? `station-${index % 50}`
      : `station-${String(twice(index) ? earlier(index) : index).padStart(10, '0')}`;
  const targetOf = (index) => (index % 100_000 === 5 ? `AirQualityObserved:none-${index}` : `Device:${index % 500}`);
  const write = (index) =>
    `{"id":"urn:ngsi-ld:AirQualityObserved:${nameOf(index)}","type":"AirQualityObserved",` +
    `"ref":{"object":"urn:ngsi-ld:${targetOf(index)}"},"pm10":{"unitCode":"GQ","observedAt":"2026-03-01T08:00:00Z"}}\n`;

  const found = new Map();
  const onFinding = ({ rule }) => found.set(rule, (found.get(rule) ?? 0) + 1);
  const spill = createTemporarySpill();
  const comparison = createComparison({ source: 'file', spill: spillTo(spill), onFinding });
  const log = createComparisonLog({ seed: 4711 });
  const list = (name, pointer) => ({
    count: 1,
    names: [name],
    pointers: [pointer],
    starts: new Int32Array(1),
    ends: new Int32Array(1),
  });
  const facts = { type: 'AirQualityObserved', representation: 'normalized', hasContext: true };
  facts.targets = list('ref', '/ref/object');
  facts.units = list('pm10', '/pm10/unitCode');
  const place = { record: 0, line: 0, column: 1 };
  const spent = { log: 0, add: 0, end: 0 };
  const base = process.memoryUsage().rss;
  const perSegment = 2000;
  for (let from = 0; from < count; from += perSegment) {
    const records = Array.from({ length: Math.min(perSegment, count - from) }, (_, index) => write(from + index));
    const text = records.join('');
    const bytes = new TextEncoder().encode(text);
    const starts = [0];
    for (const record of records) starts.push(starts.at(-1) + record.length);
    const placeIn = (index, part) => starts[index] + records[index].indexOf(part);
    const spans = records.map((_, index) => {
      const target = placeIn(index, '"object"') + 10;
      return [
        text.indexOf('"', starts[index] + 7),
        target,
        text.indexOf('"', target),
        placeIn(index, 'GQ'),
        placeIn(index, '2026'),
      ];
    });
    spent.log -= cpu();
    for (let index = 0; index < records.length; index += 1) {
      const [idEnd, target, targetEnd, unit, time] = spans[index];
      facts.idStart = starts[index] + 7;
      facts.idEnd = idEnd;
      facts.targets.starts[0] = target;
      facts.targets.ends[0] = targetEnd;
      facts.units.starts[0] = unit;
      facts.units.ends[0] = unit + 2;
      facts.timeStart = time;
      facts.timeEnd = time + 20;
      facts.instant = from + index;
      place.record = place.line = index + 1;
      log.addAccepted(bytes, starts[index], facts, place);
    }
    const written = log.take();
    const now = cpu();
    spent.log += now;
    spent.add -= now;
    const bytesOf = (record) => bytes.subarray(starts[record - 1], starts[record]);
    comparison.add(written, { record: from, line: from, column: 0, bytesOf });
    spent.add += cpu();
  }
  spent.end -= cpu();
  const { duplicates } = comparison.end(true);
  spent.end += cpu();
  spill.close();

  const expected = kind === 'series' ? count - 50 : Math.floor(count / 10_000);
  const dangling = Math.ceil((count - 5) / 100_000);
  const counted = [duplicates, found.get('data/id-duplicate') ?? 0, found.get('ngsi-ld/relationship-dangling') ?? 0];
  if (String(counted) !== String([expected, expected, dangling]) || found.size > 2)
    throw new Error(`expected ${[expected, expected, dangling]}, found ${counted}: ${[...found]}`);
  return { spent, duplicates, dangling, base, most: process.resourceUsage().maxRSS * 1024 };
}

function report(kind, count, { spent, duplicates, dangling, base, most }) {
  const each = (microseconds) => `${Math.round((microseconds * 1000) / count)} ns`;
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  console.log(
    `${count} entities, ${kind}: exact (${duplicates} duplicates, ${dangling} dangling); per entity log ${each(spent.log)}, ` +
      `merging ${each(spent.add)}, end ${each(spent.end)}; process ${megabytes(most)} MB at most, ` +
      `${megabytes(base)} MB at the start`,
  );
  const what = `${count} entities, ${kind}`;
  const value = (spent.log + spent.add + spent.end) / count;
  reportResult({ what: `${what}: CPU time of each`, value, unit: 'µs', better: 'less' });
  reportResult({ what: `${what}: most memory`, value: most / 2 ** 20, unit: 'MiB', better: 'less' });
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
