// Everything that is derived conforms, as it is written: over both examples, and over generated descriptions.
import { validateShacl } from '@ds4sscc/catalogue/shacl';
import { models } from '@ds4sscc/data-models';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { parseGraph } from '@ds4sscc/linked-data';
import { decide, ds4ssccProfile, parsePolicies, type Request } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAcross } from '../src/check-across.js';
import { checkDataSpaceWithFacts } from '../src/check-data-space-with-facts.js';
import type { DataSpace, DescribedOffer, ParticipantRole } from '../src/data-space.js';
import { artefactKinds } from '../src/derive/artefacts/artefact-kinds.js';
import type { DerivedArtefact } from '../src/derive/artefacts/artefact.js';
import { deriveAgreements } from '../src/derive/derive-agreements.js';
import { roleIri, roleOperand } from '../src/derive/role-iri.js';
import { createFacts } from '../src/kinds/data-space-facts.js';
import { readDescription } from '../src/read-description.js';
import { textSource } from '../src/source.js';
import { anyDataSpace } from './derive/any-data-space.js';
import { lackingByLaw } from './derive/lacking-by-law.js';
import { type Asked, permittedByWords } from './derive/permitted-by-words.js';

const shared = new URL('../../../../shared/', import.meta.url);
const hasShared = existsSync(shared);
if (!hasShared)
  process.stderr.write('skipped: ../shared is absent, so nothing is held against official shapes, schemas and facts\n');
const read = (name: string): string => readFileSync(new URL(name, shared), 'utf8');
const facts = (name: string): unknown => JSON.parse(read(`facts/${name}.json`));

const exampleNames = ['two-cities', 'local-data-platform'];
const cityOf = (name: string): string =>
  readFileSync(new URL(`../../../examples/${name}/dataspace.yaml`, import.meta.url), 'utf8');

async function inputOf(text: string) {
  const source = textSource('dataspace.yaml', text);
  const { described } = await readDescription(source);
  if (described === undefined) throw new TypeError('the description cannot be read');
  let checked: ReturnType<typeof checkDataSpaceWithFacts> | undefined;
  const check = () => (checked ??= checkDataSpaceWithFacts({ sources: [source] }));
  return { described, models: [], check };
}

async function derived(id: string, text: string, format?: string): Promise<DerivedArtefact> {
  const kind = artefactKinds.find((one) => one.id === id)!;
  return kind.derive(await inputOf(text), format === undefined ? kind.usual : [format]);
}

const asText = (space: DataSpace): string => JSON.stringify(space);
const forEach = (runs: number, seed: number, test: (space: DataSpace) => Promise<void>) =>
  fc.assert(fc.asyncProperty(anyDataSpace, test), { numRuns: runs, seed });

/** In RDFS everything is a resource (rule rdfs4), which the official shapes rely on and no processor of SHACL adds by itself. */
async function withResources(text: string): Promise<string> {
  const { graph } = await parseGraph(text, { source: 'catalogue.ttl' });
  const iris = new Set([...graph].flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : [])));
  return `${text}\n${[...iris].map((iri) => `<${iri}> a <http://www.w3.org/2000/01/rdf-schema#Resource> .`).join('\n')}\n`;
}

/** What the official shapes call a violation, of the text as it is written. */
async function violations(shapes: Awaited<ReturnType<typeof parseGraph>>, text: string): Promise<readonly string[]> {
  const { conforms, results } = validateShacl(shapes, await parseGraph(text, { source: 'catalogue.ttl' }));
  expect(conforms).toBeDefined();
  return [...results]
    .filter(({ severity }) => severity.endsWith('#Violation'))
    .map(({ path, focusNode }) => `${focusNode.value} ${JSON.stringify(path)}`);
}

/** The same description with everything that the regulation asks for, for every dataset. */
function highValue(space: DataSpace): DataSpace {
  const [service] = space.services ?? [];
  const answered = space.participants.map((one) => ({ ...one, contact: { email: 'data@city.example' } }));
  return {
    ...space,
    participants: answered,
    datasets: space.datasets.map((dataset) => ({
      ...dataset,
      legal: { hvdCategory: ['c_dd313021'] },
      access: { ...dataset.access, license: 'CC_BY_4_0' },
    })),
    services: [
      {
        id: 'https://space.example/service',
        title: 'Broker',
        description: 'openapi.yaml',
        ...service,
        endpointURL: 'https://space.example/api',
        documentation: 'https://space.example/docs',
        endpointDescription: 'https://space.example/openapi.yaml',
        serves: space.datasets.map(({ id }) => id),
      },
    ],
  };
}

describe('The catalogue', () => {
  it('is written without an error, or not at all: and then the check names each fact that the regulation asks for', async () => {
    let complete = 0;
    let lackingSome = 0;
    await forEach(60, 21, async (space) => {
      const { files, findings } = await derived('catalogue', asText(space));
      const errors = findings.filter(({ level }) => level === 'error');
      const { described } = await inputOf(asText(space));
      const named = checkAcross(described, { ...createFacts(), described: [described] })
        .findings.filter(({ rule }) => rule === 'dataspace/high-value-fact-missing')
        .map(({ location, message }) => {
          const field = /needs "([^"]+)"/.exec(message)?.[1];
          return field === 'contact' ? field : `${location.pointer} ${field}`;
        });
      const lacking = lackingByLaw(space);
      expect([...new Set(named)].sort()).toEqual(lacking);
      expect(errors.length === 0).toBe(lacking.length === 0);
      expect(files).toHaveLength(lacking.length === 0 ? 1 : 0);
      complete += lacking.length === 0 ? 1 : 0;
      lackingSome += lacking.length > 0 ? 1 : 0;
    });
    expect(complete).toBeGreaterThan(5);
    expect(lackingSome).toBeGreaterThan(15);
  });

  it('of an example has no error', async () => {
    for (const name of exampleNames) {
      const { files, findings } = await derived('catalogue', cityOf(name));
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
      expect(files).toHaveLength(1);
    }
  });

  it.skipIf(!hasShared)('has no violation by the official shapes of DCAT-AP', async () => {
    const shapes = await parseGraph(read('corpus/dcat/shapes/3.0.1-generated/dcat-ap-SHACL.ttl'), {
      source: 'shapes.ttl',
    });
    for (const name of exampleNames) {
      const { files } = await derived('catalogue', cityOf(name));
      expect(await violations(shapes, files[0]!.text)).toEqual([]);
    }
    await forEach(10, 22, async (space) => {
      const { files } = await derived('catalogue', asText(space));
      for (const { text } of files) expect(await violations(shapes, text)).toEqual([]);
    });
  });

  it.skipIf(!hasShared)('of high-value datasets has no violation by the official shapes for them', async () => {
    const name = 'corpus/dcat/shapes/3.0.0-hvd/hvd-SHACL.ttl';
    const shapes = await parseGraph(read(name), { source: 'hvd.ttl' });
    let written = 0;
    await forEach(8, 23, async (space) => {
      const { files, findings } = await derived('catalogue', asText(highValue(space)));
      expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
      for (const { text } of files) expect(await violations(shapes, await withResources(text))).toEqual([]);
      written += files.length;
    });
    expect(written).toBe(8);
  });

  it('says the same in every syntax', async () => {
    const { canonicalForm } = await import('@ds4sscc/linked-data/canonical-form');
    const forms = new Set<string>();
    for (const format of ['turtle', 'json-ld', 'n-quads', 'n-triples', 'rdf-xml', 'trig']) {
      const { files } = await derived('catalogue', cityOf('local-data-platform'), format);
      const { graph } = await parseGraph(files[0]!.text, { source: files[0]!.path });
      const form = await canonicalForm(graph);
      forms.add(form.outcome === 'canonical' ? form.nQuads : format);
    }
    expect(forms.size).toBe(1);
  });
});

describe('The catalogue of the Dataspace Protocol', () => {
  it.skipIf(!hasShared)('is valid by the schemas of the protocol', async () => {
    const ajv = new Ajv2019({ strict: false });
    for (const name of [
      'catalog/catalog-schema',
      'catalog/dataset-schema',
      'common/context-schema',
      'negotiation/contract-schema',
    ])
      ajv.addSchema(JSON.parse(read(`corpus/dsp/${name}.json`)) as object);
    const validate = ajv.getSchema('https://w3id.org/dspace/2025/1/catalog/catalog-schema.json')!;
    const connector = '\nconnector: { id: https://space.example/connector, endpointURL: https://space.example/dsp }\n';
    const { files } = await derived('dsp-catalogue', cityOf('local-data-platform') + connector);
    expect([files.length, ...files.map(({ text }) => validate(JSON.parse(text)))]).toEqual([1, true]);
    let written = 0;
    await forEach(40, 24, async (space) => {
      for (const { text } of (await derived('dsp-catalogue', asText(space))).files) {
        expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
        written += 1;
      }
    });
    expect(written).toBeGreaterThan(10);
  });
});

describe('The policies', () => {
  it.each(['json-ld', 'turtle', 'rdf-xml'])(
    'are valid in %s, and permit no more than the description says',
    async (format) => {
      let permitted = 0;
      await forEach(20, 25, async (space) => {
        for (const { text } of (await derived('policies', asText(space), format)).files) {
          const document = await parseGraph(text, { source: `policies.${format}` });
          const errors = checkPolicies(document, { profiles }).filter(({ level }) => level === 'error');
          expect([...document.findings, ...errors].map(({ message }) => message)).toEqual([]);
          const { policies } = parsePolicies(document);
          for (const { id, offer, publisher } of space.datasets)
            for (const asked of offer ? closeTo(offer) : []) {
              const request = requestOf(asked, id);
              const words = permittedByWords(offer!, asked);
              const ifSet = decide(policies, request, { profiles, treatOfferAsSet: true }).decision === 'permit';
              if (ifSet) expect(words).toBe(true);
              permitted += ifSet ? 1 : 0;
              if (decide(policies, request, { profiles }).decision !== 'permit') continue;
              expect(words && signedFor(space, id, publisher, asked.assignee, asked.at.slice(0, 10))).toBe(true);
            }
        }
      });
      expect(permitted).toBeGreaterThan(20);
    },
  );

  it('of an example permit what its agreements say', async () => {
    const { files } = await derived('policies', cityOf('local-data-platform'));
    const { policies } = parsePolicies(await parseGraph(files[0]!.text, { source: 'policies.jsonld' }));
    const parking = { action: 'read', target: 'https://havenburg.example/dataset/parking' };
    const decided = (assignee: string, dateTime: string) =>
      decide(policies, { ...parking, assignee, context: { dateTime } }, { profiles }).decision;
    expect(decided('https://uni-havenburg.example/', '2026-03-01T00:00:00Z')).toBe('permit');
    expect(decided('https://uni-havenburg.example/', '2026-01-31T23:59:59Z')).toBe('deny');
    expect(decided('https://riverton.example/', '2026-03-01T00:00:00Z')).toBe('deny');
  });
});

const profiles = [ds4ssccProfile];

/** Requests that meet the conditions of an offer, and such as miss one of them. */
function closeTo({ permission }: DescribedOffer): readonly Asked[] {
  return permission.flatMap(({ action, role = [], assignee = [], purpose = [], spatial = [], from = '2026-03-01' }) => {
    const fitting = {
      action: action[0] === 'use' ? 'read' : (action[0] ?? ''),
      role: role[0] ?? 'data-user',
      assignee: assignee[0] ?? 'https://havenburg.example/',
      purpose: purpose[0] ?? 'ScientificResearch',
      spatial: spatial[0] ?? 'https://place.example/a',
      at: `${from}T12:00:00Z`,
    };
    return [
      fitting,
      { ...fitting, action: 'modify' },
      { ...fitting, role: 'service-provider' },
      { ...fitting, assignee: 'https://stranger.example/' },
      { ...fitting, purpose: 'Marketing' },
      { ...fitting, spatial: 'https://place.example/c' },
      { ...fitting, at: '2025-12-31T23:59:59Z' },
      { ...fitting, at: '2028-03-01T00:00:00Z' },
    ];
  });
}

function requestOf({ action, role, assignee, purpose, spatial, at }: Asked, target: string): Request {
  const operands = {
    [roleOperand]: roleIri(role as ParticipantRole),
    purpose: `https://w3id.org/dpv#${purpose}`,
    spatial,
  };
  return { action, target, assignee, context: { dateTime: at, operands } };
}

function signedFor(space: DataSpace, dataset: string, publisher: string, party: string, day: string): boolean {
  return (space.governance?.agreements ?? []).some(
    ({ kind, parties, datasets = [], signed, until }) =>
      kind === 'data-sharing' &&
      [party, publisher].every((one) => parties.includes(one)) &&
      datasets.includes(dataset) &&
      signed !== undefined &&
      signed <= day &&
      (until === undefined || day <= until),
  );
}

describe('The canvas', () => {
  it.skipIf(!hasShared)('has every box that there is, filled or named as open, in both formats', async () => {
    const { dataCooperationCanvas } = facts('governance-scheme') as {
      readonly dataCooperationCanvas: { readonly sections: Readonly<Record<string, readonly string[]>> };
    };
    const wanted = Object.entries(dataCooperationCanvas.sections).flatMap(([section, boxes]) =>
      boxes.map((box) => `${section}: ${plain(box)}`),
    );
    const test = async (text: string): Promise<void> => {
      const { files } = await derived('canvas', text);
      const markdown = files.find(({ path }) => path.endsWith('.md'))!.text;
      const html = files.find(({ path }) => path.endsWith('.html'))!.text;
      const boxes = markdown
        .split(/^## /m)
        .slice(1)
        .flatMap((part) => {
          const [section = '', ...own] = part.split(/^### /m);
          for (const box of own) expect(box).toMatch(/^[^\n]+\n\n(?:- |_Open\._)/);
          return own.map((box) => `${section.trim()}: ${plain(box.split('\n')[0] ?? '')}`);
        });
      expect(boxes).toHaveLength(wanted.length);
      expect(wanted.filter((box) => !boxes.some((ours) => box.startsWith(ours)))).toEqual([]);
      const pieces = html.split('<article').slice(1);
      expect(pieces).toHaveLength(wanted.length);
      for (const piece of pieces) expect(piece).toMatch(/<li>|<\/span> open<\/span>/);
      // What somebody wrote is text, whatever it looks like.
      expect(html).not.toContain('<b>');
    };
    for (const name of exampleNames) await test(cityOf(name));
    await forEach(20, 26, (space) => test(asText(space)));
  });
});

function plain(box: string): string {
  return box
    .replace(/\s*\(.*$/, '')
    .replace(/\s*[&/]\s*/g, ' and ')
    .toLowerCase();
}

describe('The gaps', () => {
  it.skipIf(!hasShared)('belong to a phase of the action plan and to a building block that there is', async () => {
    const { phases } = facts('roadmap') as {
      readonly phases: readonly { readonly n: number; readonly kpi: Readonly<Record<string, unknown>> }[];
    };
    const blocks = read('facts/blueprint-building-blocks.json');
    const { files } = await derived('gaps', cityOf('two-cities'), 'json');
    const gaps = JSON.parse(files[0]!.text) as readonly {
      readonly buildingBlock: string;
      readonly needed: string;
      readonly phase: { readonly number: number; readonly track: string };
    }[];
    expect(gaps.length).toBeGreaterThan(20);
    for (const { buildingBlock, phase, needed } of gaps) {
      expect(Object.keys(phases.find(({ n }) => n === phase.number)?.kpi ?? {})).toContain(phase.track);
      expect(blocks).toContain(`"${buildingBlock}"`);
      expect(needed).not.toBe('');
    }
  });
});

describe('The agreements', () => {
  it.skipIf(!hasShared)(
    'that are said to be missing are those that the contract matrix has for these roles',
    async () => {
      const { contractMatrix } = facts('governance-scheme') as {
        readonly contractMatrix: readonly { readonly agreement: string; readonly parties: readonly string[] }[];
      };
      const rows = {
        constitutive: 'constitutive',
        membership: 'membership',
        'service-level': 'SLA',
        'data-sharing': 'data sharing',
      };
      const words = {
        'data-holder': 'data rights holder',
        'data-provider': 'data provider',
        'data-user': 'data user',
        'use-case-participant': /use-case initiator/,
        'intermediary-service-operator': 'intermediary operator',
        'service-provider': 'other service provider',
        'governance-body': 'governance bodies',
        orchestrator: 'orchestrator',
        'community-support': 'community support',
      } as const;
      await forEach(40, 27, async (space) => {
        for (const { kind, state, parties } of deriveAgreements(space)) {
          if (state !== 'missing' || kind === 'data-sharing') continue;
          const row = contractMatrix.find(({ agreement }) => agreement.includes(rows[kind as keyof typeof rows]));
          for (const { id, role } of parties) {
            // Whoever publishes data is a provider of it, whatever else it is.
            const publishes = kind === 'service-level' && space.datasets.some(({ publisher }) => publisher === id);
            expect(row?.parties.join('; ')).toMatch(publishes ? 'data provider' : words[role!]);
          }
        }
      });
    },
  );
});

describe('The validators', () => {
  it('are JSON Schemas that take the examples of their models and refuse what is none', async () => {
    const { files } = await derived('validators', cityOf('two-cities'));
    expect(files.map(({ path }) => path)).toEqual([
      'validators/air-quality.schema.json',
      'validators/parking.schema.json',
      'validators/traffic-flow.schema.json',
    ]);
    for (const [index, type] of ['AirQualityObserved', 'OffStreetParking', 'TrafficFlowObserved'].entries()) {
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse(files[index]!.text) as object);
      const model = models.find((one) => one.type === type)!;
      const [example] = generateExamples(model, { representation: 'key-values', seed: 7 });
      expect([validate(example), validate.errors]).toEqual([true, null]);
      expect(validate({ ...example, id: 7 })).toBe(false);
    }
  });
});

it('The same description gives the same bytes', async () => {
  for (const { id } of artefactKinds)
    expect(await derived(id, cityOf('local-data-platform'))).toEqual(await derived(id, cityOf('local-data-platform')));
});
