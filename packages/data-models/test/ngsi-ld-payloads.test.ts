import { checkEntities, type EntitySummary, models, recogniseEntities } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

/** The suite uses types such as Building with contexts of its own: only these follow the shared models. */
const shared = models.filter(({ type }) =>
  ['AirQualityObserved', 'OffStreetParking', 'TrafficFlowObserved'].includes(type),
);

async function check(file: string): Promise<{ findings: Finding[]; summary: EntitySummary }> {
  const findings: Finding[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(corpusFile('ngsi-ld-payloads', file));
  }
  const summary = await checkEntities(bytes(), {
    source: file,
    models: shared,
    onFinding: (found) => void findings.push(found),
  });
  return { findings, summary };
}

/** Payloads that the conformance suite uses as bad ones, by name, and the rule that says why. */
const bad: Readonly<Record<string, string>> = {
  'entities/invalid-json.jsonld': 'json/syntax-error',
  'entities/batch/invalid-json.jsonld': 'json/syntax-error',
  'entities/batch/invalid-json-ld.jsonld': 'ngsi-ld/attribute-value-missing',
  'temporalEntities/vehicle-temporal-representation-without-id.jsonld': 'data/id-missing',
  'entities/batch/null-item.jsonld': 'data/not-an-entity',
  'entities/empty.jsonld': 'data/empty',
  'entities/batch/empty.jsonld': 'data/empty',
  'entities/meta-model-property-no-value.jsonld': 'ngsi-ld/attribute-value-missing',
  'entities/meta-model-property-null-value.jsonld': 'ngsi-ld/attribute-value-missing',
  'entities/meta-model-relationship-no-object.jsonld': 'ngsi-ld/attribute-value-missing',
  'entities/meta-model-languageproperty-no-map.jsonld': 'ngsi-ld/attribute-value-missing',
  'entities/temporal-observedat-not-datetime.jsonld': 'ngsi-ld/observed-at-not-utc',
  'entities/temporal-observedat-offset.jsonld': 'ngsi-ld/observed-at-not-utc',
  'entities/temporal-observedat-reified.jsonld': 'ngsi-ld/observed-at-not-utc',
  'temporalEntities/vehicle-temporal-representation-invalid-json.jsonld': 'json/syntax-error',
  'temporalEntities/fragments/vehicle-temporal-representation-invalid-json-fragment.jsonld': 'json/syntax-error',
};

/** Payloads that are no whole entities: an update says only what changes, a projection only what was asked for. */
const partial = /ragment|ngsild-null|attribute\.json$|-instance\.json$|omit-id|omit-type|pick-|query|vehicle-speed-/;

/** Findings on good payloads, each judged right. */
const judged: Readonly<Record<string, string>> = {
  'entities/building-simple-attributes.json data/id-not-uri':
    'a template: the suite puts a URI in the place of the word',
  'entities/expectations/building-simple-attributes-compacted.json data/id-not-uri': 'the same template',
  'entities/expectations/two-vehicles.jsonld data/id-duplicate': 'it does give two vehicles one identifier',
  'entities/interoperability/offstreet-parking1-no-location.jsonld data/attribute-missing':
    'the shared model requires a location; the suite does not use the model',
  'entities/interoperability/offstreet-parking2-no-location.jsonld data/attribute-missing': 'the same',
  'entities/interoperability/offstreet-parking2-no-location-and-totalspotsnumber.jsonld data/attribute-missing':
    'the same',
};

/** Templates write the same word for identifiers that the suite makes different ones of. */
function isTemplate(rule: string, value = ''): boolean {
  return rule === 'data/id-duplicate' && /random/i.test(value);
}

describe.skipIf(!hasCorpus)('payloads of the NGSI-LD conformance suite', () => {
  const files = corpusFiles('ngsi-ld-payloads');

  it.each(Object.entries(bad))('%s is refused by %s', async (file, rule) => {
    const { findings } = await check(file);
    expect(findings.filter(({ level }) => level === 'error').map((found) => found.rule)).toContain(rule);
  });

  it('are all read to the end, and none of the good ones has an error', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const { findings } = await check(file);
      if (bad[file] || partial.test(file) || !recogniseEntities(corpusFile('ngsi-ld-payloads', file))) continue;
      for (const { rule, level, location, value } of findings)
        if (level === 'error' && !isTemplate(rule, value) && !judged[`${file} ${rule}`])
          wrong.push(`${file} ${rule} ${location.pointer}`);
    }
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(400);
  });

  it('are mostly recognised', () => {
    const recognised = files.filter(
      (file) => !partial.test(file) && recogniseEntities(corpusFile('ngsi-ld-payloads', file)),
    );
    expect(recognised.length).toBeGreaterThan(250);
  });

  it('has parking entities in a spelling of their own, which is pointed out', async () => {
    const { findings, summary } = await check('entities/interoperability/offstreet-parking1-full.jsonld');
    expect(summary.withModel).toBe(1);
    expect(findings.map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([
      'data/attribute-misspelt /availableSpotsNumber',
      'data/attribute-misspelt /totalSpotsNumber',
    ]);
  });
});
