// The files that the pilot DECIDe publishes, faults included. What is expected was read in them by hand and is found again by
// the words of a line or block, never by our own readers: the faults that the issue names, and why everything else is true.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataSpace } from '@ds4sscc/blueprint';
import { openTargets } from '@ds4sscc/blueprint/node';
import type { Finding } from '@ds4sscc/findings';
import { dataActReport, describeDatasets } from '@ds4sscc/interop/legal';
import { parseGraph } from '@ds4sscc/linked-data';
import { beforeAll, describe, expect, it } from 'vitest';

const corpus = fileURLToPath(new URL('../../shared/corpus/decide/', import.meta.url));
const present = existsSync(corpus);
if (!present) console.warn('tests/decide.test.ts skips: ../shared/corpus/decide is not there');

const overview = '20260108152100-overview.ttl';
const authorisation = '20260504133512-insert-odrl-authorization-policy.ttl';
const offers = '20260519091850-add-private-dataset.ttl';
const files = [overview, authorisation, offers, 'expression.ttl', 'organization.ttl', 'work.ttl'];

interface Fault {
  readonly what: string;
  readonly file: string;
  readonly rule: string;
  readonly lines: (text: string) => readonly number[];
  /** How many there are, counted by hand. */
  readonly count: number;
  /** What the finding has to say. */
  readonly naming?: RegExp;
}

const faults: readonly Fault[] = [
  {
    what: 'contact points are agents of FOAF, no vcard:Kind',
    file: overview,
    rule: 'dcat-ap/dataset-contact-point-wrong-class',
    lines: linesWith('dcat:contactPoint agent:'),
    count: 18,
  },
  {
    what: '3 of 20 distributions have no accessURL',
    file: overview,
    rule: 'dcat-ap/distribution-access-url-missing',
    lines: blocksWithout('a dcat:Distribution', 'dcat:accessURL'),
    count: 3,
  },
  {
    what: '16 of 20 distributions have no licence',
    file: overview,
    rule: 'catalogue/distribution-terms-missing',
    lines: blocksWithout('a dcat:Distribution', 'dct:license'),
    count: 16,
  },
  {
    what: '1 of 18 datasets has no distribution, because the property is written with the wrong prefix',
    file: overview,
    rule: 'catalogue/property-unknown',
    lines: linesWith('dct:distribution '),
    count: 1,
    naming: /dcat:distribution was probably meant/,
  },
  {
    what: 'no dataset has keywords',
    file: overview,
    rule: 'dcat-ap/recommended-missing',
    lines: blocksWithout('a dcat:Dataset;', 'dcat:keyword'),
    count: 18,
    naming: /^dataset .*dcat:keyword/,
  },
  {
    what: 'themes are Belgian copies, none of the EU table',
    file: overview,
    rule: 'dcat-ap/dataset-theme-not-in-vocabulary',
    lines: linesWith('dcat:theme <http://vocab.belgif.be/'),
    count: 18,
  },
  {
    what: 'the prefix odrl: stands for the address of a document',
    file: overview,
    rule: 'odrl/namespace-wrong',
    lines: linesWith('@prefix odrl: <https://www.w3.org/TR/'),
    count: 1,
  },
  {
    what: 'a Turtle file does not parse, for want of a prefix',
    file: 'work.ttl',
    rule: 'rdf/prefix-undeclared',
    lines: linesWith('sh:datatype rdf:langString'),
    count: 1,
  },
  {
    what: 'a predicate has no name',
    file: offers,
    rule: 'catalogue/property-unknown',
    lines: linesWith(' dct: "'),
    count: 1,
    naming: /without a name/,
  },
  {
    what: 'dct:format is text',
    file: offers,
    rule: 'dcat-ap/distribution-format-wrong-kind',
    lines: linesWith('dct:format "'),
    count: 2,
  },
];

/** All else that is found, and why it is true: nothing comes in here that nobody looked up in the file. */
const alsoTrue: readonly (readonly [file: string, rule: string, count: number, why: string])[] = [
  [overview, 'catalogue/distribution-not-linked', 1, 'the other side of dct:distribution: no dataset has this one'],
  [
    overview,
    'catalogue/language-tag-missing',
    2,
    'title of the catalogue, and the English title of "ELI besluitdata Gent"',
  ],
  [overview, 'dcat-ap/agent-name-missing', 6, 'all six agents have vcard:hasName and no foaf:name'],
  [overview, 'dcat-ap/concept-unknown', 4, 'four formats are file-type/PARQUET, which is not in our copy of the table'],
  [
    overview,
    'dcat-ap/data-service-endpoint-description-wrong-kind',
    13,
    'eight services describe themselves in text, five of them in two languages; DCAT expects a document',
  ],
  [overview, 'dcat-ap/data-service-endpoint-url-missing', 1, 'the internal endpoint gives its address in a comment'],
  [overview, 'dcat-ap/recommended-missing', 29, 'of the catalogue, 20 distributions and 8 services'],
  [authorisation, 'odrl/profile-unregistered', 1, 'the profile says nothing but its description'],
  [
    authorisation,
    'odrl/property-foreign',
    4,
    'definedBy, queryParameters, graphPrefix and scope are explained nowhere',
  ],
  [offers, 'catalogue/dataset-provider-unknown', 2, 'neither dataset has publisher or contact point'],
  [
    offers,
    'catalogue/distribution-terms-missing',
    2,
    'the offers are about the datasets, the distributions have no terms',
  ],
  [offers, 'catalogue/language-tag-missing', 2, 'both datasets have titles without language'],
  [offers, 'dcat-ap/recommended-missing', 4, 'two datasets, two distributions'],
  [offers, 'odrl/action-deprecated', 2, 'odrl:write stands twice, ODRL 2.2 has odrl:modify'],
  [offers, 'odrl/property-foreign', 1, 'mu:uuid on policies is explained nowhere'],
  [offers, 'odrl/type-unknown', 2, 'ext:PublicPolicy and ext:RestrictedPolicy are classes of the pilot'],
];

describe.skipIf(!present)('the files of a pilot', () => {
  const found = new Map<string, readonly Finding[]>();
  beforeAll(async () => {
    const { findings } = await checkDataSpace(await openTargets(files.map((name) => join(corpus, name))));
    for (const name of files)
      found.set(
        name,
        findings.filter(({ location }) => location.source.endsWith(name)),
      );
    expect(findings).toHaveLength([...found.values()].flat().length);
  });
  const of = (file: string, rule: string): readonly Finding[] =>
    (found.get(file) ?? []).filter((finding) => finding.rule === rule);
  const linesOf = ({ file, rule, naming }: Fault): readonly number[] =>
    of(file, rule)
      .filter(({ message }) => naming?.test(message) ?? true)
      .map(({ location }) => location.line ?? 0);

  it.each(faults)('$what: found at each place ($count)', (fault) => {
    const places = fault.lines(readFileSync(join(corpus, fault.file), 'utf8'));
    expect(places).toHaveLength(fault.count);
    expect([...linesOf(fault)].sort((a, b) => a - b)).toEqual(places);
  });

  it.each(['expression.ttl', 'organization.ttl'])('%s is in order: nothing is found', (file) => {
    expect(found.get(file)).toEqual([]);
  });

  it('everything else that is found is true', () => {
    const counts = new Map<string, number>();
    for (const [file, findings] of found)
      for (const { rule } of findings) counts.set(`${file} ${rule}`, (counts.get(`${file} ${rule}`) ?? 0) + 1);
    for (const fault of faults) {
      const key = `${fault.file} ${fault.rule}`;
      counts.set(key, (counts.get(key) ?? 0) - linesOf(fault).length);
    }
    const rest = [...counts].filter(([, count]) => count !== 0).sort();
    expect(rest).toEqual(alsoTrue.map(([file, rule, count]) => [`${file} ${rule}`, count]).sort());
  });
});

/** How many of the 18 datasets are in which state, as read in the file. */
const dataAct: readonly (readonly [part: string, state: string, count: number, why: string])[] = [
  ['a/content', 'met', 18, 'all have title and description'],
  ['a/use-restrictions', 'met', 18, 'all state access rights of the EU table'],
  ['a/licence', 'met', 4, 'only the distributions of Lokaal Beslist name one'],
  ['a/licence', 'missing', 14, 'all others'],
  ['a/collection-methodology', 'missing', 18, 'some describe it in the text, none where programs look'],
  ['a/quality', 'missing', 18, 'no dataset has a measurement'],
  ['a/uncertainty', 'missing', 18, 'no dataset has a measurement'],
  ['b/formats', 'met', 17, 'every distribution has dct:format'],
  ['b/formats', 'missing', 1, 'Open Proces Huis has no distribution: dct:distribution'],
  ['b/structure', 'missing', 18, 'only services say what they conform to'],
  ['b/published', 'missing', 18, 'no model is named'],
  ['b/classification', 'met', 18, 'all have a theme, if not of the EU table'],
  ['c/means', 'met', 15, 'all others have an address'],
  ['c/means', 'missing', 3, 'three are only reached through the internal endpoint, which has no address'],
  ['c/interface-description', 'missing', 8, 'eight have services, all of which describe themselves in text'],
  ['c/interface-description', 'not-applicable', 10, 'ten have no service'],
  ['c/terms-of-use', 'missing', 18, 'no service has a licence, nor any distribution of a dataset without one'],
  ['c/quality-of-service', 'missing', 18, 'nothing states an availability'],
  ['d/machine-readable-terms', 'not-applicable', 8, 'eight are PUBLIC'],
  ['d/machine-readable-terms', 'missing', 10, 'ten are RESTRICTED, and the file has no policy'],
  ['d/negotiation', 'not-applicable', 8, 'eight are PUBLIC'],
  ['d/negotiation', 'unknown', 10, 'the services conform to SPARQL and OParl; a connector may stand elsewhere'],
];

it.skipIf(!present)('the catalogue of a pilot meets of Article 33 of the Data Act what was read in it', async () => {
  const document = await parseGraph(readFileSync(join(corpus, overview), 'utf8'), { source: overview });
  const { datasets } = dataActReport({ datasets: describeDatasets(document) });
  expect(datasets).toHaveLength(18);
  const counts = new Map<string, number>();
  for (const { requirement, parts } of datasets.flatMap(({ demands }) => demands))
    for (const { id, state } of parts) {
      const key = `${requirement.slice(-1)}/${id} ${state}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  expect([...counts].sort()).toEqual(dataAct.map(([part, state, count]) => [`${part} ${state}`, count]).sort());
});

function linesWith(words: string): Fault['lines'] {
  return (text) => text.split('\n').flatMap((line, at) => (line.includes(words) ? [at + 1] : []));
}

/** Where a resource is declared whose block, up to the line that is nothing but a full stop, does not have the words. */
function blocksWithout(declaration: string, words: string): Fault['lines'] {
  return (text) => {
    const lines = text.split('\n');
    return linesWith(declaration)(text).filter((line) => {
      const rest = lines.slice(line - 1);
      const end = rest.findIndex((one) => one.trim() === '.');
      return !rest.slice(0, end).some((one) => one.includes(words));
    });
  };
}
