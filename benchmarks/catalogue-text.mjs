// From the text of a catalogue to the typed catalogue, all findings and the quality score, in each syntax. J is the time of
// `JSON.parse` for the JSON-LD text of the same catalogue, in the same run; medians of CPU time, competitors in turn. Needs the
// built packages. The limits are those of the project.
//
// Ten times the data is measured in turn with the data, and its growth in J: `JSON.parse`, one pass over the text, takes 12 to 15
// times as long for it, since texts and values no longer fit the processor's caches and outlive the young generation of the heap.
// The growth in time is told beside it.
//
//   node benchmarks/catalogue-text.mjs [datasets] [small]
//
// With `small` ten times the data is left out, and said to be.
import assert from 'node:assert/strict';
import { checkCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { scoreCatalogue } from '@ds4sscc/catalogue/quality';
import { parseGraph } from '@ds4sscc/linked-data';
import { catalogueText } from './catalogue-syntaxes.mjs';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const rounds = 15;
const settling = 5;
/** Of so many rounds one is measured with ten times the data too. */
const largeEvery = 3;
const must = { 'json-ld': 8, turtle: 12, 'rdf-xml': 18 };
const aim = { 'json-ld': 5, turtle: 8, 'rdf-xml': 12 };
const steps = {
  read: async ({ text, syntax }) => parseGraph(text, { source: syntax }),
  catalogue: (document) => parseCatalogue(document),
  findings: (document) => checkCatalogue(document),
  score: (document, findings) => scoreCatalogue(document, { findings }),
};

const size = Number(process.argv[2] ?? 1000);
const small = await prepare(size);
const large = process.argv[3] === 'small' ? undefined : await prepare(10 * size);
for (let round = -settling; round < rounds; round += 1) {
  await measure(small, 5, round >= 0);
  if (large && round % largeEvery === 0) await measure(large, 1, round >= 0);
}
report(small);
if (large) report(large);
for (const syntax of Object.keys(must)) {
  const inJ = total(small, syntax) / median(small.json);
  const growth = large && (10 * (total(large, syntax) / median(large.json))) / inJ;
  const grownTime = large && total(large, syntax) / total(small, syntax);
  const holds = inJ <= must[syntax] && (grownTime === undefined || grownTime <= 11);
  const grown =
    growth === undefined
      ? 'growth not measured'
      : `ten times the data ${grownTime.toFixed(1)} times the time (limit 11), ${growth.toFixed(1)} times that in J`;
  console.log(
    `${holds ? 'holds ' : 'MISSED'} ${syntax}: ${inJ.toFixed(1)} J (limit ${must[syntax]}, aim ${aim[syntax]}), ${grown}`,
  );
  const result = { unit: 'times', better: 'less' };
  const rows = middle(totals(small, syntax).map((taken, round) => taken / small.json[round]));
  reportResult({
    ...result,
    what: `${size} datasets of ${syntax}, in J`,
    ...rows,
    must: must[syntax],
    aim: aim[syntax],
  });
  if (growth === undefined) continue;
  reportResult({ ...result, what: `ten times the data of ${syntax}, in J`, value: growth });
  reportResult({ ...result, what: `ten times the data of ${syntax}, time`, value: grownTime, must: 11 });
}

/** The texts of a catalogue of so many datasets, in which all answers were compared, and the times to come. */
async function prepare(count) {
  const texts = Object.keys(must).map((syntax) => ({ syntax, text: catalogueText(syntax, count) }));
  await checkAnswers(texts, count);
  const times = Object.fromEntries(
    texts.map(({ syntax }) => [syntax, Object.fromEntries(Object.keys(steps).map((step) => [step, []]))]),
  );
  return { count, texts, json: [], times, megabytes: texts.map(({ text }) => text.length / 1e6) };
}

/** One round of all syntaxes. */
async function measure({ texts, json, times }, repeats, counts) {
  const jsonText = texts[0].text;
  const [parsed] = await timed(() => {
    for (let repeat = 0; repeat < repeats; repeat += 1) JSON.parse(jsonText);
  });
  if (counts) json.push(parsed / repeats);
  for (const input of texts) {
    const [read, document] = await timed(() => steps.read(input));
    const [catalogue] = await timed(() => steps.catalogue(document));
    const [check, findings] = await timed(() => steps.findings(document));
    const [score] = await timed(() => steps.score(document, findings));
    if (!counts) continue;
    for (const [step, time] of Object.entries({ read, catalogue, findings: check, score }))
      times[input.syntax][step].push(time);
  }
}

/** The three syntaxes say the same, before anything is timed. */
async function checkAnswers(texts, count) {
  const answers = [];
  for (const { syntax, text } of texts) {
    const document = await parseGraph(text, { source: 'x' });
    assert.deepEqual(document.findings, []);
    assert.equal(document.syntax, syntax);
    const findings = checkCatalogue(document);
    const catalogue = parseCatalogue(document);
    assert.equal(catalogue.datasets.length, count);
    const score = scoreCatalogue(document, { findings });
    answers.push({
      size: document.graph.size,
      rules: findings
        .map(({ rule, location }) => `${rule} ${location.node.startsWith('_:') ? '' : location.node}`)
        .sort(),
      titles: catalogue.datasets.map(({ iri, title }) => `${iri} ${JSON.stringify(title)}`).sort(),
      points: score.datasets.map(({ iri, points }) => `${iri} ${JSON.stringify(points)}`).sort(),
    });
  }
  for (const answer of answers.slice(1)) assert.deepEqual(answer, answers[0]);
}

async function timed(work) {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

function report({ count, json, times, megabytes }) {
  const j = median(json);
  console.log(
    `${count} datasets; J = ${j.toFixed(2)} ms (${spread(json)}); MB of text: ${megabytes.map((one) => one.toFixed(1)).join(', ')}`,
  );
  for (const [syntax, parts] of Object.entries(times)) {
    const shown = Object.entries(parts).map(([step, values]) => `${step} ${(median(values) / j).toFixed(2)}`);
    const all = Object.values(parts)[0].map((_, round) =>
      Object.values(parts).reduce((sum, values) => sum + values[round], 0),
    );
    console.log(
      `  ${syntax.padEnd(8)} ${(median(all) / j).toFixed(2)} J (${median(all).toFixed(1)} ms, ${spread(all)}): ${shown.join(', ')}`,
    );
  }
}

function total(run, syntax) {
  return median(totals(run, syntax));
}

/** What all steps of each round took together. */
function totals({ times }, syntax) {
  const parts = Object.values(times[syntax]);
  return parts[0].map((_, round) => parts.reduce((sum, values) => sum + values[round], 0));
}

function median(values) {
  return quantile(values, 0.5);
}

function spread(values) {
  return `${quantile(values, 0.25).toFixed(1)}-${quantile(values, 0.75).toFixed(1)}`;
}

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(part * (sorted.length - 1))];
}
