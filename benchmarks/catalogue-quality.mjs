// How long scoring a parsed catalogue takes, in J: JSON.parse of the same catalogue's JSON-LD. Findings are given, so that
// only scoring is timed. The first score of a document is timed apart: it makes the indexes that later ones find ready.
// Usage: node benchmarks/catalogue-quality.mjs [datasets...]
import assert from 'node:assert/strict';
import { checkCatalogue } from '@ds4sscc/catalogue';
import { pointsPerFix, rankCauses, scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { parseGraph } from '@ds4sscc/linked-data';
import { catalogueText } from './catalogue-syntaxes.mjs';
import { measure, middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const counts = process.argv.slice(2).map(Number);

for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const json = catalogueText('json-ld', count);
  const turtle = catalogueText('turtle', count);
  const document = await parseGraph(turtle, { source: 'catalogue.ttl' });
  const findings = checkCatalogue(document);
  const score = scoreCatalogue(document, { findings });
  assert.equal(score.datasets.length, count);
  assert.deepEqual(scoreCatalogue(document).catalogue, score.catalogue);

  const rounds = count > 5000 ? 5 : 15;
  const { cpu, wall, of } = measure(
    {
      J: { run: (text) => JSON.parse(text), inputs: [json] },
      score: { run: (one) => scoreCatalogue(one, { findings }), inputs: [document] },
      fixes: { run: (one) => pointsPerFix(one, { findings }), inputs: [document] },
      causes: { run: (one) => rankCauses(one, findings), inputs: [document] },
    },
    rounds,
  );
  const fresh = [];
  for (let round = 0; round < rounds; round += 1) fresh.push(await parseGraph(turtle, { source: 'catalogue.ttl' }));
  // With what the collector still has to do after reading.
  const firsts = fresh.map((one) => cpuOf(() => scoreCatalogue(one, { findings })));
  const first = middle(firsts).value;
  const shown = (name) => `${(cpu[name] / 1e6).toFixed(2)} ms CPU, ${(wall[name] / 1e6).toFixed(2)} ms wall`;
  console.log(
    [
      `${count} datasets, ${document.graph.size} statements, ${findings.length} findings, ${(json.length / 1e6).toFixed(1)} MB of JSON-LD`,
      `  J            ${shown('J')}`,
      `  first score  ${(first / 1e6).toFixed(2)} ms CPU = ${(first / cpu.J).toFixed(3)} J (median of ${rounds} documents)`,
      `  score        ${shown('score')} = ${of('score', 'J').text} J`,
      `  fixes        ${shown('fixes')} = ${of('fixes', 'J').text} J`,
      `  causes       ${shown('causes')} = ${of('causes', 'J').text} J`,
    ].join('\n'),
  );
  const result = { unit: 'times', better: 'less' };
  const { ratio: value, spread } = of('score', 'J');
  reportResult({ ...result, what: `${count} datasets scored, in J`, value, spread, must: 0.5, aim: 0.3 });
  const firstInJ = middle(firsts.map((time) => time / cpu.J));
  reportResult({ ...result, what: `${count} datasets scored for the first time, in J`, ...firstInJ });
}

function cpuOf(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return 1000 * (user + system);
}
