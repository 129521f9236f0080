// Our checks against our SHACL file on catalogues at random: npm run check:catalogue [count] [first seed].
// Each is validated by validateShacl, one in a hundred by rdf-validate-shacl as well. Build the package first.
import { readFileSync } from 'node:fs';
import { checkCatalogue, dcatApProfile } from '@ds4sscc/catalogue';
import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { showValue } from '@ds4sscc/findings';
import { parseGraph, termKey } from '@ds4sscc/linked-data';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { comparableWithPeer, linesOfFindings, linesOfResults, sharedRules } from './compare-judgements.mjs';
import { randomCatalogue } from './random-catalogue.mjs';

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const text = readFileSync(new URL('../shapes/ds4sscc-dcat-ap-3.0.1.ttl', import.meta.url), 'utf8');
const compiled = compileShapes(await parseGraph(text, { source: 'shapes.ttl' }));
const store = (quads) => new Store([...quads]);
// Its limit of 50 looks at one node is lifted: with it, values that many nodes share go unseen.
const peer = new Validator(store(new Parser().parse(text)), { maxNodeChecks: 0 });
const rules = sharedRules(dcatApProfile);
const names = { keyOf: termKey, showValue };
const seen = new Map();
let differing = 0;
let judged = 0;

for (let seed = first; seed < first + count; seed += 1) {
  const document = await parseGraph(randomCatalogue(dcatApProfile, seed), { source: 'random.nt', syntax: 'n-triples' });
  const ours = linesOfFindings(checkCatalogue(document, { families: 'all' }), rules);
  judged += ours.length;
  for (const line of ours) seen.set(line.split(' | ')[0], true);
  compare(seed, 'validateShacl', ours, linesOfResults(compiled.validate(document).results, rules, names));
  if (seed % 100 === 0) {
    const { results } = await peer.validate(store(document.graph));
    const theirs = results.map((one) => ({ ...pick(one), component: one.sourceConstraintComponent.value }));
    compare(
      seed,
      'rdf-validate-shacl',
      comparableWithPeer(ours),
      comparableWithPeer(linesOfResults(theirs, rules, names)),
    );
  }
}
process.stdout.write(`${count} catalogues, ${judged} findings of ${seen.size} rules; ${differing} differ\n`);
process.exitCode = differing > 0 ? 1 : 0;

function pick({ sourceShape, focusNode, path, value }) {
  return { sourceShape, focusNode, path, value };
}

function compare(seed, engine, ours, theirs) {
  if (ours.join('\n') === theirs.join('\n')) return;
  differing += 1;
  if (differing > 5) return;
  const only = (one, other) => one.filter((line) => !other.includes(line)).slice(0, 5);
  const difference = JSON.stringify(
    { seed, engine, onlyOurs: only(ours, theirs), onlyTheirs: only(theirs, ours) },
    null,
    2,
  );
  process.stdout.write(`${difference}\n`);
}
