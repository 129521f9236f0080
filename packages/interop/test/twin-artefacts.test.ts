import { parseJson } from '@ds4sscc/findings';
import { assess, type AssessmentInput } from '@ds4sscc/interop';
import { type Artefact, readArtefact } from '@ds4sscc/interop/artefacts';
import { describe, expect, it } from 'vitest';

async function read(given: unknown, source = 'a'): Promise<Artefact | undefined> {
  if (typeof given === 'string') return (await readArtefact({ text: given }, { source }))?.artefact;
  const text = JSON.stringify(given);
  return (await readArtefact({ text, document: parseJson(text, source) }, { source }))?.artefact;
}

async function verdict(requirement: string, ...given: readonly unknown[]): Promise<string> {
  const artefacts: Artefact[] = [];
  for (const one of given) {
    const artefact = await read(one, `document-${artefacts.length}`);
    if (artefact) artefacts.push(artefact);
  }
  const input: AssessmentInput = { rules: [], artefacts };
  const found = assess(input).find((one) => one.requirement === requirement);
  return `${found?.verdict}: ${found?.reason}`;
}

/** A process of the noise model, as OGC API Processes describes it. */
const noise = {
  id: 'noise',
  version: '1.0.0',
  description: 'Emission and propagation by CNOSSOS-EU',
  inputs: { flow: { title: 'Counts', schema: { type: 'object', contentMediaType: 'application/geo+json' } } },
  outputs: { levels: { title: 'Levels', schema: { type: 'object', contentMediaType: 'image/tiff' } } },
};
const hours = {
  ...noise,
  id: 'hours',
  outputs: { counts: { schema: { contentMediaType: 'application/geo+json', type: 'object' } } },
};

/** The same two steps in CWL, packed with their tools. */
const cwl = {
  cwlVersion: 'v1.2',
  $graph: [
    {
      class: 'Workflow',
      id: '#main',
      inputs: [{ id: '#main/raw', type: 'File' }],
      steps: [
        {
          id: '#main/hours',
          run: '#hours',
          in: [{ id: '#main/hours/flow', source: '#main/raw' }],
          out: ['#main/hours/counts'],
        },
        {
          id: '#main/noise',
          run: '#noise',
          in: [{ id: '#main/noise/flow', source: '#main/hours/counts' }],
          out: ['#main/noise/levels'],
        },
      ],
      outputs: [{ id: '#main/map', type: 'File', outputSource: '#main/noise/levels' }],
    },
    {
      class: 'CommandLineTool',
      id: '#hours',
      inputs: [{ id: '#hours/flow', type: 'File' }],
      outputs: [{ id: '#hours/counts', type: 'File', format: 'edam:format_3464' }],
    },
    {
      class: 'CommandLineTool',
      id: '#noise',
      inputs: [{ id: '#noise/flow', type: 'File', format: 'edam:format_3464' }],
      outputs: [{ id: '#noise/levels', type: 'File' }],
    },
  ],
};

const argo = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Workflow',
  metadata: { name: 'noise' },
  spec: {
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'day', value: '2026-05-03' }] },
    templates: [
      {
        name: 'main',
        dag: {
          tasks: [
            {
              name: 'hours',
              template: 'hours',
              arguments: { parameters: [{ name: 'day', value: '{{workflow.parameters.day}}' }] },
            },
            {
              name: 'levels',
              template: 'noise',
              arguments: { artifacts: [{ name: 'flow', from: '{{tasks.hours.outputs.artifacts.counts}}' }] },
            },
          ],
        },
      },
      {
        name: 'hours',
        inputs: { parameters: [{ name: 'day' }] },
        outputs: { artifacts: [{ name: 'counts', path: '/tmp/counts' }] },
      },
      {
        name: 'noise',
        inputs: { artifacts: [{ name: 'flow', path: '/tmp/flow' }] },
        outputs: { artifacts: [{ name: 'map', path: '/tmp/map', s3: { key: 'map' } }] },
      },
    ],
  },
};

const nested = {
  process: 'https://api.city.example/processes/noise',
  inputs: {
    flow: {
      process: 'https://api.city.example/processes/hours',
      inputs: { flow: { collection: 'https://data.city.example/collections/counts' } },
      outputs: { counts: {} },
    },
  },
  outputs: { levels: {} },
};

const bpmn = (output: string): string => `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">
  <bpmn:process id="noise">
    <bpmn:dataStoreReference id="raw" name="Counts"/>
    <bpmn:dataObjectReference id="counts"/>
    <bpmn:dataObjectReference id="map"/>
    <bpmn:serviceTask id="hours" implementation="hours">
      <bpmn:dataInputAssociation><bpmn:sourceRef>raw</bpmn:sourceRef></bpmn:dataInputAssociation>
      <bpmn:dataOutputAssociation><bpmn:targetRef>counts</bpmn:targetRef></bpmn:dataOutputAssociation>
    </bpmn:serviceTask>
    <bpmn:serviceTask id="levels" implementation="noise">
      <bpmn:dataInputAssociation><bpmn:sourceRef>counts</bpmn:sourceRef></bpmn:dataInputAssociation>
      ${output}
    </bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>`;
const result = '<bpmn:dataOutputAssociation><bpmn:targetRef>map</bpmn:targetRef></bpmn:dataOutputAssociation>';

describe('Workflows connect a source with a model and an output', () => {
  it.each([
    ['CWL', cwl],
    ['Argo', argo],
    ['OGC API Processes, part 3', nested],
    ['BPMN', bpmn(result)],
  ])('%s passes once its model is described, and is open before', async (_, workflow) => {
    expect(await verdict('MIM8 R4.1', workflow, noise)).toMatch(/^pass: .*2 steps with 1 model/);
    expect(await verdict('MIM8 R4.1', workflow)).toMatch(/^unknown: .*none of its steps is known to be a model/);
  });

  it.each([
    [
      'CWL without the second connection',
      { ...cwl, $graph: cwl.$graph.map((one) => (one.id === '#main' ? { ...one, outputs: [] } : one)) },
    ],
    ['BPMN whose last task writes nothing', bpmn('')],
    [
      'Argo without an artefact between its tasks',
      JSON.parse(JSON.stringify(argo).replace('{{tasks.hours.outputs.artifacts.counts}}', '')),
    ],
  ])('%s does not pass', async (_, workflow) => {
    expect(await verdict('MIM8 R4.1', workflow, noise)).toMatch(/^fail: /);
  });

  it.each([
    ['CWL', JSON.parse(JSON.stringify(cwl).replace('"source":"#main/hours/counts"', '"source":"#main/hours/cuonts"'))],
    ['Argo', JSON.parse(JSON.stringify(argo).replace('"template":"noise"', '"template":"noose"'))],
    ['BPMN', bpmn(result).replace('</bpmn:process>', '')],
  ])('a name that leads nowhere in %s is an error', async (_, workflow) => {
    expect((await read(workflow))?.valid).toBe(false);
  });
});

describe('Steps can be chained', () => {
  it('where the format of one is that of the next', async () => {
    expect(await verdict('MIM8 R4.2', cwl)).toMatch(/^pass/);
    const other = JSON.parse(JSON.stringify(cwl).replace('edam:format_3464', 'edam:format_3752'));
    expect(await verdict('MIM8 R4.2', other)).toMatch(/^fail: .*the schema/);
  });

  it('by the descriptions of the processes, whatever the order of their members', async () => {
    expect(await verdict('MIM8 R4.2', nested, noise, hours)).toMatch(/^pass/);
    expect(await verdict('MIM8 R4.2', nested, noise)).toMatch(/^unknown/);
    const table = { ...hours, outputs: { counts: { schema: { type: 'string', contentMediaType: 'text/csv' } } } };
    expect(await verdict('MIM8 R4.2', nested, noise, table)).toMatch(/^fail/);
  });
});

describe('Descriptions of models', () => {
  const kserve = {
    name: 'noise',
    versions: ['1'],
    platform: 'onnxruntime_onnx',
    inputs: [{ name: 'flow', datatype: 'FP32', shape: [-1, 24] }],
    outputs: [{ name: 'levels', datatype: 'FP32', shape: [-1, 24] }],
  };
  const card = {
    model_details: { name: 'noise', owners: [{ name: 'City of Example' }] },
    model_parameters: {
      model_architecture: 'gradient-boosted trees',
      data: [{ name: 'counts', link: 'https://city.example/counts' }],
    },
    considerations: {
      limitations: [{ description: 'not for single houses' }],
      ethical_considerations: [{ name: 'few counts at night' }],
    },
  };

  it('KServe says what goes in and out, the card how: together they still lack the parameters', async () => {
    expect(await verdict('MIM8 R3.1', kserve)).toMatch(/^fail: .*the method, the parameters/);
    expect(await verdict('MIM8 R3.1', kserve, card)).toMatch(/^fail: .*lacks the parameters\b/);
    expect(await verdict('MIM8 R3.1', kserve, noise)).toMatch(/^pass/);
  });

  it('a card without an assessment leaves the trust in a model open', async () => {
    expect(await verdict('MIM8 R3.3', card)).toMatch(/^unknown: .*an assessment of the risks/);
    expect(await verdict('MIM8 R3.3', kserve)).not.toMatch(/^pass/);
  });

  it.each([
    [
      'a tensor of a type that does not exist',
      { ...kserve, inputs: [{ name: 'flow', datatype: 'FLOAT', shape: [1] }] },
    ],
    ['a tensor without a shape', { ...kserve, outputs: [{ name: 'levels', datatype: 'FP32' }] }],
    ['no outputs', { ...kserve, outputs: [] }],
    [
      'a service without a model',
      { apiVersion: 'serving.kserve.io/v1beta1', kind: 'InferenceService', metadata: { name: 'noise' }, spec: {} },
    ],
    ['a process without outputs', { ...noise, outputs: {} }],
    ['a process whose input has no schema', { ...noise, inputs: { flow: {} } }],
    ['a card without a name', { ...card, model_details: {} }],
  ])('%s is an error', async (_, model) => {
    expect(await read(model)).toMatchObject({ kind: 'model-description', valid: false });
  });
});

describe('Provenance', () => {
  const chain = (publisher: string): string => `
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dct: <http://purl.org/dc/terms/> .
<noise> a prov:Entity ; prov:wasGeneratedBy <urn:training> .
<urn:training> a prov:Activity ; prov:used <urn:hourly> .
<urn:hourly> a prov:Entity ; prov:wasDerivedFrom <urn:counts> .
<urn:counts> a prov:Entity ${publisher} .`;

  it('is followed from the model to the data and the one who publishes it', async () => {
    const model = { ...noise, id: 'urn:models:noise' };
    const text = (publisher: string): string => chain(publisher).replace('<noise>', '<urn:models:noise>');
    expect(await verdict('MIM8 R3.5', model, text('; dct:publisher <https://city.example/>'))).toMatch(/^pass/);
    expect(await verdict('MIM8 R3.5', model, text(''))).toMatch(/^fail: .*urn:counts/);
    expect(await verdict('MIM8 R3.5', model)).toMatch(/^unknown/);
  });

  it('of a survey that data came from is no run of a workflow', async () => {
    const survey = `@prefix prov: <http://www.w3.org/ns/prov#> .
<urn:counts> prov:wasGeneratedBy <urn:survey> . <urn:survey> a prov:Activity ; prov:used <urn:form> .`;
    expect(
      await verdict('MIM8 R4.4', survey.replace('prov:used <urn:form>', 'prov:wasAssociatedWith <urn:office>')),
    ).toMatch(/^unknown/);
    expect(await verdict('MIM8 R4.4', survey)).toMatch(/^unknown: .*the model/);
    expect(await verdict('MIM8 R4.4', survey, noise)).toMatch(/^fail: .*the model/);
  });

  it('that goes in a circle ends', async () => {
    const model = { ...noise, id: 'urn:models:noise' };
    const circle =
      '@prefix prov: <http://www.w3.org/ns/prov#> .\n<urn:models:noise> a prov:Entity ; prov:wasDerivedFrom <urn:a> .\n<urn:a> prov:wasDerivedFrom <urn:models:noise> ; prov:wasGeneratedBy <urn:b> .\n<urn:b> a prov:Activity ; prov:used <urn:a> .';
    expect(await verdict('MIM8 R3.5', model, circle)).toMatch(/^unknown/);
  });
});

it('a tool of CWL is neither a workflow nor a process', async () => {
  const tool = { cwlVersion: 'v1.2', class: 'CommandLineTool', id: 'noise', inputs: {}, outputs: { levels: 'File' } };
  expect(await read(tool)).toBeUndefined();
});

describe('Bad input', () => {
  it.each([
    [
      'a CWL file of odd members',
      { cwlVersion: 'v1.2', class: 'Workflow', inputs: [null, 7], steps: [null, { in: 7, out: [null] }], outputs: 'x' },
    ],
    [
      'an Argo file of odd members',
      { apiVersion: 'argoproj.io/v1', kind: 'Workflow', spec: { templates: [null, { name: 7 }], entrypoint: null } },
    ],
    [
      'nesting of processes',
      Array.from({ length: 150 }).reduce<object>((inner) => ({ process: 'p', inputs: { a: inner } }), {
        process: 'p',
        inputs: {},
      }),
    ],
    [
      'names of the prototype',
      {
        cwlVersion: 'v1.0',
        class: 'Workflow',
        inputs: { constructor: 'File' },
        steps: { toString: { run: 'a', in: { valueOf: 'constructor' }, out: ['hasOwnProperty'] } },
        outputs: {},
      },
    ],
    ['BPMN that is cut off', bpmn(result).slice(0, 700)],
    ['a process of odd members', { id: 'a', version: 1, inputs: { a: null }, outputs: { b: 7 }, links: [null] }],
    [
      'CityJSON of odd members',
      {
        type: 'CityJSON',
        version: 2,
        transform: 7,
        CityObjects: { a: null, b: { type: 'Building', geometry: [7], parents: [7] } },
        vertices: [7, null],
      },
    ],
    ['a mapping table without rows', 'subject_id\tpredicate_id\tobject_id\tmapping_justification'],
    [
      'a mapping table with an open quotation mark',
      'subject_id\tpredicate_id\tobject_id\tmapping_justification\n"a\tb\tc',
    ],
    ['a header of aliases', `#curie_map: &a\n#  x: ${'[*a, *a]'.repeat(200)}\nsubject_id\tpredicate_id\n`],
  ])('%s is read to facts and findings', async (_, given) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const document = typeof given === 'string' ? undefined : parseJson(text, 'a');
    const reading = await readArtefact({ text, ...(document && { document }) }, { source: 'a' });
    expect(reading).toBeDefined();
    expect(
      assess({ rules: [], artefacts: reading?.artefact ? [reading.artefact] : [] }).filter(
        ({ requirement, verdict: one }) => /^MIM[78]/.test(requirement) && one === 'pass',
      ),
    ).toEqual([]);
  });
});
