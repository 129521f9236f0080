import { checkEntities, type EntitySummary, models, type PayloadKind, validatePayload } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

const files = corpusFiles('ngsi-ld-payloads');

async function check(file: string): Promise<{ findings: Finding[]; summary: EntitySummary }> {
  const findings: Finding[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(corpusFile('ngsi-ld-payloads', file));
  }
  const summary = await checkEntities(bytes(), {
    source: file,
    models,
    onFinding: (found) => void findings.push(found),
  });
  return { findings, summary };
}

/**
 * What each file is, by its name and place alone; the first pattern that fits decides. The suite keeps requests beside the
 * answers it expects, and those may be any of these kinds: what an answer is, its name says as well.
 */
const kinds: readonly (readonly [RegExp, PayloadKind])[] = [
  [/invalid-json(-fragment)?\.jsonld$/, 'invalid'],
  [/invalid-fragment\.jsonld$/, 'invalid'],
  [/empty-json(-fragment)?\.jsonld$/, 'invalid'],
  [/(^|\/)empty\.json(ld)?$/, 'batch'],
  [/^temporalEntities\/[^/]*-query(-two-entities)?\.jsonld$/, 'query'],
  [/\.geojson$/, 'features'],
  // Projections: without "type", or without "id", it is part of an entity.
  [/pick-omit\/.*(omit-id|omit-type|pick-)/, 'fragment'],
  [/linked-entity-retrieval\/.*-(flat|inline)-(omit-id|pick-id)/, 'fragment'],
  [/^temporalEntities\/fragments\//, 'fragment'],
  [/^temporalEntities\//, 'temporal'],
  [/^entities\/fragmentEntities\/vehicle-speed-different-attribute\.jsonld$/, 'entity'],
  [/^entities\/fragmentEntities\//, 'fragment'],
  [/^entities\/[^/]*-(isParked|isParked-new-type|scope)-attribute\.json$/, 'fragment'],
  [/^entities\/vehicle-speed-(datasetid|default)-instance\.json$/, 'fragment'],
  [/^entities\/batch\//, 'batch'],
  [/expectations\/(batch-merge|pick-omit\/entities)/, 'batch'],
  [/linked-entity-retrieval\/.*-flat-(?!inline)|linked-entity-retrieval\/buildings-/, 'batch'],
  [/expectations\/two-(vehicles|types-vehicle-offstreetparking)\.jsonld$/, 'batch'],
  [/^entities\//, 'entity'],
];

/** Files whose kind their name does not tell rightly, each with the reason. */
const judgedKinds: Readonly<Record<string, readonly [PayloadKind, string]>> = {
  'entities/expectations/linked-entity-retrieval/building-non-existent-inline-flat-018-14.json': [
    'entity',
    'flat, but the linked entity does not exist, so that the answer is one entity and no list',
  ],
  'entities/expectations/linked-entity-retrieval/buildings-one-level-flat-omit-id-locatedAt-019-21.json': [
    'batch',
    'the identifiers were omitted from the linked entities, and those with them: what is left is whole',
  ],
  'entities/expectations/linked-entity-retrieval/buildings-one-level-inline-omit-id-locatedAt-019-21.json': [
    'batch',
    'the same',
  ],
};

/** What the suite marks as wrong, by name or place, and the rule that says why. */
const wrong: readonly (readonly [RegExp, string])[] = [
  [/invalid-json(-fragment)?\.jsonld$/, 'json/syntax-error'],
  [/invalid-fragment\.jsonld$/, 'json/syntax-error'],
  [/empty-json(-fragment)?\.jsonld$/, 'json/syntax-error'],
  [/^entities\/(batch\/)?empty\.jsonld$/, 'data/empty'],
  [/invalid-json-ld\.jsonld$/, 'ngsi-ld/attribute-value-missing'],
  [/null-item\.jsonld$/, 'data/not-an-entity'],
  [/invalid-type\.jsonld$/, 'ngsi-ld/name-reserved'],
  [/without-id\.jsonld$/, 'data/id-missing'],
  [/meta-model-/, 'ngsi-ld/attribute-value-missing'],
  [/temporal-observedat-/, 'ngsi-ld/observed-at-not-utc'],
  [/(bad|bogus|invalid)-?[A-Za-z-]*-query\.jsonld$/, 'ngsi-ld/query-invalid'],
  [/between-no-end-query\.jsonld$/, 'ngsi-ld/query-invalid'],
  [/lastN-(zero|fractional)-query\.jsonld$/, 'ngsi-ld/query-invalid'],
];

/** Errors in files that nothing marks, each judged right. */
const judged: Readonly<Record<string, string>> = {
  'entities/building-simple-attributes.json data/id-not-uri':
    'a template: the suite puts a URI in the place of the word',
  'entities/expectations/building-simple-attributes-compacted.json data/id-not-uri': 'the same template',
  'temporalEntities/expectations/empty.json data/empty':
    'an answer without entities is right; as a payload or a file it has nothing to check, as entities/empty.jsonld has not',
};

describe.skipIf(!hasCorpus)('payloads of the NGSI-LD conformance suite', () => {
  // The suite's buildings and vehicles are of a vocabulary of its own: only the rules of NGSI-LD apply to them.
  const results = new Map(
    files.map((file) => [file, validatePayload(corpusFile('ngsi-ld-payloads', file), { source: file, models: [] })]),
  );
  const errorsOf = (file: string): readonly Finding[] =>
    (results.get(file)?.findings ?? []).filter(({ level }) => level === 'error');

  it('are 429, and each is told for what its name and place say it is', () => {
    const other = files.flatMap((file) => {
      const expected = judgedKinds[file]?.[0] ?? kinds.find(([pattern]) => pattern.test(file))?.[1];
      const found = results.get(file)?.kind;
      return found === expected ? [] : [`${file}: ${found}, not ${expected}`];
    });
    expect(other).toEqual([]);
    expect(files).toHaveLength(429);
  });

  it('each have an error where name or place marks them as wrong, and by the rule that says why', () => {
    const missed = files.flatMap((file) => {
      const rule = wrong.find(([pattern]) => pattern.test(file))?.[1];
      return rule === undefined || errorsOf(file).some((found) => found.rule === rule) ? [] : [file];
    });
    expect(missed).toEqual([]);
    expect(files.filter((file) => wrong.some(([pattern]) => pattern.test(file)))).toHaveLength(28);
  });

  it('have no error where nothing marks them as wrong', () => {
    const refused = files
      .filter((file) => !wrong.some(([pattern]) => pattern.test(file)))
      .flatMap((file) => errorsOf(file).map(({ rule, location }) => `${file} ${rule} ${location.pointer}`));
    expect(refused.filter((one) => !judged[one.split(' ').slice(0, 2).join(' ')])).toEqual([]);
    expect(new Set(refused.map((one) => one.split(' ').slice(0, 2).join(' ')))).toEqual(new Set(Object.keys(judged)));
  });

  it('are entities or batches that a file check reads to the end', async () => {
    const whole = files.filter((file) => ['entity', 'batch', 'temporal'].includes(results.get(file)?.kind ?? ''));
    for (const file of whole) expect((await check(file)).summary.damaged, file).toBe(false);
  });

  it('have parking entities in a spelling of their own, which is pointed out', async () => {
    const { findings, summary } = await check('entities/interoperability/offstreet-parking1-full.jsonld');
    expect(summary.withModel).toBe(1);
    expect(findings.map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([
      'data/attribute-misspelt /availableSpotsNumber',
      'data/attribute-misspelt /totalSpotsNumber',
    ]);
  });
});
